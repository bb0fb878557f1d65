package org.williscds.tables.check;

import java.util.HashSet;
import java.util.function.Consumer;
import org.williscds.tables.CellAddress;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;

/** The header must name each described column once, and no other. */
final class ColumnsCheck implements TableCheck {

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var known = table.description().columns().stream()
                .map(ColumnDescription::name)
                .toList();
        var header = table.sheet().header();
        var seen = new HashSet<String>();
        for (var index = 0; index < header.size(); index++) {
            var name = header.get(index);
            if (!known.contains(name)) {
                problems.accept(new Problem(
                        "unknown-column",
                        table.file(),
                        CellAddress.of(index, 1),
                        name,
                        "No column of this name is described for the table.",
                        Suggestion.among(name, known)));
            } else if (!seen.add(name)) {
                problems.accept(new Problem(
                        "doubled-column",
                        table.file(),
                        CellAddress.of(index, 1),
                        name,
                        "The column stands twice in the header.",
                        "Maybe a column was copied and its title not changed."));
            }
        }
        known.stream()
                .filter(name -> !header.contains(name))
                .forEach(name -> problems.accept(new Problem(
                        "missing-column",
                        table.file(),
                        CellAddress.of(header.size(), 1),
                        "",
                        "The column \"%s\" is missing.".formatted(name),
                        "Maybe it was deleted, or its title was changed.")));
    }
}
