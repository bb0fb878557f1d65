package org.williscds.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are written all or not at all, and nothing is left over. */
class WholeFilesTest {

    @TempDir
    private Path folder;

    @Test
    void oneThatCannotBeWrittenKeepsTheOthersAsTheyWere() throws IOException {
        var good = Files.writeString(folder.resolve("good.csv"), "before");
        var files = new LinkedHashMap<Path, byte[]>();
        files.put(good, "after".getBytes(UTF_8));
        files.put(folder.resolve("nowhere/bad.csv"), "after".getBytes(UTF_8));

        assertThatThrownBy(() -> WholeFiles.write(files))
                .isInstanceOf(CannotBeDone.class)
                .hasMessageContaining("bad.csv")
                .hasMessageContaining("Maybe");
        assertThat(good).hasContent("before");
        assertThat(files()).containsExactly(good);
    }

    @Test
    void oneThatCannotBePutInPlaceSetsTheOthersBack() throws IOException {
        var good = Files.writeString(folder.resolve("good.csv"), "before");
        var fresh = folder.resolve("new.csv");
        var bad = folder.resolve("bad.csv");
        var files = new LinkedHashMap<Path, byte[]>();
        files.put(good, "after".getBytes(UTF_8));
        files.put(fresh, "after".getBytes(UTF_8));
        files.put(bad, "after".getBytes(UTF_8));

        assertThatThrownBy(() -> WholeFiles.write(files, file -> {
                    if (file.equals(bad)) {
                        throw new IOException("a spreadsheet has it open");
                    }
                }))
                .isInstanceOf(CannotBeDone.class)
                .hasMessageContaining("bad.csv");
        assertThat(good).hasContent("before");
        assertThat(files()).containsExactly(good);
    }

    @Test
    void linksAndPermissionsStayWhatTheyAre() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var file = Files.writeString(folder.resolve("table.csv"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        var link = Files.createSymbolicLink(folder.resolve("link.csv"), file);

        WholeFiles.write(link, "after".getBytes(UTF_8));

        assertThat(link).isSymbolicLink().hasContent("after");
        assertThat(file).hasContent("after");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
