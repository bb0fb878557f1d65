package org.williscds.tables.check;

import java.util.List;

/**
 * How the codes of a system are written, as {@code terminology/code_systems.csv} says it: masks in which {@code A} stands
 * for a capital letter, {@code 9} for a digit, {@code X} for either, {@code #} for one or more digits, and anything else
 * for itself; and by which rule the last digit is reckoned.
 */
record CodeForm(String system, String name, List<String> masks, String checkDigit) {

    /** Of the dihedral group of ten: how two digits are put together, and how a digit is shuffled by its place. */
    private static final String TOGETHER =
            "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";

    private static final String SHUFFLED =
            "01234567891576283094580379614289160435279453126870428657390127938064157046913258";

    CodeForm {
        masks = List.copyOf(masks);
    }

    boolean isWrittenSo(String code) {
        return masks.isEmpty() || masks.stream().anyMatch(mask -> fits(mask, 0, code, 0));
    }

    /** Whether the last digit is the one that the others ask for: a mistyped or swapped digit shows. */
    boolean hasRightCheckDigit(String code) {
        return switch (checkDigit) {
            case "verhoeff" -> verhoeff(code) == 0;
            case "luhn" -> luhn(code.replace("-", "")) == 0;
            default -> true;
        };
    }

    boolean fits(String code) {
        return isWrittenSo(code) && hasRightCheckDigit(code);
    }

    private static boolean fits(String mask, int at, String code, int place) {
        if (at == mask.length()) {
            return place == code.length();
        }
        if (place == code.length()) {
            return false;
        }
        var letter = code.charAt(place);
        return switch (mask.charAt(at)) {
            case '#' -> isDigit(letter) && (fits(mask, at + 1, code, place + 1) || fits(mask, at, code, place + 1));
            case 'A' -> isCapital(letter) && fits(mask, at + 1, code, place + 1);
            case '9' -> isDigit(letter) && fits(mask, at + 1, code, place + 1);
            case 'X' -> (isCapital(letter) || isDigit(letter)) && fits(mask, at + 1, code, place + 1);
            default -> mask.charAt(at) == letter && fits(mask, at + 1, code, place + 1);
        };
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static int verhoeff(String digits) {
        var sum = 0;
        for (var at = 0; at < digits.length(); at++) {
            var digit = digits.charAt(digits.length() - 1 - at) - '0';
            sum = TOGETHER.charAt(sum * 10 + (SHUFFLED.charAt(at % 8 * 10 + digit) - '0')) - '0';
        }
        return sum;
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var at = 0; at < digits.length(); at++) {
            var digit = digits.charAt(digits.length() - 1 - at) - '0';
            var doubled = at % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10;
    }
}
