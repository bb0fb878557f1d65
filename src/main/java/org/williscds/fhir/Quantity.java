package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measured amount.
 *
 * @param units what the sender gave as unit, the most trustworthy first: a UCUM code, then the text, then another code
 */
record Quantity(@Nullable BigDecimal value, String comparator, List<String> units) {

    private static final int LONGEST_UNIT = 100;

    static Quantity of(JsonNode node, String member) {
        var quantity = Json.object(node, member);
        if (!quantity.isObject()) {
            return new Quantity(Json.decimal(node, member), "", List.of());
        }
        var code = Json.text(quantity, "code");
        var text = Json.text(quantity, "unit");
        var system = Json.text(quantity, "system");
        var ucum = system.isEmpty() || system.contains("unitsofmeasure") || system.contains("2.16.840.1.113883.6.8");
        var units = (ucum ? List.of(code, text) : List.of(text, code))
                .stream()
                        .filter(unit -> !unit.isEmpty() && unit.length() <= LONGEST_UNIT)
                        .distinct()
                        .toList();
        return new Quantity(Json.decimal(quantity, "value"), Json.text(quantity, "comparator"), units);
    }

    /** Value and unit as the sender wrote them. */
    String given() {
        var number = value == null ? "" : value.toPlainString();
        return Concept.brief((comparator + number + " " + (units.isEmpty() ? "" : units.get(0))).strip());
    }
}
