package org.williscds.tables.check;

import java.util.function.Consumer;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** Looks for one kind of mistake in one table. */
interface TableCheck {

    void check(SheetTable table, Library library, Consumer<Problem> problems);
}
