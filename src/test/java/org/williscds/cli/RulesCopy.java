package org.williscds.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.testsupport.Rules;
import org.williscds.testsupport.SmallRules;

/** A folder of rules that a test may spoil, and how its author would: an editor for CSV, a spreadsheet for workbooks. */
record RulesCopy(Path folder) {

    static final String AGES = "topic/ages.csv";
    static final String SHEET = "ages · topic";

    private static final String DESCRIPTION = """
            title: Ages
            question: From which age on does a condition matter?
            facts:
              finding: { is: ConditionFinding, where: { presence: present } }
              patient: { is: Patient }
            concludes:
              - is: Circumstance
                with: { circumstance: found, because: finding }
            columns:
              id: id
              condition: { title: Condition, role: condition, type: text, tests: finding.condition, how: equals, key: true }
              age: { title: Age, role: condition, type: whole, unit: years, least: 0, most: 120, any: true,
                     tests: patient.ageYears, how: at least }
              source: source
              status: status
              review: review
            """;
    private static final String ROWS = """
            id,condition,age,source,status,review
            old-gout,gout,65,SRC-A,verified,none
            any-flu,flu,any,SRC-A,verified,none
            """;

    /** The shipped rules. */
    static RulesCopy shipped(Path folder) {
        return of(ReleaseFiles.in(Rules.FOLDER), folder);
    }

    /** One made-up table, in no time. */
    static RulesCopy small(Path folder) {
        return of(smallFiles(), folder);
    }

    static ReleaseFiles smallFiles() {
        return new SmallRules()
                .file("topic/ages.table.yaml", DESCRIPTION)
                .file(AGES, ROWS)
                .scenario("old", "66", "gout", "nothing")
                .scenario("young", "64", "gout", "nothing")
                .files();
    }

    static RulesCopy of(ReleaseFiles files, Path folder) {
        files.files().forEach((name, bytes) -> {
            try {
                var file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return new RulesCopy(folder);
    }

    void edit(String file, UnaryOperator<String> edit) throws IOException {
        var path = folder.resolve(file);
        var before = Files.readString(path);
        var after = edit.apply(before);
        assertThat(after).as("the edit of the test").isNotEqualTo(before);
        Files.writeString(path, after);
    }

    /** Every file, hidden ones too. */
    TreeMap<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(folder)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), UTF_8));
            }
        }
        return files;
    }

    interface Edit {
        void on(XSSFWorkbook workbook) throws IOException;
    }

    static void edit(Path file, Edit edit) throws IOException {
        try (var workbook = open(file)) {
            edit.on(workbook);
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    static XSSFWorkbook open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    static XSSFCell cell(XSSFWorkbook workbook, String sheet, String address) {
        var place = new CellAddress(address);
        return workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getColumn());
    }

    /** The address of the cell in that row and column of the sheet of a table. */
    static String address(XSSFWorkbook workbook, String sheet, String id, String column) {
        var header = workbook.getSheet(sheet).getRow(4);
        for (var row : workbook.getSheet(sheet)) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(id)) {
                for (var title : header) {
                    if (title.getStringCellValue().equals(column)) {
                        return new CellAddress(row.getRowNum(), title.getColumnIndex()).formatAsString();
                    }
                }
            }
        }
        throw new AssertionError("%s has no %s of %s".formatted(sheet, column, id));
    }

    static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
