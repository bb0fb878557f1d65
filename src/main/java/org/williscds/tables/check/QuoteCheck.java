package org.williscds.tables.check;

import java.util.List;
import java.util.regex.Pattern;
import org.williscds.tables.Cured;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** Quotation marks that a word processor curled are no quotation marks to a program; in texts for readers they may stand. */
final class QuoteCheck implements CellCheck {

    private static final Pattern CURLED = Pattern.compile("[\u2018-\u201F\u00AB\u00BB\u2032\u2033\u00B4]");

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        if (Prose.isPlain(cell.text())) {
            return List.of();
        }
        if (Prose.isFree(table, cell.column()) || !CURLED.matcher(cell.text()).find()) {
            return List.of();
        }
        return List.of(CellCheck.problem(
                "smart-quote",
                cell,
                "The cell has quotation marks that a word processor has curled.",
                "Maybe you meant %s.".formatted(Cured.quotes(cell.text()))));
    }
}
