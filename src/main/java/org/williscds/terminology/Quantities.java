package org.williscds.terminology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds strengths in a text: "0,25 mg", "25 MG/ML", "2 MG/24HR", "100 microgram". What could be read in two ways is found, but has no value. */
final class Quantities {

    /** A strength in a text; {@code strength} is null when it is in doubt, such as 100/25 mg or 1.000 mg. */
    record Quantity(int start, int end, @Nullable Strength strength) {}

    private final Units units;
    private final NameGrammar grammar;

    Quantities(Units units, NameGrammar grammar) {
        this.units = units;
        this.grammar = grammar;
    }

    List<Quantity> in(String text) {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text, at)) {
                at++;
                continue;
            }
            Reader reader = new Reader(text, at);
            if (reader.read()) {
                found.add(new Quantity(at, reader.at, reader.strength()));
            }
            at = reader.at;
        }
        return found;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Reads one strength from its first digit on. */
    private final class Reader {
        private final String text;
        private int at;
        private boolean doubtful;
        private BigDecimal value = BigDecimal.ZERO;
        private String unit = "";
        private BigDecimal perValue = BigDecimal.ONE;
        private String perUnit = Strength.FORM;

        Reader(String text, int start) {
            this.text = text;
            this.at = start;
            char before = start > 0 ? text.charAt(start - 1) : ' ';
            this.doubtful = (before == '.' || before == ',') && !isLetter(text, start - 2);
        }

        @Nullable
        Strength strength() {
            return doubtful ? null : new Strength(value, unit, perValue, perUnit);
        }

        boolean read() {
            boolean partOfWord = isLetter(text, at - 1);
            value = number();
            while (anotherNumberFollows()) {
                doubtful = true;
                at = skipSpaces(text, skipSpaces(text, at) + 1);
                number();
            }
            int afterNumber = at;
            String found = unitWord();
            if (partOfWord || found == null || units.kind(found) != Units.Kind.AMOUNT) {
                at = afterNumber;
                return false;
            }
            unit = found;
            per();
            while (anotherNumberFollows()) {
                doubtful = true;
                at = skipSpaces(text, skipSpaces(text, at) + 1);
                number();
                unitWord();
            }
            doubtful |= grammar.startsRate(text, skipSpaces(text, at));
            return true;
        }

        private void per() {
            int slash = skipSpaces(text, at);
            if (slash >= text.length() || text.charAt(slash) != '/') {
                return;
            }
            int back = at;
            int next = skipSpaces(text, slash + 1);
            at = next;
            boolean numbered = isDigit(text, at);
            BigDecimal amount = numbered ? number() : BigDecimal.ONE;
            String word = unitWord();
            Units.Kind kind = word == null ? Units.Kind.OTHER : units.kind(word);
            boolean measure = kind == Units.Kind.VOLUME || kind == Units.Kind.TIME || kind == Units.Kind.COUNT;
            if (word != null && (measure || kind == Units.Kind.AMOUNT && !numbered)) {
                perValue = amount;
                perUnit = word;
            } else {
                at = back;
                doubtful |= slash == back && next == slash + 1;
            }
        }

        /** A number after a slash, plus or hyphen: the strength of another ingredient, or the end of a range. */
        private boolean anotherNumberFollows() {
            int sign = skipSpaces(text, at);
            if (sign >= text.length()) {
                return false;
            }
            char c = text.charAt(sign);
            return (c == '/' || c == '+' || NameGrammar.isHyphen(c)) && isDigit(text, skipSpaces(text, sign + 1));
        }

        /** The UCUM unit of the word that follows; null, and nothing read, when it is not a unit. */
        private @Nullable String unitWord() {
            int start = skipSpaces(text, at);
            if (start == at && start < text.length() && NameGrammar.isHyphen(text.charAt(start))) {
                start++;
            }
            int end = start;
            while (isLetter(text, end)) {
                end++;
            }
            String ucum = end == start || isDigit(text, end) ? null : units.alias(text.substring(start, end));
            if (ucum != null) {
                at = end;
            }
            return ucum;
        }

        private BigDecimal number() {
            int start = at;
            int separators = 0;
            int separator = -1;
            while (isDigit(text, at) || isSeparator(at) && isDigit(text, at + 1)) {
                if (!isDigit(text, at)) {
                    separators++;
                    separator = at;
                }
                at++;
            }
            boolean thousands =
                    separators == 1 && at - separator == 4 && separator - start <= 3 && text.charAt(start) != '0';
            if (separators > 1 || thousands || at - start > 15) {
                doubtful = true;
                return BigDecimal.ZERO;
            }
            return new BigDecimal(text.substring(start, at).replace(',', '.'));
        }

        private boolean isSeparator(int index) {
            return index < text.length() && (text.charAt(index) == '.' || text.charAt(index) == ',');
        }
    }
}
