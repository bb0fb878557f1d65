package org.williscds.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.williscds.knowledge.ScenarioCoverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code willis coverage}: which rows and rules no scenario tries. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        header = "Says which rows and rules no scenario tries.",
        description = {
            "",
            "A row or rule is tried when it holds in one scenario and is nearly met in another: it would hold there if a "
                    + "single condition were not asked. All rules are compiled once more for that: it takes a minute or two.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  willis coverage rules", "  willis coverage rules --topic=medication"})
final class CoverageCommand implements Callable<Integer> {

    @Mixin
    private Rules rules = new Rules();

    @Mixin
    private Output output = new Output();

    @Option(
            names = {"-t", "--topic"},
            paramLabel = "TOPIC",
            description = "Show only rows and rules of this folder. May be repeated.")
    private List<String> topics = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var coverage = Progress.during(
                "Rules compiled anew", output.isForPeople(), () -> ScenarioCoverage.of(rules.release()));
        Choice.check(
                "topic",
                topics,
                Stream.concat(coverage.rows().stream(), coverage.rules().stream())
                        .map(ScenarioCoverage.Item::topic));
        var items = new ArrayList<ScenarioCoverage.Item>();
        coverage.rows().stream().filter(this::isMeant).forEach(items::add);
        coverage.rules().stream().filter(this::isMeant).forEach(items::add);
        var findings = items.stream()
                .filter(item -> !item.isTried())
                .map(CoverageCommand::finding)
                .toList();
        var summary = "%d of %d rows and rules are tried by a scenario and nearly met by another."
                .formatted(items.size() - findings.size(), items.size());
        return output.write(
                new Report(
                        "coverage",
                        summary,
                        items.stream().map(ScenarioCoverage.Item::name).toList(),
                        findings),
                spec.commandLine());
    }

    private boolean isMeant(ScenarioCoverage.Item item) {
        return topics.isEmpty() || topics.contains(item.topic());
    }

    private static Finding finding(ScenarioCoverage.Item item) {
        var never = item.holds().isEmpty();
        return Finding.of(
                never ? "never-holds" : "never-nearly-met",
                item.name(),
                never ? "It holds in no scenario." : "No scenario shows where it ends: none nearly meets it.",
                never
                        ? "Maybe add a scenario of a patient for whom it holds."
                        : "Maybe add a scenario that lacks one single condition of it.");
    }
}
