package org.williscds.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseLoader;
import org.williscds.knowledge.ReleaseTables;
import org.williscds.tables.Problem;
import org.williscds.tables.check.CheckedAgainst;
import picocli.CommandLine.Parameters;

/** Which rules are meant: those of a folder, or those that ship with Willis. */
final class Rules {

    /** One for the process: rules that are equal are compiled once. */
    private static final ReleaseLoader LOADER = new ReleaseLoader();

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The folder of the rules. Without it: the rules that ship with Willis.")
    private @Nullable Path folder;

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    static ReleaseFiles filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CannotBeDone("There is no folder %s. Maybe it lies elsewhere: you are in %s."
                    .formatted(folder, Path.of("").toAbsolutePath()));
        }
        var files = ReleaseFiles.in(folder);
        if (!files.files().containsKey("release.yaml")) {
            throw new CannotBeDone(
                    "The folder %s holds no rules: release.yaml is missing. Maybe the folder above or below is meant."
                            .formatted(folder));
        }
        return files;
    }

    /** Held against the rules as they were, and the day by which reviews are due. */
    static Loading load(ReleaseFiles files, ReleaseFiles before, @Nullable LocalDate day) {
        return LOADER.load(
                files,
                new CheckedAgainst(ReleaseTables.read(before, new ArrayList<>()).values(), day));
    }

    /** @throws CannotBeDone with the first problem when the rules are refused */
    Release release() {
        return releaseIn(folder);
    }

    /** The release of the folder, or the one that ships with Willis. */
    static Release releaseIn(@Nullable Path folder) {
        var loading = LOADER.load(folder == null ? ReleaseFiles.bundled() : filesIn(folder));
        if (loading instanceof Loading.Loaded loaded) {
            return loaded.release();
        }
        var problems = ((Loading.Refused) loading).problems();
        throw new CannotBeDone("The rules have %s, the first:%n%n%s%n%nMaybe start with: willis check%s"
                .formatted(counted(problems.size(), "problem"), problems.get(0), folder == null ? "" : " " + folder));
    }

    /** What is wrong with rules that would be refused. */
    static Report report(String command, List<String> subjects, List<Problem> problems) {
        return new Report(
                command,
                "%s. These rules would be refused.".formatted(counted(problems)),
                subjects,
                problems.stream().map(Finding::of).toList());
    }

    /** What is worth a look in rules that would come into force. */
    static Report report(String command, List<String> subjects, List<Problem> warnings, Release release) {
        var rows = release.tables().values().stream()
                .mapToInt(table -> table.rows().size())
                .sum();
        return new Report(
                command,
                "%s: %s %s, %d tables with %d rows, %d rules (SHA-256 %s)."
                        .formatted(
                                warnings.isEmpty() ? "No problem" : counted(warnings),
                                release.manifest().name(),
                                release.version(),
                                release.tables().size(),
                                rows,
                                release.ruleBase().ruleNames().size(),
                                release.digest().substring(0, 12)),
                subjects,
                warnings.stream().map(Finding::of).toList());
    }

    private static String counted(List<Problem> problems) {
        var errors = (int) problems.stream().filter(Problem::refuses).count();
        var warnings = problems.size() - errors;
        return (errors == 0 ? "No problem" : counted(errors, "problem"))
                + (warnings == 0 ? "" : ", " + counted(warnings, "warning"));
    }

    static String counted(int count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }
}
