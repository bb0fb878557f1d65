package org.williscds.terminology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.Row;

/**
 * Reads the two strengths of a combination, such as "100 mg/25 mg", "100/25 mg" or "50 mg / 12,5 mg". Which is whose follows from
 * their ratio: the numbers stand in either order, and a ratio that the combination does not come in is not read.
 */
final class CombinedStrengths {

    private static final String NUMBER = "(\\d{1,4}(?:[.,]\\d{1,2})?)";
    private static final String UNIT = "\\s*(\\p{L}+)?";
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\p{L}\\d.,/+])" + NUMBER + UNIT + "\\s*[/+]\\s*" + NUMBER + UNIT);
    /** Another ingredient, or what both numbers are in: 20 mg/5 mg/mL. */
    private static final Pattern GOES_ON = Pattern.compile("\\s*[/+\\d.,-].*", Pattern.DOTALL);

    private record Combination(String greater, String lesser, BigDecimal ratio, String unit) {}

    private final List<Combination> combinations;
    private final Units units;
    private final NameGrammar grammar;

    CombinedStrengths(Units units, NameGrammar grammar, List<Row> rows) {
        this.units = units;
        this.grammar = grammar;
        this.combinations = rows.stream()
                .map(row -> new Combination(
                        row.text("greater"), row.text("lesser"), new BigDecimal(row.text("ratio")), row.text("unit")))
                .toList();
    }

    /** The strengths of the substances that the text names, where it gives exactly one pair of them; else none. */
    Map<String, Strength> in(String text, Set<String> named) {
        List<Combination> possible = combinations.stream()
                .filter(one -> named.contains(one.greater)
                        && Set.of(one.greater, one.lesser).containsAll(named))
                .toList();
        Matcher pair = PAIR.matcher(text);
        if (possible.isEmpty() || !pair.find()) {
            return Map.of();
        }
        Map<String, Strength> found = read(text, pair, possible, named);
        return pair.find() ? Map.of() : found;
    }

    private Map<String, Strength> read(String text, Matcher pair, List<Combination> possible, Set<String> named) {
        String first = unit(pair.group(2));
        String last = unit(pair.group(4));
        int end = last == null && pair.group(4) != null ? pair.start(4) : pair.end();
        boolean apart = pair.group(2) != null && (first == null || !first.equals(last));
        if (apart || GOES_ON.matcher(text.substring(end)).matches() || grammar.startsRate(text, letter(text, end))) {
            return Map.of();
        }
        BigDecimal one = number(pair.group(1));
        BigDecimal other = number(pair.group(3));
        for (Combination combination : possible) {
            String unit = last == null ? combination.unit : last;
            // Without a unit a quarter of a tablet is written alike.
            boolean fits = last != null || one.compareTo(other) > 0 && !unit.equals("none");
            if (fits && one.max(other).compareTo(one.min(other).multiply(combination.ratio)) == 0) {
                Map<String, Strength> strengths = new TreeMap<>();
                strengths.put(combination.greater, strength(one.max(other), unit));
                strengths.put(combination.lesser, strength(one.min(other), unit));
                strengths.keySet().retainAll(named);
                return strengths;
            }
        }
        return Map.of();
    }

    private static int letter(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private @Nullable String unit(@Nullable String word) {
        String ucum = word == null ? null : units.alias(word);
        return ucum != null && units.kind(ucum) == Units.Kind.AMOUNT ? ucum : null;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static Strength strength(BigDecimal value, String unit) {
        return new Strength(value, unit, BigDecimal.ONE, Strength.FORM);
    }
}
