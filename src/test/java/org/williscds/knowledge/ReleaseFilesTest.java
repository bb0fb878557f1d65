package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.testsupport.Rules;

class ReleaseFilesTest {

    @TempDir
    Path folder;

    @Test
    void theBundledReleaseIsTheFolderOfTheSources() {
        assertThat(ReleaseFiles.bundled().digest())
                .isEqualTo(ReleaseFiles.in(Rules.FOLDER).digest());
    }

    @Test
    void theDigestChangesWithAnyByteAndOnlyThen() {
        var digest = digest(Map.of("a.csv", "id\nx\n", "b.drl", "rule"));

        assertThat(digest(Map.of("a.csv", "id\nx\n", "b.drl", "rule"))).isEqualTo(digest);
        assertThat(digest(Map.of("a.csv", "id\ny\n", "b.drl", "rule"))).isNotEqualTo(digest);
        assertThat(digest(Map.of("a.csv", "id\nx\n", "c.drl", "rule"))).isNotEqualTo(digest);
        assertThat(digest(Map.of("a.csv", "id\nx\n", "b.drl", "rule", "c.drl", "")))
                .isNotEqualTo(digest);
        assertThat(digest(Map.of("a.csv", "id\nx\nb.drl\n4\nrule"))).isNotEqualTo(digest);
        assertThat(digest(Map.of("a.csv", "", "b.csv", "x"))).isNotEqualTo(digest(Map.of("a.csv", "x", "b.csv", "")));
    }

    @Test
    void theDigestDoesNotDependOnTimes() throws IOException {
        save("medication/a.csv", "id\n");
        var digest = ReleaseFiles.in(folder).digest();

        Files.setLastModifiedTime(folder.resolve("medication/a.csv"), FileTime.fromMillis(0));

        assertThat(ReleaseFiles.in(folder).digest()).isEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, true", "medication/a.csv, true", "a.table.yaml, true", "a.drl, true",
        "README.md, false", "medication/README.md, false", "~a.csv, false", ".~lock.a.csv#, false",
        "medication/.a.csv.swp, false", "medication/~$a.csv, false", "a.csv.bak, false", "a.docx, false",
        "a.xlsx, true", "a.xls, true", "medication/a.ods, true", "~$a.xlsx, false"
    })
    void onlyTablesDescriptionsAndRulesBelongToARelease(String name, boolean belongs) {
        assertThat(ReleaseFiles.belongs(name)).isEqualTo(belongs);
    }

    @Test
    void aReadmeDoesNotChangeTheRelease() throws IOException {
        save("a.csv", "id\n");
        var digest = ReleaseFiles.in(folder).digest();

        save("README.md", "Read me.");

        assertThat(ReleaseFiles.in(folder).digest()).isEqualTo(digest);
        assertThat(ReleaseFiles.in(folder).files()).containsOnlyKeys("a.csv");
    }

    @Test
    void aFolderThatIsNotThereIsToldWithItsName() {
        assertThatThrownBy(() -> ReleaseFiles.in(folder.resolve("nowhere")))
                .hasMessageContaining("nowhere")
                .hasMessageContaining("Maybe");
    }

    @Test
    void equalStampsMeanThatNobodySaved() throws IOException {
        save("a.csv", "id\n");
        save("README.md", "x");
        var stamp = FolderStamp.of(folder);

        save("README.md", "other text");
        assertThat(FolderStamp.of(folder)).isEqualTo(stamp);

        save("a.csv", "id\nx\n");
        assertThat(FolderStamp.of(folder)).isNotEqualTo(stamp);
    }

    @Test
    void aStampSeesASaveOfTheSameLengthANewFileAndALostOne() throws IOException {
        save("a.csv", "id\n");
        var stamp = FolderStamp.of(folder);

        Files.setLastModifiedTime(folder.resolve("a.csv"), FileTime.fromMillis(1_000));
        assertThat(FolderStamp.of(folder)).isNotEqualTo(stamp);

        stamp = FolderStamp.of(folder);
        save("b.csv", "id\n");
        assertThat(FolderStamp.of(folder)).isNotEqualTo(stamp);

        Files.delete(folder.resolve("b.csv"));
        assertThat(FolderStamp.of(folder)).isEqualTo(stamp);
    }

    private static String digest(Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new ReleaseFiles(files).digest();
    }

    private void save(String name, String text) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }
}
