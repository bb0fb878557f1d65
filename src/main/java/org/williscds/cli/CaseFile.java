package org.williscds.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what a case is made of, from a file or from standard input. */
final class CaseFile {

    private static final String STANDARD_INPUT = "-";

    private CaseFile() {}

    static byte[] bytes(Path file) {
        try {
            return file.toString().equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotBeDone("The case %s cannot be read. Maybe it lies elsewhere: you are in %s."
                    .formatted(file, Path.of("").toAbsolutePath()));
        }
    }
}
