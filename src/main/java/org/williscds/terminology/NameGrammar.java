package org.williscds.terminology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.williscds.tables.Row;

/** The small words that change what a medicine's name means: "iron-free" and "without iron" hold no iron. */
final class NameGrammar {

    private final Set<String> negatesNext = new HashSet<>();
    private final Set<String> negatesPrevious = new HashSet<>();
    private final Set<String> joins = new HashSet<>();
    private final Set<String> per = new HashSet<>();

    NameGrammar(List<Row> rows) {
        for (Row row : rows) {
            String word = Word.foldAll(row.text("word"));
            switch (row.text("meaning")) {
                case "negates-next" -> negatesNext.add(word);
                case "negates-previous" -> negatesPrevious.add(word);
                case "joins" -> joins.add(word);
                case "per" -> per.add(word);
                default ->
                    throw new IllegalArgumentException("""
                        %s, row %d: the meaning (%s) is not known.
                        Maybe it is one of negates-next, negates-previous, joins, per.""".formatted(row.table(), row.number(), row.text("meaning")));
            }
        }
    }

    boolean negated(String text, List<Word> words, NameIndex.Match match) {
        if (match.first() > 0
                && negatesNext.contains(words.get(match.first() - 1).folded())) {
            return true;
        }
        if (match.end() == words.size()
                || !negatesPrevious.contains(words.get(match.end()).folded())) {
            return false;
        }
        int gap = words.get(match.end() - 1).end();
        return words.get(match.end()).start() == gap + 1 && isHyphen(text.charAt(gap));
    }

    /**
     * Whether the stretch of text joins two things ("a / b", "a-b", "a and b"), so that a strength beside it cannot be shared out. A
     * recognised name is one thing, also with a hyphen inside.
     */
    boolean joined(String text, List<Word> words, List<NameIndex.Match> names, int from, int to) {
        int things = 0;
        boolean joiner = false;
        int lastEnd = from;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.start() < from
                    || word.end() > to
                    || !Character.isLetter(word.folded().charAt(0))) {
                continue;
            }
            joiner |= things > 0 && !insideName(names, i) && hasJoiner(text, lastEnd, word.start());
            if (joins.contains(word.folded())) {
                joiner |= things > 0;
            } else if (joiner) {
                return true;
            } else {
                things++;
            }
            lastEnd = word.end();
        }
        return false;
    }

    private static boolean insideName(List<NameIndex.Match> names, int word) {
        return names.stream().anyMatch(name -> name.first() < word && word < name.end());
    }

    boolean startsRate(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > at && per.contains(Word.foldAll(text.substring(at, end)));
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
    }

    private static boolean hasJoiner(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '+' || c == '&' || c == ',' || c == ';' || isHyphen(c)) {
                return true;
            }
        }
        return false;
    }
}
