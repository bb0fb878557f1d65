package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.williscds.tables.Problem;
import org.williscds.testsupport.Rules;
import org.williscds.workbook.Edition;
import org.williscds.workbook.WorkbookWriter;

/** A workbook in the folder of the rules is read like the CSV of its tables. */
class ReleaseTablesTest {

    private static final String TOPIC = "circumstances";
    private static final String TABLE = TOPIC + "/from_profile";

    private final TreeMap<String, byte[]> files =
            new TreeMap<>(ReleaseFiles.in(Rules.FOLDER).files());
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aWorkbookTakesThePlaceOfTheTablesOfItsTopic() {
        var before = ReleaseTables.read(new ReleaseFiles(files), problems);
        files.put("anywhere.xlsx", topic());
        files.keySet().removeIf(file -> file.startsWith(TOPIC + "/") && file.endsWith(".csv"));

        var after = ReleaseTables.read(new ReleaseFiles(files), problems);

        assertThat(problems).isEmpty();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, table) -> assertThat(table.checked().rows())
                .extracting(row -> row.cells())
                .as(name)
                .isEqualTo(before.get(name).checked().rows().stream()
                        .map(row -> row.cells())
                        .toList()));
        assertThat(after.get(TABLE).file()).isEqualTo("anywhere.xlsx");
        assertThat(after.get(TABLE).checked().rows().get(0).number()).isEqualTo(6);
    }

    @Test
    void aReleaseOfAWorkbookIsLoaded() {
        files.put("anywhere.xlsx", topic());
        files.keySet().removeIf(file -> file.startsWith(TOPIC + "/") && file.endsWith(".csv"));

        assertThat(new ReleaseLoader().load(new ReleaseFiles(files))).isInstanceOf(Loading.Loaded.class);
    }

    @Test
    void aTableInTwoFilesIsAProblem() {
        files.put("anywhere.xlsx", topic());
        files.keySet()
                .removeIf(file -> file.startsWith(TOPIC + "/") && file.endsWith(".csv") && !file.startsWith(TABLE));

        ReleaseTables.read(new ReleaseFiles(files), problems);

        assertThat(problems)
                .extracting(Problem::check, Problem::file, Problem::sheet, Problem::value)
                .containsExactly(tuple("doubled-table", "anywhere.xlsx", "from_profile · circumstances", TABLE));
        assertThat(problems.get(0).reason()).contains(TABLE + ".csv");
    }

    @Test
    void aPlainWorkbookStandsBesideItsDescription() throws IOException {
        var csv = new String(files.remove(TABLE + ".csv"), StandardCharsets.UTF_8);
        try (var plain = new XSSFWorkbook()) {
            var sheet = plain.createSheet("Sheet1");
            csv.lines().forEach(line -> {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (var text : line.split(",", -1)) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text);
                }
            });
            var bytes = new ByteArrayOutputStream();
            plain.write(bytes);
            files.put(TABLE + ".xlsx", bytes.toByteArray());
        }

        var tables = ReleaseTables.read(new ReleaseFiles(files), problems);

        assertThat(problems).isEmpty();
        assertThat(tables.get(TABLE).checked().rows()).hasSize((int) csv.lines().count() - 1);
    }

    @Test
    void anOldWorkbookIsAProblemAndNotOverlooked() {
        files.put("treatment/doses.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

        ReleaseTables.read(new ReleaseFiles(files), problems);

        assertThat(ReleaseFiles.belongs("treatment/doses.xls")).isTrue();
        assertThat(problems)
                .extracting(Problem::check, Problem::file)
                .containsExactly(tuple("unreadable-workbook", "treatment/doses.xls"));
    }

    private byte[] topic() {
        var tables = ReleaseTables.read(new ReleaseFiles(files), new ArrayList<>());
        return new WorkbookWriter(new Edition("willis", "0.1.0", Locale.ENGLISH, false), tables.values()).topic(TOPIC);
    }
}
