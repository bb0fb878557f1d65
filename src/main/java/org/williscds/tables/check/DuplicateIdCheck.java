package org.williscds.tables.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** An id stands once; two that differ by capitals only would be taken for one by every reader. */
final class DuplicateIdCheck implements TableCheck {

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var rows = new LinkedHashMap<Integer, List<SheetTable.Cell>>();
        table.cells()
                .filter(cell -> cell.column().role() == ColumnDescription.Role.ID)
                .forEach(cell -> rows.computeIfAbsent(cell.rowNumber(), row -> new ArrayList<>())
                        .add(cell));
        var seen = new HashMap<String, List<SheetTable.Cell>>();
        rows.values().stream().filter(cells -> !id(cells).isBlank()).forEach(cells -> {
            var first = seen.putIfAbsent(id(cells).toLowerCase(Locale.ROOT), cells);
            if (first != null) {
                problems.accept(id(first).equals(id(cells)) ? twice(cells, first) : almost(cells, first));
            }
        });
    }

    private static Problem twice(List<SheetTable.Cell> cells, List<SheetTable.Cell> first) {
        return CellCheck.problem(
                "duplicate-id",
                cells.get(0),
                "The id already stands in cell %s.".formatted(first.get(0).address()),
                "Maybe the row was copied: give the copy an id of its own.");
    }

    private static Problem almost(List<SheetTable.Cell> cells, List<SheetTable.Cell> first) {
        return CellCheck.problem(
                "id-differs-by-case",
                cells.get(0),
                "The id differs only by capitals from \"%s\" in cell %s."
                        .formatted(first.get(0).text(), first.get(0).address()),
                "Maybe both are the same row: give this one another id, or delete it.");
    }

    private static String id(List<SheetTable.Cell> cells) {
        return cells.stream()
                .map(SheetTable.Cell::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" + "));
    }
}
