package org.williscds.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.Scenario;
import org.williscds.knowledge.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code willis test}: whether the rules answer the scenarios as expected. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        header = "Tries the scenarios: do the rules answer as expected?",
        description = {
            "",
            "Each row of a table that ends in .scenarios.csv is a patient with what must be recommended. What fails is shown "
                    + "with what was expected and what came.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  willis test rules",
            "  willis test rules --topic=medication",
            "  willis test rules --scenario=metoclopramide-current --format=junit"
        })
final class TestCommand implements Callable<Integer> {

    @Mixin
    private Rules rules = new Rules();

    @Mixin
    private Output output = new Output();

    @Option(
            names = {"-t", "--topic"},
            paramLabel = "TOPIC",
            description = "Only scenarios of this folder, such as medication. May be repeated.")
    private List<String> topics = new ArrayList<>();

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "ID",
            description = "Only the scenario with this id. May be repeated.")
    private List<String> ids = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var release = rules.release();
        var scenarios = new Scenarios(release);
        var chosen = scenarios.all().stream().filter(this::isMeant).toList();
        Choice.check("topic", topics, topics(release));
        Choice.check("scenario", ids, scenarios.all().stream().map(Scenario::id));
        if (chosen.isEmpty()) {
            throw new CannotBeDone("No scenario is meant by %s. Maybe these topics have none, or another topic has it."
                    .formatted(ids.isEmpty() ? topics : topics + " together with " + ids));
        }
        var findings = new ArrayList<Finding>();
        Progress.over(chosen, "Scenarios", output.isForPeople(), scenario -> scenarios
                .failure(scenario)
                .ifPresent(failure -> findings.add(finding(scenario, failure))));
        var summary = findings.isEmpty()
                ? "All %d scenarios hold.".formatted(chosen.size())
                : "%d of %d scenarios fail.".formatted(findings.size(), chosen.size());
        return output.write(
                new Report(
                        "test", summary, chosen.stream().map(TestCommand::name).toList(), findings),
                spec.commandLine());
    }

    /** The folders of the rules, also those without scenarios. */
    private static Stream<String> topics(Release release) {
        return release.tables().keySet().stream()
                .filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.lastIndexOf('/')));
    }

    private boolean isMeant(Scenario scenario) {
        return (topics.isEmpty() || topics.contains(scenario.topic()))
                && (ids.isEmpty() || ids.contains(scenario.id()));
    }

    private static String name(Scenario scenario) {
        return scenario.place() + " " + scenario.id();
    }

    private static Finding finding(Scenario scenario, String failure) {
        var begin = "%s (%s): ".formatted(scenario.id(), scenario.place());
        var reason = failure.startsWith(begin) ? failure.substring(begin.length()) : failure;
        return Finding.of("scenario-fails", name(scenario), reason, "");
    }
}
