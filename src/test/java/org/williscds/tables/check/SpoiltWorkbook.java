package org.williscds.tables.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.workbook.Edition;
import org.williscds.workbook.HeadingCheck;
import org.williscds.workbook.WorkbookReader;
import org.williscds.workbook.WorkbookWriter;

/**
 * An exported table with one mistake that somebody made in a spreadsheet, and how it must be told.
 *
 * @param sheet where it must be told; empty when the workbook as such is meant
 */
record SpoiltWorkbook(String kind, byte[] bytes, CheckedAgainst against, String code, String sheet, String cell) {

    static final String FILE = "spoilt.xlsx";

    private static final Map<String, byte[]> EXPORTED = new HashMap<>();
    private static final Map<String, SheetTable> TABLES = tables();
    private static final WorkbookWriter WRITER =
            new WorkbookWriter(new Edition("willis", "0.1.0", Locale.ENGLISH, false), TABLES.values());

    interface Edit {
        /** Makes the mistake; the address at which it must be told. */
        String on(XSSFWorkbook workbook) throws IOException;
    }

    /** The table, its scenarios and the texts of its topic. */
    static byte[] exported(String table) {
        return EXPORTED.computeIfAbsent(table, WRITER::table);
    }

    /** The sheet of that table. */
    static XSSFSheet sheet(XSSFWorkbook workbook, String table) {
        for (var index = 0; index < workbook.getNumberOfSheets(); index++) {
            var row = workbook.getSheetAt(index).getRow(2);
            if (row != null
                    && row.getCell(0) != null
                    && row.getCell(0).toString().equals("Table: " + table)) {
                return workbook.getSheetAt(index);
            }
        }
        throw new AssertionError(table);
    }

    /** What its name is. */
    static String sheet(String table) {
        var name = new ArrayList<String>();
        edited(exported(table), workbook -> name.add(sheet(workbook, table).getSheetName()));
        return name.get(0);
    }

    static SpoiltWorkbook of(String kind, String table, String code, Edit edit) {
        return of(kind, table, code, sheet(table), CheckedAgainst.NOTHING, edit);
    }

    static SpoiltWorkbook of(String kind, String table, String code, String sheet, CheckedAgainst against, Edit edit) {
        var address = new ArrayList<String>();
        var bytes = edited(exported(table), workbook -> address.add(edit.on(workbook)));
        return new SpoiltWorkbook(kind, bytes, against, code, sheet, address.get(0));
    }

    interface Work {
        void on(XSSFWorkbook workbook) throws IOException;
    }

    static byte[] edited(byte[] bytes, Work work) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            work.on(workbook);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Problem> problems() {
        return problems(bytes, against);
    }

    /** Of the tables of that workbook, among the others of the release. */
    static List<Problem> problems(byte[] bytes, CheckedAgainst against) {
        var contents = new WorkbookReader(TABLES.keySet()).read(FILE, bytes);
        var problems = new ArrayList<>(contents.problems());
        var tables = new TreeMap<>(TABLES);
        var edited = new ArrayList<SheetTable>();
        var seen = new HashSet<String>();
        for (var table : contents.tables()) {
            if (seen.add(table.table())) {
                var description = TABLES.get(table.table()).description();
                var read = new SheetTable(table.sheet().sheet(), description);
                tables.put(table.table(), read);
                edited.add(read);
                problems.addAll(HeadingCheck.check(table, description));
            }
        }
        problems.addAll(TableChecks.of(edited, tables.values(), against));
        return problems;
    }

    private static Map<String, SheetTable> tables() {
        var tables = new TreeMap<String, SheetTable>();
        ShippedTables.all().forEach(table -> tables.put(table.description().name(), table));
        return tables;
    }

    @Override
    public String toString() {
        return "%s: %s in %s %s".formatted(code, kind, sheet, cell);
    }
}
