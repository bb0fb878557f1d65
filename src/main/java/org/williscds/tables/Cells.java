package org.williscds.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the text of one cell is understood. */
final class Cells {

    static final String ANY = "any";
    static final String NONE = "none";
    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Cells() {}

    static List<String> entries(String text) {
        return text.isEmpty() || text.equals(ANY) || text.equals(NONE)
                ? List.of()
                : Stream.of(text.split(";", -1)).toList();
    }

    static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** {@code by-risk} gives {@code BY_RISK}. */
    static String constant(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** {@code BY_RISK} gives {@code by-risk}. */
    static String word(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().replace('_', '-').toLowerCase(Locale.ROOT)
                : value.toString();
    }
}
