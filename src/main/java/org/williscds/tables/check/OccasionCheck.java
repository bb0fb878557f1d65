package org.williscds.tables.check;

import java.util.function.Consumer;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** Information never interrupts the signing of an order: prescribers who are interrupted for little stop reading. */
final class OccasionCheck implements TableCheck {

    private static final String INDICATOR = "indicator";
    private static final String SHOWN_AT = "shown_at";

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        if (table.description().column(INDICATOR).isEmpty()
                || table.description().column(SHOWN_AT).isEmpty()) {
            return;
        }
        table.texts().forEach((row, texts) -> {
            var shownAt = texts.getOrDefault(SHOWN_AT, "");
            if (texts.getOrDefault(INDICATOR, "").equals("info") && shownAt.contains("order-sign")) {
                problems.accept(new Problem(
                        "information-at-signing",
                        table.file(),
                        table.address(SHOWN_AT, row),
                        shownAt,
                        "Information must not interrupt the signing of an order.",
                        "Maybe order-select is enough, or the indicator should be warning."));
            }
        });
    }
}
