package org.williscds.tables.check;

import java.util.List;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;

/** What a row says to the reader must have been worded, in every part that is shown. */
final class WordingCheck implements CellCheck {

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        if (cell.column().type() != ColumnDescription.Type.WORDING
                || cell.text().isBlank()
                || cell.text().equals("none")
                || !library.hasAllWordings()) {
            return List.of();
        }
        var parts = library.texts().partsOf(cell.text());
        return cell.column().parts().stream()
                .filter(part -> !parts.contains(part))
                .limit(parts.isEmpty() ? 1 : Long.MAX_VALUE)
                .map(part -> CellCheck.problem(
                        "missing-wording",
                        cell,
                        "No wording has the key \"%s\" with the part \"%s\".".formatted(cell.text(), part),
                        parts.isEmpty()
                                ? Suggestion.among(cell.text(), library.texts().keys())
                                : "Maybe only this part still has to be written in wording.csv."))
                .toList();
    }
}
