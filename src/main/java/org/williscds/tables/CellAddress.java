package org.williscds.tables;

/** Cell addresses as spreadsheets show them: column letters and a row number that starts at 1 with the header. */
public final class CellAddress {

    private CellAddress() {}

    /** {@code (0, 12)} gives {@code A12}. */
    public static String of(int column, int row) {
        return letters(column) + row;
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** {@code C12} gives 2; what is no address gives -1. */
    public static int column(String address) {
        var column = 0;
        for (var at = 0; at < address.length() && Character.isUpperCase(address.charAt(at)); at++) {
            column = column * 26 + address.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    /** {@code C12} gives 12; what is no address gives 0. */
    public static int row(String address) {
        var digits = address.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
