package org.williscds.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.williscds.knowledge.ReleaseFiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code willis export}: tables as a workbook, to be edited in a spreadsheet. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Writes tables as a workbook, to be edited in a spreadsheet.",
        description = {
            "",
            "A sheet for each table, with its scenarios and texts, lists to choose from, and notes on what each column means. "
                    + "willis import reads it back.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  willis export --rules=rules -o willis.xlsx",
            "  willis export --rules=rules --topic=medication -o medication.xlsx",
            "  willis export --rules=rules --table=medication/worsens_rls -o risks.xlsx"
        })
final class ExportCommand implements Callable<Integer> {

    /** What is exported; without it all tables are. */
    static final class Part {
        @Option(
                names = {"-t", "--topic"},
                paramLabel = "TOPIC",
                description = "Only the tables of this folder, such as medication.")
        private @Nullable String topic;

        @Option(
                names = "--table",
                paramLabel = "TABLE",
                description = "Only this table, such as medication/worsens_rls, with its scenarios and texts.")
        private @Nullable String table;
    }

    @ArgGroup
    private Part part = new Part();

    @Option(
            names = {"-r", "--rules"},
            paramLabel = "FOLDER",
            description = "The folder of the rules. Without it: the rules that ship with Willis.")
    private @Nullable Path folder;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.xlsx",
            required = true,
            description = "The workbook to write.")
    private Path output = Path.of("");

    @Option(
            names = "--overwrite",
            description = "Write it even if there is such a file: what was edited in it is lost.")
    private boolean overwrite;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "TAG",
            defaultValue = "en",
            description = "In which language codes are named: nl, en or de. Default: en.")
    private Locale language = Locale.ENGLISH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!output.toString().endsWith(".xlsx")) {
            throw new ParameterException(
                    spec.commandLine(), "%s is no name of a workbook. Maybe write %s.xlsx.".formatted(output, output));
        }
        if (!overwrite && Files.isRegularFile(output)) {
            throw new CannotBeDone(
                    "There is a file %s already, and it may hold edits. Maybe name another file, or add --overwrite."
                            .formatted(output));
        }
        var files = folder == null ? ReleaseFiles.bundled() : Rules.filesIn(folder);
        WholeFiles.write(output, new ReleaseWorkbook(files, language).of(part.topic, part.table));
        spec.commandLine().getOut().println("Written: " + output);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
