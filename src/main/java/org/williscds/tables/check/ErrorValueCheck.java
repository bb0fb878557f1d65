package org.williscds.tables.check;

import java.util.List;
import java.util.regex.Pattern;
import org.williscds.tables.Problem;
import org.williscds.tables.RawCell;
import org.williscds.tables.SheetTable;

/** An error of the spreadsheet is no value. */
final class ErrorValueCheck implements CellCheck {

    private static final int LONGEST = 10;
    /** As spreadsheets in English, Dutch and German write them. */
    private static final Pattern ERROR = Pattern.compile(
            "#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|N/B|VERW!|NAAM\\?|WAARDE!|DEEL/0!|GETAL!|NV|BEZUG!|WERT!|ZAHL!)"
                    + "|Err:\\d{3}");

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        var isError = cell.raw().kind() == RawCell.Kind.ERROR
                || (cell.text().length() < LONGEST && ERROR.matcher(cell.text()).matches());
        return isError
                ? List.of(CellCheck.problem(
                        "formula-error",
                        cell,
                        "The spreadsheet could not work out this cell and shows the error %s."
                                .formatted(cell.raw().shown()),
                        "Maybe a formula points to a cell that was deleted: type the value itself."))
                : List.of();
    }
}
