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

    static int row(String address) {
        var digits = address.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
