package org.williscds.tables.check;

import java.util.List;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/**
 * Looks for one kind of mistake in one cell. Of the checks of a cell only the first that finds something speaks: what
 * others would say of the same text only follows from it.
 */
interface CellCheck {

    List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library);

    /** A problem of that cell; its file and sheet are named by {@link TableChecks}. */
    static Problem problem(String check, SheetTable.Cell cell, String reason, String cure) {
        return new Problem(check, "", cell.address(), cell.raw().shown(), reason, cure);
    }
}
