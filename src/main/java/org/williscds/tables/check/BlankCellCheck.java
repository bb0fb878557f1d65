package org.williscds.tables.check;

import java.util.function.Consumer;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A blank cell must never mean "no restriction" by accident. */
final class BlankCellCheck implements TableCheck {

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        table.cells()
                .filter(cell -> cell.text().isBlank() && !cell.column().mayBeBlank())
                .forEach(cell -> problems.accept(problem(table, cell)));
    }

    private static Problem problem(SheetTable table, SheetTable.Cell cell) {
        var column = cell.column();
        if (column.of().contains("sources")) {
            return new Problem(
                    "missing-source",
                    table.file(),
                    cell.address(),
                    "",
                    "The row names no source.",
                    "Maybe the source still has to be added to sources.csv; a row without one cannot be used.");
        }
        return new Problem(
                "blank-cell",
                table.file(),
                cell.address(),
                "",
                "The cell under \"%s\" must not be blank.".formatted(column.name()),
                cure(column));
    }

    private static String cure(ColumnDescription column) {
        if (column.mayBeAny()) {
            return "Maybe you mean \"any\": no restriction.";
        }
        return column.mayBeNone() ? "Maybe you mean \"none\"." : "Maybe the row is not finished.";
    }
}
