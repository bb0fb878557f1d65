package org.williscds.tables.check;

import java.util.List;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A blank cell must never mean "no restriction" by accident. */
final class BlankCellCheck implements CellCheck {

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        return cell.text().isBlank() && !cell.column().mayBeBlank() ? List.of(problem(table, cell)) : List.of();
    }

    private static Problem problem(SheetTable table, SheetTable.Cell cell) {
        var column = cell.column();
        if (column.of().contains("sources")) {
            return CellCheck.problem(
                    "missing-source",
                    cell,
                    "The row names no source.",
                    "Maybe the source still has to be added to sources.csv; a row without one cannot be used.");
        }
        if (Prose.isLanguage(table, column)) {
            return CellCheck.problem(
                    "missing-language",
                    cell,
                    "The text does not exist in the language \"%s\".".formatted(column.name()),
                    "Maybe only the translation is missing; a reader of that language would see nothing.");
        }
        return CellCheck.problem(
                "blank-cell", cell, "The cell under \"%s\" must not be blank.".formatted(column.name()), cure(column));
    }

    private static String cure(ColumnDescription column) {
        if (column.mayBeAny()) {
            return "Maybe you mean \"any\": no restriction.";
        }
        return column.mayBeNone() ? "Maybe you mean \"none\"." : "Maybe the row is not finished.";
    }
}
