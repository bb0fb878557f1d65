package org.williscds.tables.check;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A limit must be in the unit in which its test is compared: 0.4 in another unit is another limit. */
final class UnitCheck implements TableCheck {

    static final String TESTS = "terminology/labs";
    static final String UNIT = "unit";
    private static final String CONVERSIONS = "terminology/lab_conversions";
    private static final Set<String> TO_UNIT = Set.of("to_unit");
    private static final Set<String> UNITS = Set.of(UNIT, "limit_unit");

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var isConversion = table.description().name().equals(CONVERSIONS);
        if (table.description().name().startsWith("terminology/") && !isConversion) {
            return; // there a unit is one that a sender may use
        }
        var units = table.cells()
                .filter(cell ->
                        (isConversion ? TO_UNIT : UNITS).contains(cell.column().name()))
                .collect(Collectors.toMap(SheetTable.Cell::rowNumber, cell -> cell, (a, b) -> a));
        var tests = new LinkedHashMap<Integer, SheetTable.Cell>();
        table.cells()
                .filter(cell -> cell.column().type() == ColumnDescription.Type.CODE
                        && cell.column().of().contains(TESTS))
                .forEach(cell -> tests.putIfAbsent(cell.rowNumber(), cell)); // a second test is one to be ordered
        tests.forEach((row, test) -> {
            var unit = units.get(row);
            if (unit != null && !unit.text().isBlank()) {
                library.unitOf(test.text())
                        .filter(wanted -> !wanted.equals(unit.text()))
                        .ifPresent(wanted -> problems.accept(CellCheck.problem(
                                "wrong-unit",
                                unit,
                                "The rules compare \"%s\" in %s.".formatted(test.text(), wanted),
                                "Maybe the value has to be converted to %s.".formatted(wanted))));
            }
        });
    }
}
