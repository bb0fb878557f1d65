package org.williscds.tables.check;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** What had to be looked at again and was not is still in force; that somebody has to look at it is a warning. */
final class ReviewDateCheck implements TableCheck {

    private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var today = library.today();
        if (today.isEmpty()) {
            return;
        }
        table.cells("review_due")
                .filter(cell -> cell.column().type() == ColumnDescription.Type.DATE
                        && DATE.matcher(cell.text()).matches())
                .filter(cell -> LocalDate.parse(cell.text()).isBefore(today.get()))
                .forEach(cell -> problems.accept(CellCheck.problem(
                                "review-overdue",
                                cell,
                                "The day by which somebody had to look at it again has passed.",
                                "Maybe a newer edition exists: look, then set the day anew.")
                        .asWarning()));
    }
}
