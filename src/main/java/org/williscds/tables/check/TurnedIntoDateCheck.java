package org.williscds.tables.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.RawCell;
import org.williscds.tables.SheetTable;

/** Spreadsheets take "2-5" and "SEP2" for days and write them so; what was typed is lost. */
final class TurnedIntoDateCheck implements CellCheck {

    private static final int LONGEST = 20;
    private static final String MONTHS =
            "[Jj]an|[Ff]eb|[Mm]ar|[Mm]rt|[Mm]\u00E4r|[Aa]pr|[Mm]ay|[Mm]ei|[Mm]ai|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Oo]kt|[Nn]ov|[Dd]ec|[Dd]ez";
    private static final List<String> FIRST_LETTERS = List.of(
            "jan",
            "feb",
            "m[a\u00E4]r|mrt",
            "apr",
            "may|mei|mai",
            "jun",
            "jul",
            "aug",
            "sep",
            "o[ck]t",
            "nov",
            "de[cz]");
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("(\\d{1,2})[-. ]{1,2}(" + MONTHS + ")\\.?(?:[-. ]\\d{2,4})?");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(" + MONTHS + ")\\.?[- ](\\d{2})");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}(?:[ T]\\d{2}:\\d{2}(?::\\d{2})?)?");

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        if (cell.column().type() == ColumnDescription.Type.DATE
                || (cell.raw().kind() != RawCell.Kind.DATE
                        && !mayBeDate(cell.raw().shown()))
                || Prose.isFree(table, cell.column())) {
            return List.of();
        }
        var text = cell.raw().shown();
        var day = DAY_AND_MONTH.matcher(text);
        var month = MONTH_AND_YEAR.matcher(text);
        if (day.matches()) {
            return List.of(problem(cell, typed(day.group(1), day)));
        }
        if (month.matches()) {
            return List.of(problem(
                    cell,
                    "\"%s-%s\" or \"%d-%s\""
                            .formatted(
                                    month.group(1).toUpperCase(Locale.ROOT),
                                    month.group(2),
                                    number(month.group(1)),
                                    month.group(2))));
        }
        return cell.raw().kind() == RawCell.Kind.DATE || DATE.matcher(text).matches()
                ? List.of(problem(cell, "a text with hyphens, points or slashes"))
                : List.of();
    }

    /** All forms begin with a digit or end with one, and are short. */
    private static boolean mayBeDate(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && (Character.isDigit(text.charAt(0)) || Character.isDigit(text.charAt(text.length() - 1)));
    }

    private static String typed(String day, Matcher found) {
        var month = number(found.group(2));
        var plain = day.replaceFirst("^0", "");
        return "\"%s-%s\", \"%s-%s\" or \"%s-%s\""
                .formatted(plain, month, month, plain, found.group(2).toUpperCase(Locale.ROOT), day);
    }

    private static int number(String month) {
        for (var at = 0; at < FIRST_LETTERS.size(); at++) {
            if (month.toLowerCase(Locale.ROOT).matches(FIRST_LETTERS.get(at))) {
                return at + 1;
            }
        }
        return 0;
    }

    private static Problem problem(SheetTable.Cell cell, String typed) {
        return CellCheck.problem(
                "turned-into-date",
                cell,
                "The spreadsheet has taken the text for a date; \"%s\" holds none."
                        .formatted(cell.column().name()),
                "Maybe %s was typed: give the column the format \"text\", then type it anew.".formatted(typed));
    }
}
