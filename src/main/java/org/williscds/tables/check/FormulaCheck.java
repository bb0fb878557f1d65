package org.williscds.tables.check;

import java.util.List;
import java.util.regex.Pattern;
import org.williscds.tables.Problem;
import org.williscds.tables.RawCell;
import org.williscds.tables.SheetTable;

/** A formula changes with cells elsewhere, unseen; a table holds values only. */
final class FormulaCheck implements CellCheck {

    private static final Pattern WRITTEN = Pattern.compile("[=@+][A-Za-z(\"'\\[$+-].*|=\\d.*", Pattern.DOTALL);
    private static final Pattern ELSEWHERE =
            Pattern.compile(".*(\\[[^\\]]+]|https?://|file:|\\.xls[xmb]?'?[!#]|\\.ods'?#).*", Pattern.DOTALL);

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        var raw = cell.raw();
        var isFormula = raw.kind() == RawCell.Kind.FORMULA;
        if (!isFormula
                && (cell.text().isEmpty()
                        || "=@+".indexOf(cell.text().charAt(0)) < 0
                        || !WRITTEN.matcher(cell.text()).matches())) {
            return List.of();
        }
        var formula = isFormula ? raw.stored() : cell.text();
        if (ELSEWHERE.matcher(formula).matches()) {
            return List.of(CellCheck.problem(
                    "external-link",
                    cell,
                    "The cell takes its value from another file (%s), which nobody checks.".formatted(formula),
                    "Maybe copy the cell and paste it as value only."));
        }
        return List.of(CellCheck.problem(
                "formula",
                cell,
                "The cell holds a formula (%s); a table holds values only.".formatted(formula),
                isFormula
                        ? "Maybe the value that is shown, %s, is meant: paste it as value only.".formatted(raw.shown())
                        : "Maybe the value that the formula gave is meant: type it."));
    }
}
