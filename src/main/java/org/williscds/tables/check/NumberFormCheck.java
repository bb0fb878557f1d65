package org.williscds.tables.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.williscds.tables.ColumnDescription.Type;
import org.williscds.tables.Problem;
import org.williscds.tables.RawCell;
import org.williscds.tables.SheetTable;

/** A number is written with a decimal point and nothing else: in each country commas and spaces mean something different. */
final class NumberFormCheck implements CellCheck {

    private static final Pattern PERCENT = Pattern.compile("(-?\\d+(?:[.,]\\d+)?)\\s?%");
    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");
    /** Groups of three digits; after a point such a group may as well be decimals, unless it ends with a zero. */
    private static final Pattern THOUSANDS = Pattern.compile(
            "[1-9]\\d{0,2}(?:(?:,\\d{3})+(?:\\.\\d+)?|(?:[ '\u00A0\u2019]\\d{3})+(?:[.,]\\d+)?|(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,}|\\.\\d{2}0)");

    private static final Pattern APOSTROPHE = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        var type = cell.column().type();
        return type == Type.DECIMAL || type == Type.WHOLE
                ? problem(table, cell).map(List::of).orElse(List.of())
                : List.of();
    }

    private static Optional<Problem> problem(SheetTable table, SheetTable.Cell cell) {
        var text = cell.text();
        var percent = PERCENT.matcher(cell.raw().shown());
        if (percent.matches() || cell.raw().format().contains("%")) {
            return Optional.of(CellCheck.problem(
                    "percent",
                    cell,
                    "The cell has a percent sign, and a spreadsheet stores such a number as a hundredth.",
                    percent.matches()
                            ? "Maybe you meant %s; that it is per cent belongs into the title or the column of units."
                                    .formatted(percent.group(1))
                            : "Maybe the format of the cell should be a plain number."));
        }
        if (APOSTROPHE.matcher(text).matches() || isTextInWorkbook(table, cell)) {
            return Optional.of(CellCheck.problem(
                    "number-as-text",
                    cell,
                    "The number is stored as text, so that a spreadsheet neither sorts nor compares it as a number.",
                    "Maybe you meant %s: give the cell the format \"number\" and type it anew."
                            .formatted(text.replace("'", ""))));
        }
        if (THOUSANDS.matcher(text).matches()) {
            return Optional.of(CellCheck.problem(
                    "thousands-separator",
                    cell,
                    "The number may be read as thousands in one country and as decimals in another.",
                    thousands(text)));
        }
        if (COMMA.matcher(text).matches()) {
            return Optional.of(CellCheck.problem(
                    "decimal-comma",
                    cell,
                    "\"%s\" needs a number with a decimal point."
                            .formatted(cell.column().name()),
                    "Maybe you meant %s, with a point.".formatted(text.replace(',', '.'))));
        }
        return Optional.empty();
    }

    private static String thousands(String text) {
        var last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        var asThousands = digits(text);
        if (last < 0) {
            return "Maybe you meant %s.".formatted(asThousands);
        }
        var asDecimals = "%s.%s".formatted(digits(text.substring(0, last)), text.substring(last + 1));
        return text.length() - last == 4
                ? "Maybe you meant %s, or %s if the last digits are decimals."
                        .formatted(
                                asThousands,
                                new BigDecimal(asDecimals).stripTrailingZeros().toPlainString())
                : "Maybe you meant %s.".formatted(asDecimals);
    }

    private static String digits(String text) {
        return text.replaceAll("[^\\d-]", "");
    }

    private static boolean isTextInWorkbook(SheetTable table, SheetTable.Cell cell) {
        return !table.sheet().name().isEmpty()
                && cell.raw().kind() == RawCell.Kind.TEXT
                && NUMBER.matcher(cell.text()).matches();
    }
}
