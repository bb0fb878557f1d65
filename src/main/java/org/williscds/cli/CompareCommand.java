package org.williscds.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.williscds.comparison.Comparison;
import org.williscds.comparison.ComparisonJson;
import org.williscds.comparison.ComparisonReport;
import org.williscds.comparison.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willis compare}: what differs between two releases, in clinical words. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        header = "Says what differs between two folders of rules, and whom it affects.",
        description = {
            "",
            "Limits, rows, texts and rules that were added, removed or changed, in the words of the tables; then the scenarios "
                    + "that are answered otherwise, each with the answer before and after. Only scenarios that the change can "
                    + "reach are evaluated; --tables-only leaves that out.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  willis compare old-rules rules", "  willis compare old-rules rules --tables-only --format=markdown"
        })
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The folder of the rules as they were.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The folder of the rules as they are.")
    private Path after = Path.of("");

    @Option(names = "--tables-only", description = "Compare the files, and no answers.")
    private boolean tablesOnly;

    @Option(names = "--exit-code", description = "End with 1 when anything differs, for scripts.")
    private boolean exitCode;

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "20",
            description = "Lines that are shown of each table. Default: 20. JSON shows all.")
    private int most = ComparisonReport.MOST;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "TAG",
            defaultValue = "en",
            description = "In which language codes are named: nl, en or de. Default: en.")
    private Locale language = Locale.ENGLISH;

    @Mixin
    private Answer answer = new Answer();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var old = edition(before);
        var now = edition(after);
        var comparison = tablesOnly
                ? Comparison.ofFiles(old, now, language)
                : Progress.during("Scenarios of both", true, () -> Comparison.of(old, now, language));
        answer.write(
                switch (answer.form()) {
                    case TEXT -> ComparisonReport.text(comparison, most);
                    case MARKDOWN -> ComparisonReport.markdown(comparison, most);
                    case JSON -> ComparisonJson.write(comparison);
                },
                spec.commandLine());
        return exitCode && !comparison.isEmpty() ? Willis.WRONG : 0;
    }

    private static Edition edition(Path folder) {
        return new Edition(Rules.filesIn(folder), Rules.releaseIn(folder));
    }
}
