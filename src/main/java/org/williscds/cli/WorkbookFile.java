package org.williscds.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.williscds.knowledge.EditedWorkbook;
import org.williscds.knowledge.ReleaseFiles;

/** Reads a workbook that somebody edited outside the folder of the rules. */
final class WorkbookFile {

    private WorkbookFile() {}

    static EditedWorkbook read(Path file, ReleaseFiles rules) {
        return new EditedWorkbook(rules, name(file), bytes(file));
    }

    static byte[] bytes(Path file) {
        if (!EditedWorkbook.isNamedLikeOne(file.toString())) {
            throw new CannotBeDone(
                    "%s is no workbook. Maybe save it as .xlsx, or name the folder of the rules.".formatted(file));
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotBeDone("The workbook %s cannot be read. Maybe it lies elsewhere: you are in %s."
                    .formatted(file, Path.of("").toAbsolutePath()));
        }
    }

    /** As it was given: problems and reports name it so. */
    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
