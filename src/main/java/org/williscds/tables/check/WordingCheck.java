package org.williscds.tables.check;

import java.util.function.Consumer;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;

/** What a row says to the reader must have been worded, in every part that is shown. */
final class WordingCheck implements TableCheck {

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        table.cells()
                .filter(cell -> cell.column().type() == ColumnDescription.Type.WORDING)
                .filter(cell -> !cell.text().isBlank() && !cell.text().equals("none"))
                .forEach(cell -> {
                    var parts = library.partsOf(cell.text());
                    cell.column().parts().stream()
                            .filter(part -> !parts.contains(part))
                            .forEach(part -> problems.accept(new Problem(
                                    "missing-wording",
                                    table.file(),
                                    cell.address(),
                                    cell.text(),
                                    "No wording has the key \"%s\" with the part \"%s\".".formatted(cell.text(), part),
                                    parts.isEmpty()
                                            ? Suggestion.among(cell.text(), library.wordingKeys())
                                            : "Maybe only this part still has to be written in wording.csv.")));
                });
    }
}
