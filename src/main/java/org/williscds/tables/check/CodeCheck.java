package org.williscds.tables.check;

import java.util.List;
import java.util.function.Consumer;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;

/** A code must be an id of the table that it is taken from. */
final class CodeCheck implements TableCheck {

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        table.cells()
                .filter(cell -> cell.column().type() == ColumnDescription.Type.CODE
                        || cell.column().type() == ColumnDescription.Type.CODES)
                .filter(cell -> !cell.text().isBlank())
                .filter(cell -> !(cell.text().equals("any") || cell.text().equals("none")))
                .forEach(cell -> check(table, library, cell, problems));
    }

    private static void check(SheetTable table, Library library, SheetTable.Cell cell, Consumer<Problem> problems) {
        var known = library.ids(cell.column().of());
        var entries = cell.column().type() == ColumnDescription.Type.CODE
                ? List.of(cell.text())
                : List.of(cell.text().split(";", -1));
        entries.stream()
                .filter(entry -> !known.contains(entry))
                .forEach(entry -> problems.accept(new Problem(
                        cell.column().of().contains("sources") ? "unknown-source" : "unknown-code",
                        table.file(),
                        cell.address(),
                        entry,
                        "\"%s\" is not an id of %s."
                                .formatted(
                                        entry, String.join(" or ", cell.column().of())),
                        Suggestion.among(entry, known))));
    }
}
