package org.williscds.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseLoader;
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

    ReleaseFiles files() {
        return folder().map(Rules::filesIn).orElseGet(ReleaseFiles::bundled);
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

    Loading load() {
        return LOADER.load(files());
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
        throw new CannotBeDone("The rules have %d problems, the first:%n%n%s%n%nMaybe start with: willis check%s"
                .formatted(problems.size(), problems.get(0), folder == null ? "" : " " + folder));
    }
}
