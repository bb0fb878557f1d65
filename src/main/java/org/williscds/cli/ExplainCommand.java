package org.williscds.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.williscds.cases.CaseDesk;
import org.williscds.cases.CaseDesk.ReadCase;
import org.williscds.decision.DecisionService;
import org.williscds.decision.Today;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.Scenario;
import org.williscds.knowledge.Scenarios;
import org.williscds.problem.ProblemException;
import org.williscds.reasons.Reasons;
import org.williscds.reasons.ReasonsReport;
import org.williscds.reasons.ReasonsReport.Phrase;
import org.williscds.reasons.Target;
import org.williscds.tables.Suggestion;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willis explain}: why something is recommended to a patient, or why a row or rule says nothing. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Says why something is recommended, or why a row or rule is silent.",
        description = {
            "",
            "Without a row or rule: all that is recommended to the patient, with the rows, facts and sources it rests on. With "
                    + "one: which condition failed, which fact is unknown, and the smallest change by which it would hold.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  willis explain --case=case.json",
            "  willis explain worsens-metoclopramide --scenario=metoclopramide-current",
            "  willis explain medication/grading#grade-ordered-high --case=case.json"
        })
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "ROW-OR-RULE",
            description = "The id of a row, table#id, or the name of a rule.")
    private @Nullable String target;

    @ArgGroup(multiplicity = "1")
    private Patient patient = new Patient();

    /** Who is asked about. */
    static final class Patient {
        @Option(
                names = {"-c", "--case"},
                paramLabel = "FILE",
                description = "A case in JSON, as for willis evaluate; - for standard input.")
        private @Nullable Path file;

        @Option(
                names = {"-s", "--scenario"},
                paramLabel = "ID",
                description = "The patient of a scenario.")
        private @Nullable String scenario;
    }

    @Option(
            names = {"-r", "--rules"},
            paramLabel = "FOLDER",
            description = "The folder of the rules. Without it: the rules that ship with Willis.")
    private @Nullable Path folder;

    @Option(
            names = "--most-changes",
            paramLabel = "NUMBER",
            defaultValue = "2",
            description = "How many facts a suggested change may touch; 0 suggests none. Default: 2.")
    private int mostChanges = 2;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "TAG",
            defaultValue = "en",
            description = "In which language things are named: nl, en or de, unless the case says it. Default: en.")
    private Locale language = Locale.ENGLISH;

    @Mixin
    private Answer answer = new Answer();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var body = patient.file == null ? null : CaseFile.bytes(patient.file);
        var release = Rules.releaseIn(folder);
        try {
            var read = body == null ? scenario(release) : read(release, body);
            var phrases = phrases(release, read);
            answer.write(
                    switch (answer.form()) {
                        case TEXT -> ReasonsReport.text(phrases);
                        case MARKDOWN -> ReasonsReport.markdown(phrases);
                        case JSON -> ReasonsReport.json(phrases);
                    },
                    spec.commandLine());
            return 0;
        } catch (ProblemException e) {
            answer.write(JsonReport.pretty(e.document().json()), spec.commandLine());
            return Willis.WRONG;
        }
    }

    private List<Phrase> phrases(Release release, ReadCase read) {
        var reasons = new Reasons(release);
        var report = new ReasonsReport(release, read.language());
        if (target == null) {
            return report.why(reasons.why(read.facts()));
        }
        var asked = Target.named(target, release)
                .orElseThrow(
                        () -> new CannotBeDone(
                                "There is no row or rule \"%s\", or more than one. %s"
                                        .formatted(
                                                target,
                                                nearest(release)
                                                        .map("Maybe you meant \"%s\"."::formatted)
                                                        .orElse(
                                                                "Maybe write it as table#id, such as medication/grading#grade-ordered-high."))));
        var phrases = new ArrayList<Phrase>();
        var whyNot = reasons.whyNot(asked, read.facts());
        phrases.add(report.whyNot(whyNot));
        if (mostChanges > 0 && !whyNot.holds()) {
            phrases.add(report.changes(reasons.smallestChange(asked, read.facts(), mostChanges)));
        }
        return phrases;
    }

    private Optional<String> nearest(Release release) {
        var asked = String.valueOf(target);
        var known = release.tables().values().stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> asked.contains("#") ? row.table() + "#" + row.id() : row.id())
                .toList();
        return known.contains(asked) ? Optional.empty() : Suggestion.nearest(asked, known);
    }

    private ReadCase read(Release release, byte[] body) {
        return new CaseDesk(release, new DecisionService(), Today.ofTheMachine().date())
                .read(body, language.toLanguageTag());
    }

    private ReadCase scenario(Release release) {
        var scenarios = new Scenarios(release).all();
        Choice.check(
                "scenario",
                List.of(String.valueOf(patient.scenario)),
                scenarios.stream().map(Scenario::id));
        return scenarios.stream()
                .filter(scenario -> scenario.id().equals(patient.scenario))
                .findFirst()
                .map(scenario -> new ReadCase(scenario.facts(), language))
                .orElseThrow();
    }
}
