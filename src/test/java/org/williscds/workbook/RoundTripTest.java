package org.williscds.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.testsupport.Rules;

/** What goes into a workbook comes out of it unchanged. */
class RoundTripTest {

    private static final String HEADER = "id,dose,days,code,since,level,source,note\n";

    @Test
    void theShippedReleaseComesBackToTheByte() {
        var files = ReleaseFiles.in(Rules.FOLDER);
        var tables = Workbooks.tables(files);

        var contents = new WorkbookReader(tables.keySet())
                .read("willis.xlsx", Workbooks.writer(tables.values()).release());

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.others()).isEmpty();
        var csv = new TreeMap<String, String>();
        contents.tables().forEach(table -> csv.put(table.csvFile(), new String(table.csv(), StandardCharsets.UTF_8)));
        var expected = files.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".csv"))
                .collect(Collectors.toMap(
                        java.util.Map.Entry::getKey,
                        file -> new String(file.getValue(), StandardCharsets.UTF_8),
                        (one, other) -> one,
                        TreeMap::new));
        assertThat(csv).hasSameSizeAs(expected);
        expected.forEach((file, text) -> assertThat(csv.get(file)).as(file).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,0.50,14,007,2026-11-23,low,SRC-A,\n",
                "a,0.125,0,1E5,2026-01-02,high,SRC-A;SRC-B,1-2\n",
                "a,any,,3/4,,,,=1+1\n",
                "a,-0.241,1000000,'quoted,,,,+31\n",
                "a,0.1000,,,,,,\"two\nlines, \"\"quoted\"\"\"\n",
                "a,12345678901234567,,,,,,more digits than a number holds\n",
                "a,007,,,,,,leading zeros in a number\n",
                "a,,,TRUE,,,, spaces before and after \n",
                "a,1.10,,_x0041_,,,,_x000D_ and _x005F_\n",
                "a,0,,#N/A,,,,\"return\r\nand tab\t.\"\n",
                "a,1,,,,,,\u0001 a control sign\n",
                "a,1,,,,,,😀 ≥ µ ß – \u00A0\n",
                "a,1,,,,,,\n,,,,,,,\nb,2,,,,,,\n"
            })
    void everyTextComesBackToTheByte(String rows) {
        assertThat(Workbooks.csv(Workbooks.of(HEADER + rows))).isEqualTo(HEADER + rows);
    }

    @Test
    void aTableWithoutRowsComesBack() {
        assertThat(Workbooks.csv(Workbooks.of(HEADER))).isEqualTo(HEADER);
    }

    @Test
    void columnsThatTheDescriptionDoesNotKnowComeBack() {
        var csv = "id,mystery,dose\na,?,1\n";

        assertThat(Workbooks.csv(Workbooks.of(csv))).isEqualTo(csv);
    }

    @Test
    void equalTablesGiveAnEqualWorkbookThatKnowsNoTime() throws IOException {
        var workbook = Workbooks.of(HEADER + "a,1,,,,,SRC-A,\n");

        assertThat(Workbooks.of(HEADER + "a,1,,,,,SRC-A,\n")).isEqualTo(workbook);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal()).as(part.getName()).isEqualTo(FixedZip.NO_TIME);
                if (part.getName().startsWith("docProps/")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .as(part.getName())
                            .doesNotContainPattern("20\\d\\d-");
                }
            }
        }
    }

    @Test
    void aTopicAndATableHoldWhatBelongsToThem() {
        var tables = Workbooks.shipped();
        var writer = Workbooks.writer(tables.values());
        var reader = new WorkbookReader(tables.keySet());

        assertThat(reader.read("t.xlsx", writer.table("medication/worsens_rls")).tables())
                .extracting(TableSheet::table)
                .containsExactly("medication/worsens_rls", "medication/worsens_rls.scenarios", "medication/wording");
        assertThat(reader.read("t.xlsx", writer.topic("medication")).tables())
                .extracting(TableSheet::table)
                .containsExactlyInAnyOrderElementsOf(tables.keySet().stream()
                        .filter(name -> name.startsWith("medication/"))
                        .toList());
        assertThatThrownBy(() -> writer.topic("medicine")).hasMessageContaining("Maybe you meant one of");
    }
}
