package org.williscds.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.williscds.tables.Problem;
import org.williscds.tables.RawCell;
import org.williscds.tables.RawSheet;
import org.williscds.tables.TableDescription;

/**
 * What stands above the header of an exported sheet changes nothing, so whoever changed it must be told: most of all a unit,
 * after which somebody would read all numbers below in another way than the rules do.
 */
public final class HeadingCheck {

    private HeadingCheck() {}

    public static List<Problem> check(TableSheet table, TableDescription description) {
        var problems = new ArrayList<Problem>();
        if (!table.written()) {
            return problems;
        }
        var sheet = table.sheet();
        var expected = expected(table, description);
        sheet.lines().stream()
                .filter(line -> line.number() < sheet.headerRow())
                .flatMap(line -> line.cells().stream())
                .filter(cell -> !isAsWritten(cell, expected))
                .forEach(cell -> problems.add(problem(table, cell, expected.getOrDefault(cell.address(), ""))));
        return problems;
    }

    private static boolean isAsWritten(RawCell cell, Map<String, String> expected) {
        return plain(cell.text()).equals(plain(expected.getOrDefault(cell.address(), "")));
    }

    /** Spreadsheets change line ends. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Map<String, String> expected(TableSheet table, TableDescription description) {
        var sheet = table.sheet();
        var moved = sheet.headerRow() - 1 - Layout.NAMES;
        var expected = new HashMap<String, String>();
        expected.put("A" + (moved + Layout.TITLE + 1), description.title());
        expected.put("A" + (moved + Layout.QUESTION + 1), description.question());
        expected.put("A" + (moved + Layout.PATH + 1), Layout.pathCell(table.table()));
        var headings = headings(sheet, moved);
        sheet.lines().stream()
                .filter(line -> line.number() == sheet.headerRow())
                .flatMap(line -> line.cells().stream())
                .forEach(cell -> {
                    var address = RawCell.of(cell.column(), moved + Layout.HEADINGS + 1, "")
                            .address();
                    expected.put(
                            address,
                            isOneOf(sheet, description, cell.text())
                                    ? Layout.heading(
                                            cell.text(),
                                            description.column(cell.text()).orElse(null))
                                    : headings.getOrDefault(address, ""));
                });
        return expected;
    }

    /** A name below that is misspelt or stands twice is told by itself: which heading belongs to it nobody knows. */
    private static boolean isOneOf(RawSheet sheet, TableDescription description, String name) {
        return description.column(name).isPresent()
                && sheet.sheet().header().indexOf(name)
                        == sheet.sheet().header().lastIndexOf(name);
    }

    private static Map<String, String> headings(RawSheet sheet, int moved) {
        return sheet.lines().stream()
                .filter(line -> line.number() == moved + Layout.HEADINGS + 1)
                .flatMap(line -> line.cells().stream())
                .collect(Collectors.toMap(RawCell::address, RawCell::text));
    }

    private static Problem problem(TableSheet table, RawCell cell, String expected) {
        var problem = new Problem(
                "changed-heading",
                Problem.Severity.ERROR,
                table.sheet().file(),
                table.sheet().name(),
                cell.address(),
                cell.shown(),
                expected.isEmpty()
                        ? "Nothing above the header is read, and here something was typed."
                        : "The heading was \"%s\". Changing it changes nothing of what the rules do."
                                .formatted(plain(expected)),
                expected.isEmpty()
                        ? "Maybe it belongs into the column \"note\" of a row."
                        : "Maybe undo it; titles and units are changed in the description (%s)."
                                .formatted(table.table() + ".table.yaml"));
        return unit(cell.text()).equals(unit(expected)) ? problem.asWarning() : problem;
    }

    private static String unit(String heading) {
        var start = heading.lastIndexOf('[');
        return start < 0 ? "" : heading.substring(start).strip();
    }
}
