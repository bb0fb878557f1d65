package org.williscds.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.williscds.decision.Today;
import org.williscds.knowledge.EditedWorkbook;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.tables.Problem;
import org.williscds.workbook.RedPen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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
                    + "stay in force. A warning asks you to look, and refuses nothing.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  willis check rules",
            "  willis check rules --format=sarif --output=willis.sarif",
            "  willis check medication.xlsx --rules=rules --annotate"
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "RULES",
            description =
                    "The folder of the rules, or a workbook with some of their tables. Without it: the rules that "
                            + "ship with Willis.")
    private @Nullable Path given;

    @Option(
            names = {"-r", "--rules"},
            paramLabel = "FOLDER",
            description =
                    "With a workbook: the folder of the rules whose tables it holds. Without it: the rules that ship.")
    private @Nullable Path folder;

    @Option(
            names = "--before",
            paramLabel = "FOLDER",
            description = "The rules as they were, to notice ids that changed. With a workbook: those of --rules.")
    private @Nullable Path before;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day by which reviews are due, such as 2026-11-24. Default: today.")
    private @Nullable LocalDate day;

    @Option(
            names = {"-a", "--annotate"},
            description = "Also write a workbook with the problems in their cells, and a list of them in front. "
                    + "--output names it. Default: RULES-checked.xlsx.")
    private boolean annotate;

    @Option(names = "--warnings-as-errors", description = "Also fail for warnings.")
    private boolean strict;

    @Mixin
    private Output output = new Output();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (annotate && output.file().filter(file -> !isWorkbook(file)).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--annotate writes a workbook, and %s is no name of one. Maybe leave --output out, or end it in .xlsx."
                            .formatted(output.file().get()));
        }
        return given != null && (Files.isRegularFile(given) || isWorkbook(given)) && !Files.isDirectory(given)
                ? checkWorkbook(given)
                : checkFolder();
    }

    private int checkFolder() {
        if (folder != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--rules=%s goes with a workbook. Maybe you meant: willis check %s".formatted(folder, folder));
        }
        var files = given == null ? ReleaseFiles.bundled() : Rules.filesIn(given);
        var previous = before == null ? new ReleaseFiles(new java.util.TreeMap<>()) : Rules.filesIn(before);
        return tell(Rules.load(files, previous, day()), files, problems -> new ReleaseWorkbook(files, Locale.ENGLISH)
                .marked(problems));
    }

    private int checkWorkbook(Path file) {
        var rules = folder == null ? ReleaseFiles.bundled() : Rules.filesIn(folder);
        var workbook = WorkbookFile.read(file, rules);
        var previous = before == null ? rules : Rules.filesIn(before);
        return tell(Rules.load(workbook.asRead(), previous, day()), workbook.asRead(), problems -> new RedPen()
                .mark(WorkbookFile.bytes(file), problems));
    }

    /** Puts the problems into a workbook. */
    private interface Marker {
        byte[] mark(List<Problem> problems);
    }

    private int tell(Loading loading, ReleaseFiles files, Marker marker) {
        var problems = problems(loading);
        var subjects = List.copyOf(files.files().keySet());
        var report =
                loading instanceof Loading.Loaded loaded && problems.stream().noneMatch(Problem::refuses)
                        ? Rules.report("check", subjects, problems, loaded.release())
                        : Rules.report("check", subjects, problems);
        if (!annotate) {
            return output.write(report, spec.commandLine());
        }
        var exitCode = output.print(report, spec.commandLine());
        var file = output.file().orElseGet(this::checked);
        WholeFiles.write(file, marker.mark(problems));
        spec.commandLine().getErr().println("Written, with the problems in their cells: " + file);
        spec.commandLine().getErr().flush();
        return exitCode;
    }

    private List<Problem> problems(Loading loading) {
        var problems =
                loading instanceof Loading.Refused refused ? refused.problems() : ((Loading.Loaded) loading).warnings();
        return strict ? problems.stream().map(CheckCommand::asError).toList() : problems;
    }

    private static Problem asError(Problem problem) {
        return new Problem(
                problem.check(),
                Problem.Severity.ERROR,
                problem.file(),
                problem.sheet(),
                problem.cell(),
                problem.value(),
                problem.reason(),
                problem.cure());
    }

    /** Beside the workbook; in the current folder for a folder of rules. */
    private Path checked() {
        if (given == null) {
            return Path.of("rules-checked.xlsx");
        }
        var name = given.toAbsolutePath().normalize().getFileName().toString();
        return isWorkbook(given)
                ? given.resolveSibling(name.substring(0, name.lastIndexOf('.')) + "-checked.xlsx")
                : Path.of(name + "-checked.xlsx");
    }

    private static boolean isWorkbook(Path file) {
        return EditedWorkbook.isNamedLikeOne(file.toString());
    }

    private LocalDate day() {
        return day == null ? Today.ofTheMachine().date() : day;
    }
}
