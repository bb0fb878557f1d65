package org.williscds.cli;

import java.util.concurrent.Callable;
import org.williscds.knowledge.Loading;
import org.williscds.tables.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code willis check}: everything that is wrong with the rules, as the service would find it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Says what is wrong with the rules: file, cell, reason and cure.",
        description = {
            "",
            "Checks what the service checks before it uses rules: every cell, every description, every rule written by hand. "
                    + "All problems are shown at once. Rules with a problem would be refused, and the last good ones would "
                    + "stay in force.",
            ""
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Rules rules = new Rules();

    @Mixin
    private Output output = new Output();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var files = rules.files();
        var loading = rules.load();
        var subjects = files.files().keySet().stream().toList();
        var report = loading instanceof Loading.Refused refused
                ? new Report(
                        "check",
                        "%d %s. These rules would be refused."
                                .formatted(
                                        refused.problems().size(),
                                        refused.problems().size() == 1 ? "problem" : "problems"),
                        subjects,
                        refused.problems().stream().map(CheckCommand::finding).toList())
                : new Report("check", summary(((Loading.Loaded) loading)), subjects, java.util.List.of());
        return output.write(report, spec.commandLine());
    }

    private static String summary(Loading.Loaded loaded) {
        var release = loaded.release();
        var rows = release.tables().values().stream()
                .mapToInt(table -> table.rows().size())
                .sum();
        return "No problem: %s %s, %d tables with %d rows, %d rules (SHA-256 %s)."
                .formatted(
                        release.manifest().name(),
                        release.version(),
                        release.tables().size(),
                        rows,
                        release.ruleBase().ruleNames().size(),
                        release.digest().substring(0, 12));
    }

    private static Finding finding(Problem problem) {
        return new Finding(
                problem.check(),
                problem.file(),
                problem.file(),
                problem.cell(),
                problem.value(),
                problem.reason(),
                problem.cure());
    }
}
