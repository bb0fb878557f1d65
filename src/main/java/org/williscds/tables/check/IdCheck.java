package org.williscds.tables.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** Ids name a row for ever: well-formed, and each only once. */
final class IdCheck implements TableCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var idCells = table.cells()
                .filter(cell -> cell.column().role() == ColumnDescription.Role.ID)
                .toList();
        idCells.stream()
                .filter(cell -> cell.column().type() == ColumnDescription.Type.ID
                        && !cell.text().isBlank()
                        && !ID.matcher(cell.text()).matches())
                .forEach(cell -> problems.accept(new Problem(
                        "malformed-id",
                        table.file(),
                        cell.address(),
                        cell.text(),
                        "An id has small letters, digits and single hyphens only.",
                        "Maybe you meant \"%s\"."
                                .formatted(cell.text()
                                        .toLowerCase(Locale.ROOT)
                                        .replaceAll("[^a-z0-9]+", "-")
                                        .replaceAll("^-|-$", "")))));
        var seen = new HashMap<String, SheetTable.Cell>();
        idCells.stream().collect(Collectors.groupingBy(SheetTable.Cell::rowNumber)).values().stream()
                .sorted(java.util.Comparator.comparingInt(cells -> cells.get(0).rowNumber()))
                .forEach(cells -> {
                    var id = cells.stream()
                            .map(cell -> cell.text().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" + "));
                    var first = seen.putIfAbsent(id, cells.get(0));
                    if (first != null && !id.isBlank()) {
                        problems.accept(new Problem(
                                "duplicate-id",
                                table.file(),
                                cells.get(0).address(),
                                cells.get(0).text(),
                                "The id already stands in cell %s.".formatted(first.address()),
                                "Maybe the row was copied: give the copy an id of its own."));
                    }
                });
    }
}
