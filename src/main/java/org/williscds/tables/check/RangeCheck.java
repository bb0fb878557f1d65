package org.williscds.tables.check;

import java.math.BigDecimal;
import java.util.List;
import org.williscds.tables.ColumnDescription.Type;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A number outside the range that the description calls plausible is a slip of the finger until somebody says otherwise. */
final class RangeCheck implements CellCheck {

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        var column = cell.column();
        if ((column.type() != Type.DECIMAL && column.type() != Type.WHOLE)
                || !Character.isDigit(
                        cell.text().isEmpty()
                                ? 'x'
                                : cell.text().charAt(cell.text().length() - 1))) {
            return List.of();
        }
        var value = new BigDecimal(cell.text());
        var range = new Range(column.least(), column.most());
        return range.holds(value)
                ? List.of()
                : List.of(CellCheck.problem(
                        "out-of-range",
                        cell,
                        "The value is outside the plausible range %s%s."
                                .formatted(range, column.unit() == null ? "" : " " + column.unit()),
                        range.cure(value)));
    }
}
