package org.williscds.terminology;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.Row;

/**
 * Units as people write them. A spelling of {@code unit_aliases.csv} is read as its UCUM unit whatever its case; anything else must be
 * UCUM to the letter.
 */
final class Units {

    /** What can be measured in a unit, as far as strengths of medicines need to know. */
    enum Kind {
        AMOUNT,
        VOLUME,
        TIME,
        COUNT,
        OTHER
    }

    private final Map<String, String> ucumByAlias = new HashMap<>();

    Units(List<Row> aliases) {
        aliases.forEach(row -> ucumByAlias.put(key(row.text("alias")), row.text("ucum")));
    }

    /**
     * The ways to read a unit, the more likely first: as spelling, then to the letter. "mU/L" is both a spelling of m[IU]/L and UCUM for
     * milli-enzyme-units; only one of them converts to the unit of a given test.
     */
    Set<String> readings(String written) {
        Set<String> readings = new LinkedHashSet<>();
        String alias = alias(written);
        if (alias != null) {
            readings.add(alias);
        }
        String letter = written.trim();
        if (!letter.isEmpty()) {
            readings.add(letter);
        }
        return readings;
    }

    /** The UCUM unit of a spelling; null when the table has no such spelling. */
    @Nullable
    String alias(String written) {
        return ucumByAlias.get(key(written));
    }

    Optional<BigDecimal> convert(BigDecimal value, String written, String ucum) {
        for (String reading : readings(written)) {
            Optional<BigDecimal> converted = convertUcum(value, reading, ucum);
            if (converted.isPresent()) {
                return converted;
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> convertUcum(BigDecimal value, String from, String to) {
        Optional<Ucum.Form> target = Ucum.form(to);
        return Ucum.form(from)
                .filter(form -> target.isPresent() && form.converts(target.get()))
                .map(form -> Numbers.plain(value.multiply(form.factorTo(target.orElseThrow()))));
    }

    Kind kind(String ucum) {
        return Ucum.form(ucum)
                .map(form -> switch (form.dimension()) {
                    case "g", "{[IU]=1}", "{mol=1}" -> Kind.AMOUNT;
                    case "m3" -> Kind.VOLUME;
                    case "s" -> Kind.TIME;
                    case "" -> ucum.startsWith("{") ? Kind.COUNT : Kind.OTHER;
                    default -> Kind.OTHER;
                })
                .orElse(Kind.OTHER);
    }

    private static String key(String written) {
        StringBuilder key = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '\u00b5', '\u03bc' -> key.append('u');
                case '\u00b2' -> key.append('2');
                case '\u00b3' -> key.append('3');
                case ',' -> key.append('.');
                case '\u00a0' -> {}
                default -> {
                    if (!Character.isWhitespace(c)) {
                        key.append(c);
                    }
                }
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
