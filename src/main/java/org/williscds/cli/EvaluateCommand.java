package org.williscds.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.williscds.cases.CaseDesk;
import org.williscds.decision.DecisionService;
import org.williscds.decision.Today;
import org.williscds.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willis evaluate}: what is recommended to one patient, as {@code POST /recommendations} would answer. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        header = "Says what is recommended to one patient, and why.",
        description = {
            "",
            "The case is JSON, as for POST /recommendations: patient, conditions, medicines, results. So is the answer. A case "
                    + "that cannot be read is answered with all that is wrong with it.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  willis evaluate case.json", "  willis evaluate - --rules=rules --language=nl"})
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CASE", description = "The file with the case; - for standard input.")
    private Path file = Path.of("-");

    @Option(
            names = {"-r", "--rules"},
            paramLabel = "FOLDER",
            description = "The folder of the rules. Without it: the rules that ship with Willis.")
    private @Nullable Path folder;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "TAG",
            defaultValue = "*",
            description = "nl, en or de, unless the case says it. Default: that of the rules.")
    private String language = "*";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var body = CaseFile.bytes(file);
        var release = Rules.releaseIn(folder);
        var out = spec.commandLine().getOut();
        try {
            var desk = new CaseDesk(
                    release, new DecisionService(), Today.ofTheMachine().date());
            out.println(JsonReport.pretty(desk.answer(body, language).json()));
            return 0;
        } catch (ProblemException e) {
            out.println(JsonReport.pretty(e.document().json()));
            return Willis.WRONG;
        } finally {
            out.flush();
        }
    }
}
