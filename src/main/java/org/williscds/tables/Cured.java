package org.williscds.tables;

import java.util.Locale;
import java.util.Map;

/** What a text was meant to be, as far as its characters tell: the likely cure of a cell, and the id that others mean. */
public final class Cured {

    /** Greek and Cyrillic letters, and dashes, in the order of their code points; below what they look like. */
    private static final String LOOK_ALIKE = "\u0261\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1"
            + "\u03A4\u03A5\u03A7\u03B1\u03BD\u03BF\u0405\u0406\u0408\u0410\u0412\u0415"
            + "\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0430\u0435\u043E"
            + "\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04BB\u0501\u051B\u051D\u2010"
            + "\u2011\u2012\u2013\u2014\u2212";

    private static final String LATIN = "gABEZHIKMNOPTYXavoSIJABEKMHOPCTYXaeopcyxsijhdqw------";
    private static final Map<Character, Character> LIKE = like();

    private Cured() {}

    /** Without characters that nobody sees. */
    public static String spaces(String text) {
        return text.replaceAll("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF\\u00AD]", "")
                .replaceAll("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000\\t]", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** With Latin letters and plain hyphens for those of other alphabets that look like them. */
    public static String letters(String text) {
        var letters = new StringBuilder(text.length());
        for (var letter : text.toCharArray()) {
            letters.append(latin(letter));
        }
        return letters.toString();
    }

    /** With straight quotation marks. */
    public static String quotes(String text) {
        return text.replaceAll("[\u201C-\u201F\u00AB\u00BB\u2033]", "\"")
                .replaceAll("[\u2018-\u201B\u2032\u00B4]", "'");
    }

    /** The id that a miswritten one was meant to be: small letters, digits and single hyphens. */
    public static String id(String text) {
        return letters(spaces(text))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Whether a letter only looks like a Latin one. */
    public static boolean isLookAlike(char letter) {
        return latin(letter) != letter;
    }

    private static char latin(char letter) {
        if (letter < 0x80) {
            return letter;
        }
        return letter >= '\uFF01' && letter <= '\uFF5E' ? (char) (letter - 0xFEE0) : LIKE.getOrDefault(letter, letter);
    }

    private static Map<Character, Character> like() {
        var like = new java.util.HashMap<Character, Character>();
        for (var at = 0; at < LOOK_ALIKE.length(); at++) {
            like.put(LOOK_ALIKE.charAt(at), LATIN.charAt(at));
        }
        return Map.copyOf(like);
    }
}
