package org.williscds.tables.check;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A limit must be in the unit in which its test is compared: 0.4 in another unit is another limit. */
final class UnitCheck implements TableCheck {

    static final String TESTS = "terminology/labs";
    static final String UNIT = "unit";

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        if (table.description().name().startsWith("terminology/")) {
            return; // there a unit is one that a sender may use
        }
        var units = table.cells(UNIT).collect(Collectors.toMap(SheetTable.Cell::rowNumber, cell -> cell, (a, b) -> a));
        table.cells()
                .filter(cell -> cell.column().type() == ColumnDescription.Type.CODE
                        && cell.column().of().contains(TESTS))
                .forEach(cell -> {
                    var unit = units.get(cell.rowNumber());
                    if (unit == null) {
                        return;
                    }
                    library.unitOf(cell.text())
                            .filter(wanted -> !wanted.equals(unit.text()))
                            .ifPresent(wanted -> problems.accept(new Problem(
                                    "wrong-unit",
                                    table.file(),
                                    unit.address(),
                                    unit.text(),
                                    "The rules compare \"%s\" in %s.".formatted(cell.text(), wanted),
                                    "Maybe the value has to be converted to %s.".formatted(wanted))));
                });
    }
}
