package org.williscds.testsupport;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program that a test needs beside Java: without it the test is skipped, but fails where every test has to run. */
public final class Tool {

    private static final boolean ALL_MUST_RUN = Boolean.getBoolean("willis.test.complete");

    private Tool() {}

    public static void require(String program) {
        if (isInstalled(program)) {
            return;
        }
        var reason =
                "The program %s is not installed. Maybe its package is missing, or PATH is another.".formatted(program);
        if (ALL_MUST_RUN) {
            throw new AssertionError(reason);
        }
        abort(reason);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
