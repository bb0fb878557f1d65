package org.williscds.tables.check;

import java.util.List;
import java.util.regex.Pattern;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Cured;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** Ids name a row for ever and stand in addresses and answers: small letters, digits, single hyphens. */
final class IdFormCheck implements CellCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        if (cell.column().type() != ColumnDescription.Type.ID
                || cell.text().isBlank()
                || isWellFormed(cell.text())
                || library.hasInSmallLetters(table, cell.text())) {
            return List.of();
        }
        return List.of(CellCheck.problem(
                "malformed-id",
                cell,
                "An id has small letters, digits and single hyphens only.",
                "Maybe you meant \"%s\".".formatted(Cured.id(cell.text()))));
    }

    static boolean isWellFormed(String id) {
        return ID.matcher(id).matches();
    }
}
