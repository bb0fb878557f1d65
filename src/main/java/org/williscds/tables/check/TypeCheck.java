package org.williscds.tables.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.ColumnDescription.Type;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;

/** Each cell must be of the type of its column: a number, a date, one of the allowed words. */
final class TypeCheck implements CellCheck {

    private static final Set<String> WORDS = Set.of("any", "none");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        var column = cell.column();
        var type = column.type();
        if (cell.text().isBlank() || type == Type.TEXT || type == Type.ID) {
            return List.of();
        }
        if (WORDS.contains(cell.text())) {
            return word(cell);
        }
        return switch (type) {
            case DECIMAL, WHOLE -> number(cell);
            case DATE -> date(cell);
            case CHOICE, CHOICES -> choice(cell);
            case ID, TEXT, CODE, CODES, WORDING -> List.of();
        };
    }

    /** Where the column does not allow that word, that is a problem of its own. */
    private static List<Problem> word(SheetTable.Cell cell) {
        var column = cell.column();
        var word = cell.text();
        var isAllowed = word.equals("any") ? column.mayBeAny() : column.mayBeNone();
        return isAllowed || column.allowed().contains(word)
                ? List.of()
                : List.of(problem(
                        cell,
                        "The column \"%s\" cannot say \"%s\".".formatted(column.name(), word),
                        "Maybe the restriction has to be spelt out here."));
    }

    private static List<Problem> number(SheetTable.Cell cell) {
        var column = cell.column();
        if (!DECIMAL.matcher(cell.text()).matches()) {
            return List.of(problem(
                    cell,
                    "\"%s\" needs a number.".formatted(column.name()),
                    "Maybe the unit%s was typed into the cell: it belongs into the title."
                            .formatted(column.unit() == null ? "" : " (" + column.unit() + ")")));
        }
        var isFraction = new BigDecimal(cell.text()).stripTrailingZeros().scale() > 0;
        return column.type() == Type.WHOLE && isFraction
                ? List.of(problem(
                        cell,
                        "\"%s\" needs a whole number.".formatted(column.name()),
                        "Maybe the decimals stand in the wrong column."))
                : List.of();
    }

    private static List<Problem> date(SheetTable.Cell cell) {
        try {
            LocalDate.parse(cell.text());
            return List.of();
        } catch (DateTimeException e) {
            var dayFirst = DAY_FIRST.matcher(cell.text());
            return List.of(problem(
                    cell,
                    "\"%s\" needs a date.".formatted(cell.column().name()),
                    dayFirst.matches()
                            ? "Maybe write it as year-month-day: %s-%s-%s."
                                    .formatted(dayFirst.group(3), two(dayFirst.group(2)), two(dayFirst.group(1)))
                            : "Maybe write it as year-month-day, such as 2026-11-23."));
        }
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static List<Problem> choice(SheetTable.Cell cell) {
        ColumnDescription column = cell.column();
        return cell.entries().stream()
                .filter(word -> !column.allowed().contains(word))
                .map(word -> problem(
                        cell,
                        "\"%s\" is not a word that the column \"%s\" allows.".formatted(word, column.name()),
                        Suggestion.among(word, column.allowed())))
                .toList();
    }

    private static Problem problem(SheetTable.Cell cell, String reason, String cure) {
        return CellCheck.problem("wrong-type", cell, reason, cure);
    }
}
