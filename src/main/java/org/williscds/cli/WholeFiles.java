package org.williscds.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes files as a whole: whoever reads one meanwhile sees what stood there before or all that is new, never a part. */
final class WholeFiles {

    private WholeFiles() {}

    static void write(Path file, byte[] bytes) {
        write(Map.of(file, bytes));
    }

    /** All of them; when one cannot be written, none is changed. */
    static void write(Map<Path, byte[]> files) {
        write(files, file -> {});
    }

    /** Is asked before each file is put in its place, so that a test can stand in its way. */
    interface Gate {
        void pass(Path file) throws IOException;
    }

    static void write(Map<Path, byte[]> files, Gate gate) {
        var prepared = new LinkedHashMap<Path, Path>();
        var done = new ArrayList<Replaced>();
        var current = Path.of("");
        try {
            for (var file : files.entrySet()) {
                current = file.getKey();
                if (isPlain(current)) {
                    prepared.put(target(current), prepare(target(current), file.getValue()));
                } else {
                    Files.write(current, file.getValue());
                }
            }
            for (var file : prepared.entrySet()) {
                current = file.getKey();
                var old = Files.exists(current) ? Optional.of(Files.readAllBytes(current)) : Optional.<byte[]>empty();
                gate.pass(current);
                Files.move(file.getValue(), current, StandardCopyOption.ATOMIC_MOVE);
                done.add(new Replaced(current, old));
            }
        } catch (IOException e) {
            undo(done);
            throw new CannotBeDone(
                    "%s cannot be written (%s), and nothing was changed. Maybe its folder does not exist, or a spreadsheet has it open."
                            .formatted(current, e.getClass().getSimpleName()));
        } finally {
            prepared.values().forEach(WholeFiles::remove);
        }
    }

    private record Replaced(Path file, Optional<byte[]> old) {}

    /** Not a terminal, a pipe or the like. */
    private static boolean isPlain(Path file) {
        return !Files.exists(file) || Files.isRegularFile(file);
    }

    /** A link stays a link: what it leads to is written. */
    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /** Beside the file, under a name that no release reads. */
    private static Path prepare(Path file, byte[] bytes) throws IOException {
        var beside = file.resolveSibling("." + file.getFileName() + ".willis");
        try {
            Files.write(beside, bytes);
            if (Files.exists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
            }
        } catch (IOException e) {
            remove(beside);
            throw e;
        }
        return beside;
    }

    private static void undo(List<Replaced> done) {
        done.forEach(file -> {
            try {
                if (file.old().isPresent()) {
                    Files.write(file.file(), file.old().get());
                } else {
                    Files.deleteIfExists(file.file());
                }
            } catch (IOException e) {
                throw new CannotBeDone("%s was written and cannot be set back (%s). Maybe git can."
                        .formatted(file.file(), e.getClass().getSimpleName()));
            }
        });
    }

    private static void remove(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw new CannotBeDone("%s is left over and cannot be removed (%s). Maybe delete it."
                    .formatted(beside, e.getClass().getSimpleName()));
        }
    }
}
