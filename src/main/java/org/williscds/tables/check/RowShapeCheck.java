package org.williscds.tables.check;

import java.util.function.Consumer;
import org.williscds.tables.CellAddress;
import org.williscds.tables.Problem;
import org.williscds.tables.RawSheet;
import org.williscds.tables.SheetTable;

/** Rows must be as wide as the header, without blank rows between them. */
final class RowShapeCheck implements TableCheck {

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var width = table.sheet().header().size();
        for (var line : table.sheet().raw().lines()) {
            if (line.number() <= table.sheet().headerRow()) {
                continue;
            }
            if (line.isBlank()) {
                problems.accept(new Problem(
                        "blank-row",
                        table.file(),
                        CellAddress.of(0, line.number()),
                        "",
                        "The row is blank.",
                        "Maybe it separates two groups for the eye: delete it, the order of rows has no meaning."));
                continue;
            }
            outside(table, line, width, problems);
            if (line.cells().size() < width) {
                problems.accept(new Problem(
                        "row-too-short",
                        table.file(),
                        CellAddress.of(line.cells().size(), line.number()),
                        "",
                        "The row ends after %d of %d columns."
                                .formatted(line.cells().size(), width),
                        "Maybe a comma is missing."));
            }
        }
    }

    private static void outside(SheetTable table, RawSheet.Line line, int width, Consumer<Problem> problems) {
        line.cells().stream()
                .skip(width)
                .filter(cell -> !cell.isBlank() || table.sheet().name().isEmpty())
                .forEach(
                        cell -> problems.accept(
                                new Problem(
                                        "cell-outside-table",
                                        table.file(),
                                        cell.address(),
                                        cell.shown(),
                                        "The cell stands under no column title.",
                                        "Maybe a text with a comma lost its quotation marks, or a remark was typed beside the table.")));
    }
}
