package org.williscds.tables.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.ColumnDescription.Type;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A limit for a test must lie in the range in which limits for that test can be right: a ferritin of 7500 is a slip. */
final class LimitCheck implements TableCheck {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern VALUE = Pattern.compile(".*\\.(lowest|highest|value)");

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        if (table.description().name().startsWith("terminology/")) {
            return;
        }
        var tests = new LinkedHashMap<Integer, String>();
        table.cells()
                .filter(cell ->
                        cell.column().type() == Type.CODE || cell.column().type() == Type.CHOICE)
                .filter(cell -> library.rangeOf(cell.text()).isPresent())
                .forEach(cell -> tests.putIfAbsent(cell.rowNumber(), cell.text()));
        if (tests.isEmpty()) {
            return;
        }
        table.cells()
                .filter(cell ->
                        isLimit(cell.column()) && NUMBER.matcher(cell.text()).matches())
                .forEach(cell -> Optional.ofNullable(tests.get(cell.rowNumber()))
                        .flatMap(test -> problem(cell, test, library))
                        .ifPresent(problems));
    }

    private static boolean isLimit(ColumnDescription column) {
        var isNumber = column.type() == Type.DECIMAL || column.type() == Type.WHOLE;
        return isNumber
                && column.unit() == null // it measures something else, such as an age in days
                && column.test()
                        .map(test -> VALUE.matcher(test.values().get(0)).matches())
                        .orElse(column.name().equals("value"));
    }

    private static Optional<Problem> problem(SheetTable.Cell cell, String test, Library library) {
        var value = new BigDecimal(cell.text());
        return library.rangeOf(test)
                .filter(range -> !range.holds(value))
                .filter(range -> value.signum() != 0 || cell.column().test().isPresent()) // 0: the row has no limit
                .map(range -> CellCheck.problem(
                        "out-of-range",
                        cell,
                        "A limit for \"%s\" can lie at %s %s."
                                .formatted(test, range, library.unitOf(test).orElse(""))
                                .replace(" .", "."),
                        range.cure(value)));
    }
}
