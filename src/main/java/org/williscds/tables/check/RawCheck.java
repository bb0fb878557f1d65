package org.williscds.tables.check;

import java.util.function.Consumer;
import org.williscds.tables.Problem;
import org.williscds.tables.RawSheet;

/** Looks for one kind of mistake in a sheet as its file holds it, whatever its columns mean. */
interface RawCheck {

    void check(RawSheet sheet, Consumer<Problem> problems);
}
