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

/** A folder of rules that a test may spoil, and how its author would: an editor for CSV, a spreadsheet for workbooks. */
record RulesCopy(Path folder) {

    static final String WORSENS = "medication/worsens_rls.csv";
    static final String SHEET = "worsens_rls · medication";

    /** The shipped rules. */
    static RulesCopy shipped(Path folder) {
        return of(ReleaseFiles.in(Rules.FOLDER), folder);
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
