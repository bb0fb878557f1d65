package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The few words that an expression of a hand-written rule may be made of: names, plain literals, comparisons, and calls of
 * methods of facts and rows. No static call, no reflection, no text with an escape in it: what is not known here is refused.
 */
final class DrlWords {

    private static final Pattern WORD =
            Pattern.compile("\\s+|\"[^\"\\\\\\p{Cntrl}]*\"|[A-Za-z_$][A-Za-z0-9_$]*|\\d+(\\.\\d+)?"
                    + "|==|!=|<=|>=|&&|\\|\\||[<>!().,]");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    /** Ways from any object to the machinery behind it. */
    private static final Set<String> FORBIDDEN =
            Set.of("getClass", "getDeclaringClass", "wait", "notify", "notifyAll", "finalize", "clone");

    private DrlWords() {}

    /** The words of the text; empty when it contains something that is none. */
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text);
        var at = 0;
        while (at < text.length() && matcher.find(at) && matcher.start() == at) {
            if (!matcher.group().isBlank()) {
                words.add(matcher.group());
            }
            at = matcher.end();
        }
        return at == text.length() ? words : List.of();
    }

    /**
     * What is wrong with an expression; empty when nothing is.
     *
     * @param mayBeMade whether a record of that name may be made with {@code new}
     */
    static List<String> mistakes(String text, Predicate<String> mayBeMade) {
        var words = of(text);
        if (words.isEmpty()) {
            return List.of(text.strip());
        }
        var mistakes = new ArrayList<String>();
        for (var index = 0; index < words.size(); index++) {
            var word = words.get(index);
            if (word.equals("new")) {
                if (index + 1 == words.size() || !mayBeMade.test(madeFrom(words, index + 1))) {
                    mistakes.add("new " + (index + 1 == words.size() ? "" : words.get(index + 1)));
                }
            } else if (FORBIDDEN.contains(word) || (word.equals("class") && !isClassLiteral(words, index))) {
                mistakes.add(word);
            } else if (isCall(words, index) && isOfType(words, index)) {
                mistakes.add(word + "(…)");
            }
        }
        return mistakes;
    }

    /** {@code MedicationRisk.Risk} of {@code new MedicationRisk.Risk( … )}: the last name counts. */
    private static String madeFrom(List<String> words, int start) {
        var last = words.get(start);
        for (var index = start + 1; index + 1 < words.size() && words.get(index).equals("."); index += 2) {
            last = words.get(index + 1);
        }
        return last;
    }

    /** {@code Occasion.class} as an argument. */
    private static boolean isClassLiteral(List<String> words, int index) {
        return index >= 2
                && words.get(index - 1).equals(".")
                && startsUpper(words.get(index - 2))
                && index + 1 < words.size()
                && Set.of(",", ")").contains(words.get(index + 1));
    }

    private static boolean isCall(List<String> words, int index) {
        return NAME.matcher(words.get(index)).matches()
                && index + 1 < words.size()
                && words.get(index + 1).equals("(");
    }

    /** Whether a call is of a type and not of an object, such as a constant: a name before it begins with a capital. */
    private static boolean isOfType(List<String> words, int index) {
        if (index >= 2 && CONSTANT.matcher(words.get(index - 2)).matches()) {
            return false;
        }
        var start = index;
        var namesType = startsUpper(words.get(index));
        while (start >= 2
                && words.get(start - 1).equals(".")
                && NAME.matcher(words.get(start - 2)).matches()) {
            start -= 2;
            namesType |= startsUpper(words.get(start));
        }
        var isMade = start >= 1 && words.get(start - 1).equals("new");
        return namesType && !isMade;
    }

    private static boolean startsUpper(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
