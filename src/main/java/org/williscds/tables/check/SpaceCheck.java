package org.williscds.tables.check;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** Spaces that nobody sees make codes differ that look alike. */
final class SpaceCheck implements TableCheck {

    private static final Pattern INVISIBLE =
            Pattern.compile("^\\s|\\s$| {2,}|[\\u00A0\\u2007\\u202F\\u200B-\\u200F\\u2060\\uFEFF\\u00AD\\t]");

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        table.cells()
                .filter(cell -> INVISIBLE.matcher(cell.text()).find())
                .forEach(cell -> problems.accept(new Problem(
                        "invisible-character",
                        table.file(),
                        cell.address(),
                        cell.text(),
                        "The cell has a leading, trailing, double, non-breaking or invisible space.",
                        "Maybe it was pasted from a web page or a letter: type it anew.")));
    }
}
