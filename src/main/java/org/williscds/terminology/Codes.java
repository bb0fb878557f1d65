package org.williscds.terminology;

import java.util.Locale;

/** One way to write a code: no spaces, upper case. */
final class Codes {

    private static final int ATC_LENGTH = 7;

    private Codes() {}

    static String normalise(String code) {
        StringBuilder kept = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                kept.append(c);
            }
        }
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    /** Dots are optional in ICD. */
    static String normaliseIcd(String code) {
        return normalise(code).replace(".", "");
    }

    /** The fifth level of ATC, such as N04BC05: a shape that no other system of medicines has. */
    static boolean hasShapeOfAtc(String code) {
        if (code.length() != ATC_LENGTH) {
            return false;
        }
        for (int i = 0; i < ATC_LENGTH; i++) {
            char c = code.charAt(i);
            boolean letter = i == 0 || i == 3 || i == 4;
            if (letter ? c < 'A' || c > 'Z' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
