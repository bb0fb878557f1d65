package org.williscds.tables.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;

/** Each cell must be of the type of its column: a number, a date, one of the allowed words. */
final class TypeCheck implements TableCheck {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        table.cells().filter(cell -> !cell.text().isBlank()).forEach(cell -> {
            if (isWord(cell, "any", cell.column().mayBeAny(), table, problems)
                    || isWord(cell, "none", cell.column().mayBeNone(), table, problems)) {
                return;
            }
            switch (cell.column().type()) {
                case DECIMAL, WHOLE -> number(table, cell).ifPresent(problems);
                case DATE -> date(table, cell).ifPresent(problems);
                case CHOICE -> choice(table, cell, List.of(cell.text())).forEach(problems);
                case CHOICES ->
                    choice(table, cell, List.of(cell.text().split(";", -1))).forEach(problems);
                case ID, TEXT, CODE, CODES, WORDING -> {}
            }
        });
    }

    /** Whether the cell says that word; where the column does not allow it, that is a problem of its own. */
    private static boolean isWord(
            SheetTable.Cell cell, String word, boolean allowed, SheetTable table, Consumer<Problem> problems) {
        var type = cell.column().type();
        if (!cell.text().equals(word) || type == ColumnDescription.Type.TEXT || type == ColumnDescription.Type.ID) {
            return false;
        }
        if (!allowed && !cell.column().allowed().contains(word)) {
            problems.accept(new Problem(
                    "wrong-type",
                    table.file(),
                    cell.address(),
                    word,
                    "The column \"%s\" cannot say \"%s\"."
                            .formatted(cell.column().name(), word),
                    "Maybe the restriction has to be spelt out here."));
        }
        return true;
    }

    private static Optional<Problem> number(SheetTable table, SheetTable.Cell cell) {
        var column = cell.column();
        if (!DECIMAL.matcher(cell.text()).matches()) {
            var cure = DECIMAL_COMMA.matcher(cell.text()).matches()
                    ? "Maybe you meant %s, with a point.".formatted(cell.text().replace(',', '.'))
                    : "Maybe the unit%s was typed into the cell: it belongs into the title."
                            .formatted(column.unit() == null ? "" : " (" + column.unit() + ")");
            return Optional.of(problem(table, cell, "\"%s\" needs a number.".formatted(column.name()), cure));
        }
        var value = new BigDecimal(cell.text());
        if (column.type() == ColumnDescription.Type.WHOLE
                && value.stripTrailingZeros().scale() > 0) {
            return Optional.of(problem(
                    table,
                    cell,
                    "\"%s\" needs a whole number.".formatted(column.name()),
                    "Maybe the decimals stand in the wrong column."));
        }
        if ((column.least() != null && value.compareTo(column.least()) < 0)
                || (column.most() != null && value.compareTo(column.most()) > 0)) {
            return Optional.of(problem(
                    table,
                    cell,
                    "The value is outside the plausible range %s to %s%s."
                            .formatted(column.least(), column.most(), column.unit() == null ? "" : " " + column.unit()),
                    "Maybe it is in another unit, or a digit is doubled."));
        }
        return Optional.empty();
    }

    private static Optional<Problem> date(SheetTable table, SheetTable.Cell cell) {
        try {
            LocalDate.parse(cell.text());
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(problem(
                    table,
                    cell,
                    "\"%s\" needs a date.".formatted(cell.column().name()),
                    "Maybe write it as year-month-day, such as 2026-11-23."));
        }
    }

    private static List<Problem> choice(SheetTable table, SheetTable.Cell cell, List<String> words) {
        return words.stream()
                .filter(word -> !cell.column().allowed().contains(word))
                .map(word -> problem(
                        table,
                        cell,
                        "\"%s\" is not a word that the column \"%s\" allows."
                                .formatted(word, cell.column().name()),
                        Suggestion.among(word, cell.column().allowed())))
                .toList();
    }

    private static Problem problem(SheetTable table, SheetTable.Cell cell, String reason, String cure) {
        return new Problem("wrong-type", table.file(), cell.address(), cell.text(), reason, cure);
    }
}
