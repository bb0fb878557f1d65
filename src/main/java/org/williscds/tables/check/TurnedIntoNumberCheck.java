package org.williscds.tables.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.ColumnDescription.Type;
import org.williscds.tables.Problem;
import org.williscds.tables.RawCell;
import org.williscds.tables.SheetTable;

/** What a spreadsheet made of a text that looked like a number to it: digits are lost, words are replaced. */
final class TurnedIntoNumberCheck implements CellCheck {

    private static final Set<Type> WORDS =
            Set.of(Type.ID, Type.CODE, Type.CODES, Type.CHOICE, Type.CHOICES, Type.WORDING);
    private static final int LONGEST = 40;
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(?:[.,]\\d+)?E[+-]?\\d{1,3}");
    private static final Pattern TRUTH = Pattern.compile("TRUE|FALSE|WAAR|ONWAAR|WAHR|FALSCH");
    private static final Pattern DECIMALS = Pattern.compile("(\\d+)[.,]0+");
    private static final Pattern DAYS = Pattern.compile("[34]\\d{4}");
    private static final Pattern POINT_FIRST = Pattern.compile("(-?)[.,](\\d+)");
    /** The day from which spreadsheets count. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        var column = cell.column();
        var shown = cell.raw().shown();
        if (shown.length() > LONGEST) {
            return List.of();
        }
        if (SCIENTIFIC.matcher(shown).matches()) {
            return List.of(CellCheck.problem(
                    "scientific-notation",
                    cell,
                    "The spreadsheet has shortened the number to powers of ten; digits may be lost.",
                    "Maybe you meant %s: give the cell the format \"text\" and type it anew."
                            .formatted(new BigDecimal(shown.replace(',', '.')).toPlainString())));
        }
        var pointFirst = POINT_FIRST.matcher(shown);
        if (pointFirst.matches() && !Prose.isFree(table, column)) {
            return List.of(CellCheck.problem(
                    "lost-leading-zero",
                    cell,
                    "The zero before the point is missing, and a point is easily overlooked.",
                    "Maybe you meant %s0.%s.".formatted(pointFirst.group(1), pointFirst.group(2))));
        }
        if (column.type() == Type.DATE && isNumber(cell) && DAYS.matcher(shown).matches()) {
            return List.of(problem(
                    cell,
                    "The spreadsheet shows the day as the number by which it counts days.",
                    "Maybe you meant %s.".formatted(FIRST.plusDays(Long.parseLong(shown)))));
        }
        return word(table, cell, library);
    }

    private static List<Problem> word(SheetTable table, SheetTable.Cell cell, Library library) {
        var column = cell.column();
        var shown = cell.raw().shown();
        var isTruth = cell.raw().kind() == RawCell.Kind.BOOLEAN
                || TRUTH.matcher(shown).matches();
        if (isTruth && !Prose.isFree(table, column) && !column.allowed().contains(shown)) {
            return List.of(problem(
                    cell,
                    "The spreadsheet has made a truth value of a word.",
                    column.allowed().contains("yes")
                            ? "Maybe you meant \"%s\"."
                                    .formatted(shown.startsWith("T") || shown.startsWith("W") ? "yes" : "no")
                            : "Maybe give the cell the format \"text\" and type the word anew."));
        }
        var decimals = DECIMALS.matcher(shown);
        if (isWord(table, column, library) && (decimals.matches() || cell.raw().kind() == RawCell.Kind.NUMBER)) {
            return List.of(problem(
                    cell,
                    "The spreadsheet has taken the text for a number; \"%s\" holds none.".formatted(column.name()),
                    decimals.matches()
                            ? "Maybe you meant \"%s\".".formatted(decimals.group(1))
                            : "Maybe give the column the format \"text\" and type it anew."));
        }
        return List.of();
    }

    private static boolean isWord(SheetTable table, ColumnDescription column, Library library) {
        return WORDS.contains(column.type())
                || library.codes().of(table, column).isPresent();
    }

    private static boolean isNumber(SheetTable.Cell cell) {
        return cell.raw().kind() == RawCell.Kind.NUMBER || cell.raw().kind() == RawCell.Kind.TEXT;
    }

    private static Problem problem(SheetTable.Cell cell, String reason, String cure) {
        return CellCheck.problem("turned-into-number", cell, reason, cure);
    }
}
