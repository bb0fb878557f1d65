package org.williscds.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.williscds.problem.Faults;
import org.williscds.tables.Suggestion;

/**
 * One object of a request. What is wrong in it is collected with its place and reading goes on, so that the sender sees
 * everything at once. A member that is {@code null} counts as absent.
 */
final class Fields {

    static final int LONGEST_TEXT = 500;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_DIGITS = 12;
    private static final int LONGEST_GUESSED = 60;
    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final JsonNode node;
    private final String pointer;
    private final Faults faults;
    private final boolean usable;

    private Fields(JsonNode node, String pointer, Faults faults) {
        this.usable = node.isObject();
        this.node = usable ? node : JsonNodeFactory.instance.objectNode();
        this.pointer = pointer;
        this.faults = faults;
        if (!usable) {
            faults.add(pointer, shown(node), "An object is expected here.", "Maybe the braces { } are missing.");
        }
    }

    /** Reads an object that may have these members and no others. */
    static Fields of(JsonNode node, String pointer, Faults faults, List<String> members) {
        var fields = new Fields(node, pointer, faults);
        fields.node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name) && !faults.isFull()) {
                faults.add(
                        fields.pointer(name),
                        shown(fields.node.path(name)),
                        "There is no member of this name here.",
                        guess(name, members));
            }
        });
        return fields;
    }

    /** False when there was no object at all, which is told already. */
    boolean usable() {
        return usable;
    }

    String pointer() {
        return pointer;
    }

    /** RFC 6901. */
    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    void fault(String name, String reason, String cure) {
        faults.add(pointer(name), has(name) ? shown(node.get(name)) : "", reason, cure);
    }

    /** A fault at a place elsewhere in the request. */
    void faultAt(String place, String reason, String cure) {
        faults.add(place, "", reason, cure);
    }

    void faultHere(String reason, String cure) {
        faults.add(pointer, "", reason, cure);
    }

    /** The trimmed text; empty when it is absent, which includes blank texts. */
    String text(String name) {
        if (!has(name)) {
            return "";
        }
        var value = node.get(name);
        if (!value.isTextual()) {
            fault(name, "A text is expected here.", "Maybe quotation marks are missing.");
            return "";
        }
        var text = value.textValue().strip();
        if (text.isEmpty()) {
            fault(name, "The text is blank.", "Maybe the member can be left out.");
        } else if (text.length() > LONGEST_TEXT) {
            fault(name, "The text is longer than %d characters.".formatted(LONGEST_TEXT), "Maybe it is another's.");
            return "";
        } else if (!isUnicode(text)) {
            fault(name, "The text holds half a character.", "Maybe it was cut within an emoji.");
            return "";
        }
        return text;
    }

    @Nullable
    LocalDate date(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                fault(name, "The date is in no patient's life.", "Maybe the year is mistyped.");
                return null;
            }
            return date;
        } catch (DateTimeException e) {
            fault(name, "This is no day of the calendar, written as 2026-11-02.", "Maybe day and month are swapped.");
            return null;
        }
    }

    /** A date that lies neither in the future of the day that is asked for nor before any patient's birth. */
    @Nullable
    LocalDate pastDate(String name, LocalDate on) {
        var date = date(name);
        if (date != null && date.isAfter(on)) {
            fault(
                    name,
                    "The date is after %s, the day for which is asked.".formatted(on),
                    "Maybe the year is mistyped.");
            return null;
        }
        return date;
    }

    @Nullable
    BigDecimal number(String name) {
        if (!has(name)) {
            return null;
        }
        var value = node.get(name);
        if (!value.isNumber()) {
            fault(name, "A number is expected here.", "Maybe it stands in quotation marks, or a unit beside it.");
            return null;
        }
        var number = value.decimalValue();
        if ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            fault(name, "The number is too large or too fine to be measured.", "Maybe an exponent is mistyped.");
            return null;
        }
        return number;
    }

    /** True or false; empty when the member is anything else, which is left to the caller to tell. */
    Optional<Boolean> truth(String name) {
        var value = node.path(name);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    boolean isText(String name) {
        return node.path(name).isTextual();
    }

    /** The texts of a list; a fault for anything else. */
    List<String> texts(String name) {
        var list = node.path(name);
        var texts = new ArrayList<String>();
        for (var entry : list) {
            if (entry.isTextual() && !entry.textValue().isBlank() && isUnicode(entry.textValue())) {
                texts.add(entry.textValue().strip());
            }
        }
        if (!list.isArray() || texts.isEmpty() || texts.size() != list.size() || texts.size() > MOST_ENTRIES) {
            fault(name, "A list of texts is expected here.", "Maybe quotation marks or the brackets [ ] are missing.");
            return List.of();
        }
        return texts;
    }

    /** One word of a closed list, as kebab-case of the constant. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        var word = text(name);
        if (word.isEmpty()) {
            return otherwise;
        }
        var known = Arrays.stream(type.getEnumConstants()).map(Fields::word).toList();
        var index = known.indexOf(word);
        if (index < 0) {
            fault(name, "The word is none of: %s.".formatted(String.join(", ", known)), guess(word, known));
            return otherwise;
        }
        return type.getEnumConstants()[index];
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<Fields> object(String name, List<String> members) {
        return has(name) ? Optional.of(of(node.get(name), pointer(name), faults, members)) : Optional.empty();
    }

    /** The objects of a list; empty when there is no list, which is not the same as an empty list. */
    Optional<List<Fields>> objects(String name, List<String> members) {
        if (!has(name)) {
            return Optional.empty();
        }
        var list = node.get(name);
        if (!list.isArray()) {
            fault(name, "A list is expected here.", "Maybe the brackets [ ] are missing.");
            return Optional.of(List.of());
        }
        if (list.size() > MOST_ENTRIES) {
            faults.add(
                    pointer(name),
                    "%d entries".formatted(list.size()),
                    "The list has more than %d entries.".formatted(MOST_ENTRIES),
                    "Maybe it holds more than one patient.");
            return Optional.of(List.of());
        }
        var objects = new ArrayList<Fields>();
        for (var entry : list) {
            objects.add(of(entry, pointer(name) + "/" + objects.size(), faults, members));
        }
        return Optional.of(objects);
    }

    /** The known word that was probably meant; very long words are not compared. */
    static String guess(String word, List<String> known) {
        return word.length() > LONGEST_GUESSED
                ? "Maybe a value stands in the wrong place."
                : Suggestion.among(word, known);
    }

    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String shown(JsonNode value) {
        if (value.isObject()) {
            return "{…}";
        }
        if (value.isArray()) {
            return "[…]";
        }
        return value.asText();
    }
}
