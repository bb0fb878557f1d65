package org.williscds.tables.check;

import java.util.function.Consumer;
import org.williscds.tables.CellAddress;
import org.williscds.tables.Problem;
import org.williscds.tables.RawSheet;

/** What nobody sees is read all the same: hidden rows, columns and sheets, and what a filter leaves out of sight. */
final class HiddenCheck implements RawCheck {

    private static final String CURE = "Maybe it was hidden to look at the rest: show it again before you save.";

    @Override
    public void check(RawSheet sheet, Consumer<Problem> problems) {
        var facts = sheet.facts();
        if (facts.hidden()) {
            problems.accept(new Problem(
                    "hidden-sheet",
                    sheet.file(),
                    "",
                    sheet.name(),
                    "The sheet is hidden, and read all the same.",
                    CURE));
        }
        if (facts.filtered()) {
            problems.accept(new Problem(
                    "filter-on",
                    sheet.file(),
                    CellAddress.of(0, sheet.headerRow()),
                    "",
                    "A filter is on; the rows that it hides are read all the same.",
                    "Maybe it was set to look at some rows only: clear it before you save."));
            return;
        }
        facts.hiddenRows().stream()
                .sorted()
                .filter(row -> row >= sheet.headerRow())
                .forEach(row -> problems.accept(new Problem(
                        "hidden-row",
                        sheet.file(),
                        CellAddress.of(0, row),
                        "",
                        "Row %d is hidden, and read all the same.".formatted(row),
                        CURE)));
        facts.hiddenColumns().stream()
                .sorted()
                .forEach(column -> problems.accept(new Problem(
                        "hidden-column",
                        sheet.file(),
                        CellAddress.of(column, sheet.headerRow()),
                        "",
                        "The column is hidden, and read all the same.",
                        CURE)));
    }
}
