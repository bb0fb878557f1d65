package org.williscds.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.williscds.comparison.Comparison;
import org.williscds.comparison.ComparisonReport;
import org.williscds.comparison.Edition;
import org.williscds.decision.Today;
import org.williscds.knowledge.EditedWorkbook;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.tables.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willis import}: the tables of a workbook back into the folder of the rules, if nothing is wrong with them. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Writes the tables of a workbook back into the folder of the rules.",
        description = {
            "",
            "Everything is checked first, as the rules would be with the workbook: when anything is wrong nothing is written. "
                    + "Only tables that the workbook holds can change, and a table that says the same keeps its file to the byte. "
                    + "What changes is told in the words of the tables.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  willis import medication.xlsx --rules=rules --dry-run",
            "  willis import medication.xlsx --rules=rules"
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE.xlsx", description = "The workbook.")
    private Path file = Path.of("");

    @Option(
            names = {"-r", "--rules"},
            paramLabel = "FOLDER",
            defaultValue = "rules",
            description = "The folder of the rules. Default: rules.")
    private Path folder = Path.of("rules");

    @Option(names = "--dry-run", description = "Only tell what would change.")
    private boolean dryRun;

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
        var rules = Rules.filesIn(folder);
        if (file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
            throw new CannotBeDone(
                    "%s lies in the folder of the rules and is read there as it is. Maybe move it elsewhere first."
                            .formatted(file));
        }
        var workbook = WorkbookFile.read(file, rules);
        var loading = Rules.load(workbook.asRead(), rules, Today.ofTheMachine().date());
        if (loading instanceof Loading.Refused refused) {
            return refuse(refused.problems());
        }
        warn(((Loading.Loaded) loading).warnings());
        var changed = workbook.changed();
        if (changed.isEmpty()) {
            print("Nothing differs: what %s holds (%s) is what the rules say."
                    .formatted(file, Rules.counted(workbook.tables().size(), "table")));
            return 0;
        }
        print(difference(rules, workbook));
        if (dryRun) {
            print("Nothing was written. Without --dry-run: %s.".formatted(String.join(", ", changed.keySet())));
            return 0;
        }
        var files = new LinkedHashMap<Path, byte[]>();
        changed.forEach((path, bytes) -> files.put(folder.resolve(path), bytes));
        WholeFiles.write(files);
        print("Written: %s.%nMaybe try the scenarios now: willis test %s"
                .formatted(String.join(", ", changed.keySet()), folder));
        return 0;
    }

    private int refuse(List<Problem> problems) {
        var report = Rules.report("import", List.of(file.toString()), problems);
        print(TextReport.of(report, spec.commandLine().getColorScheme().ansi())
                + "Nothing was written. Maybe see the problems in their cells: willis check %s --rules=%s --annotate"
                        .formatted(file, folder));
        return Willis.WRONG;
    }

    private void warn(List<Problem> warnings) {
        warnings.forEach(warning -> print(warning + System.lineSeparator()));
    }

    private String difference(ReleaseFiles rules, EditedWorkbook workbook) {
        var written = workbook.asWritten();
        var after = Rules.load(written, rules, null);
        if (after instanceof Loading.Refused refused) {
            throw new IllegalStateException("What is right as a workbook is wrong as CSV: "
                    + refused.problems().get(0));
        }
        if (Rules.load(rules, rules, null) instanceof Loading.Loaded before) {
            return ComparisonReport.text(Comparison.ofFiles(
                    new Edition(rules, before.release()),
                    new Edition(written, ((Loading.Loaded) after).release()),
                    language));
        }
        return "The rules as they are would be refused; with the workbook they are right.";
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
