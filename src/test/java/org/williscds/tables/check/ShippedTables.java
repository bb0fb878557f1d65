package org.williscds.tables.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseLoader;
import org.williscds.tables.CsvReader;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.testsupport.Rules;

/** The shipped tables as grids of texts to be spoilt, and what the checks say when one of them is. */
final class ShippedTables {

    private static final Map<String, SheetTable> TABLES = read();

    private ShippedTables() {}

    static Collection<SheetTable> all() {
        return TABLES.values();
    }

    static SheetTable table(String file) {
        var table = TABLES.get(file);
        if (table == null) {
            throw new IllegalArgumentException("No table stands in %s.".formatted(file));
        }
        return table;
    }

    /** All rows, the header first, to be changed in place. */
    static List<List<String>> grid(String file) {
        var sheet = table(file).sheet();
        var grid = new ArrayList<List<String>>();
        grid.add(new ArrayList<>(sheet.header()));
        sheet.lines().forEach(line -> grid.add(new ArrayList<>(line.cells())));
        return grid;
    }

    static String csv(List<List<String>> grid) {
        return grid.stream()
                .map(row -> CSVFormat.RFC4180.format(row.toArray()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static List<Problem> problems(String file, String csv, CheckedAgainst against) {
        return problems(file, csv.getBytes(UTF_8), against);
    }

    /** Of the whole release with that one file instead of its own. */
    static List<Problem> problems(String file, byte[] csv, CheckedAgainst against) {
        var problems = new ArrayList<Problem>();
        var sheet = new CsvReader(problems).read(file, csv);
        problems.addAll(problems(new SheetTable(sheet, table(file).description()), against));
        return problems;
    }

    /** The table as it would be with that text; nothing may be wrong with the file as such. */
    static SheetTable read(String file, String csv) {
        var problems = new ArrayList<Problem>();
        var sheet = new CsvReader(problems).read(file, csv.getBytes(UTF_8));
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.toString());
        }
        return new SheetTable(sheet, table(file).description());
    }

    static List<Problem> problems(SheetTable changed, CheckedAgainst against) {
        var tables = new TreeMap<>(TABLES);
        tables.put(changed.file(), changed);
        return TableChecks.of(tables.values(), against);
    }

    private static Map<String, SheetTable> read() {
        var problems = new ArrayList<Problem>();
        var tables = new TreeMap<String, SheetTable>();
        ReleaseLoader.sheets(ReleaseFiles.in(Rules.FOLDER), problems).forEach(table -> tables.put(table.file(), table));
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.toString());
        }
        return tables;
    }
}
