package org.williscds.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.williscds.facts.Measure;
import org.williscds.facts.Origin;

/**
 * {@code measures}: scores and counts that no laboratory gives, by {@code id} of {@code rules/terminology/measures.csv},
 * with {@code value} (within the range of its row) and {@code on} (ISO date).
 */
final class MeasureReader {

    static final List<String> MEMBERS = List.of("id", "value", "on");

    private MeasureReader() {}

    static void read(Optional<List<Fields>> list, Chart chart) {
        list.orElse(List.of()).forEach(fields -> read(fields, chart));
    }

    private static void read(Fields fields, Chart chart) {
        var on = fields.pastDate("on", chart.on());
        var value = fields.number("value");
        if (fields.usable() && !fields.has("value")) {
            fields.fault("value", "The measure has no value.", "Maybe the member is misspelt.");
        }
        if (fields.usable() && !fields.has("id")) {
            fields.fault("id", "The measure has no id.", "Maybe the member is misspelt.");
        } else if (chart.knows("terminology/measures", fields, "id") && value != null) {
            var id = fields.text("id");
            if (isPossible(id, value, fields, chart)) {
                chart.facts.add(new Measure(id, value, on, new Origin(id, fields.pointer())));
            }
        }
    }

    private static boolean isPossible(String id, BigDecimal value, Fields fields, Chart chart) {
        var row = chart.release().row("terminology/measures", id).orElseThrow();
        if (value.compareTo(row.number("least")) < 0 || value.compareTo(row.number("most")) > 0) {
            fields.fault(
                    "value",
                    "The value is outside the range %s to %s.".formatted(row.text("least"), row.text("most")),
                    "Maybe it is in another unit, or a digit is doubled.");
            return false;
        }
        return true;
    }
}
