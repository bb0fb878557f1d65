package org.williscds.tables.check;

import java.util.function.Consumer;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** An id names its row for ever: links, answers kept elsewhere and scenarios know the row by nothing else. */
final class ChangedIdCheck implements TableCheck {

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var renamed = library.renamed(table);
        if (renamed.isEmpty()) {
            return;
        }
        table.cells(table.description().idColumn())
                .filter(cell -> renamed.containsKey(cell.text()))
                .forEach(cell -> problems.accept(CellCheck.problem(
                        "id-changed",
                        cell,
                        "The row was called \"%s\" in the release before, and nothing else in it has changed."
                                .formatted(renamed.get(cell.text())),
                        "Maybe you meant \"%s\": an id stays, whatever the row says."
                                .formatted(renamed.get(cell.text())))));
    }
}
