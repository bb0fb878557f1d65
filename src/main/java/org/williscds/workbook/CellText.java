package org.williscds.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.williscds.tables.ColumnDescription;

/**
 * How the text of a table becomes the content of a spreadsheet's cell, and back, without losing a character: a number keeps
 * its decimals by the cell's format, everything that a spreadsheet would change is written as text.
 */
final class CellText {

    static final String PLAIN_TEXT = "@";

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern DECIMALS = Pattern.compile("0(\\.(0+))?");
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int SAFE_DIGITS = 15;

    private CellText() {}

    /** The number that a spreadsheet can hold and give back unchanged; empty when it must be written as text. */
    static Optional<BigDecimal> number(ColumnDescription column, String text) {
        if ((column.type() != ColumnDescription.Type.DECIMAL && column.type() != ColumnDescription.Type.WHOLE)
                || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(text);
        return number.precision() <= SAFE_DIGITS
                        && of(number.doubleValue(), format(number)).equals(text)
                ? Optional.of(number)
                : Optional.empty();
    }

    /** {@code 0.50} is shown with the format {@code 0.00}. */
    static String format(BigDecimal number) {
        return number.scale() <= 0 ? "0" : "0." + "0".repeat(number.scale());
    }

    /** The number as text, with at least as many decimals as its format shows and never fewer than it has. */
    static String of(double value, String format) {
        var exact = BigDecimal.valueOf(value).stripTrailingZeros();
        var shown = DECIMALS.matcher(format);
        var decimals =
                shown.matches() && shown.group(2) != null ? shown.group(2).length() : 0;
        return exact.setScale(Math.max(decimals, Math.max(0, exact.scale()))).toPlainString();
    }

    /** What XML cannot hold, and what a spreadsheet would take for such an escape, in the spreadsheet's own way. */
    static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        ESCAPE.matcher(text).replaceAll("_x005F_").chars().forEach(character -> {
            if (isFit(character)) {
                safe.append((char) character);
            } else {
                safe.append("_x%04X_".formatted(character));
            }
        });
        return safe.toString();
    }

    private static boolean isFit(int character) {
        return character == '\t' || character == '\n' || (character >= ' ' && character < 0xFFFE);
    }
}
