package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tolerant views of a JSON tree: whatever the shape, an answer and no exception.
 *
 * <p>Reading goes by these accessors into small records rather than by Jackson's binding, because binding gives up the
 * whole resource at the first member of a wrong type, and real clients send a category as an object or a number as text.
 */
final class Json {

    /** Longer numbers are no clinical values; computing with 1e999999999 would exhaust the memory. */
    private static final int LONGEST_NUMBER = 40;

    private Json() {}

    /** The text of a member; "" when it is missing or no text. Numbers and truth values count as their text. */
    static String text(JsonNode node, String member) {
        return text(node.path(member));
    }

    static String text(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().strip();
        }
        return value.isNumber() || value.isBoolean() ? number(value) : "";
    }

    private static String number(JsonNode value) {
        var text = value.asText();
        return text.length() > LONGEST_NUMBER ? "" : text;
    }

    /** The text of a member in lower case, as FHIR's status codes are written; also read from a coding or a concept. */
    static String code(JsonNode node, String member) {
        return lower(Concept.of(node.path(member)).firstWord());
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The elements of a member; a single value counts as a list of one, null and missing as an empty list. */
    static List<JsonNode> list(JsonNode node, String member) {
        return list(node.path(member));
    }

    static List<JsonNode> list(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value);
        }
        List<JsonNode> elements = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            if (!element.isNull()) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** A member that should be an object; of a list the first element. */
    static JsonNode object(JsonNode node, String member) {
        var value = node.path(member);
        if (value.isArray()) {
            value = value.path(0);
        }
        return value.isObject() ? value : MissingNode.getInstance();
    }

    static boolean has(JsonNode node, String member) {
        var value = node.path(member);
        return !value.isMissingNode() && !value.isNull();
    }

    /** Whether a member says yes, as truth value or as text. */
    static boolean isTrue(JsonNode node, String member) {
        return "true".equals(lower(text(node, member)));
    }

    /** A number, also when written as text; null when there is none that can be computed with. */
    static @Nullable BigDecimal decimal(JsonNode node, String member) {
        var value = node.path(member);
        try {
            if (value.isTextual()) {
                var text = value.textValue().strip();
                return text.length() > LONGEST_NUMBER ? null : sane(new BigDecimal(text));
            }
            return value.isNumber() ? sane(value.decimalValue()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal sane(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER ? null : number;
    }
}
