package org.williscds.terminology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One word of a text in the form in which words are compared: lower case, no accents. Letters and digits are words apart
 * ("10mg" is two), so that it does not matter whether a hyphen or a space stands between them.
 *
 * @param start index of its first character in the text
 * @param end index after its last character
 */
record Word(String folded, int start, int end) {

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int length = text.length();
        int at = 0;
        while (at < length) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            boolean digits = Character.isDigit(text.charAt(at));
            while (at < length && continues(text, at, digits)) {
                at++;
            }
            words.add(new Word(fold(text.substring(start, at)), start, at));
        }
        return words;
    }

    /** The text as compared when all of it must be equal. */
    static String foldAll(String text) {
        return of(text).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    private static boolean continues(String text, int at, boolean digits) {
        char c = text.charAt(at);
        if (digits) {
            return Character.isDigit(c);
        }
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || isApostrophe(c) && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            plain &= c < 128 && c != '\'';
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case '\u00df' -> folded.append("ss");
                case '\u00e6' -> folded.append("ae");
                case '\u0153' -> folded.append("oe");
                case '\u00f8' -> folded.append('o');
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }
}
