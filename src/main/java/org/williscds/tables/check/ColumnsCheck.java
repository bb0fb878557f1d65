package org.williscds.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.williscds.tables.CellAddress;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;

/** The header must name each described column once, and no other; a title that is wrong is not also a missing one. */
final class ColumnsCheck implements TableCheck {

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var known = table.description().columns().stream()
                .map(ColumnDescription::name)
                .toList();
        var header = table.sheet().header();
        var missing = new ArrayList<>(known);
        missing.removeAll(header);
        for (var index = 0; index < header.size(); index++) {
            var name = header.get(index);
            var isDoubled = known.contains(name) && header.indexOf(name) < index;
            if (!known.contains(name) || isDoubled) {
                title(table, index, isDoubled, known, missing).ifPresent(problems);
            }
        }
        missing.forEach(name -> problems.accept(new Problem(
                "missing-column",
                table.file(),
                CellAddress.of(header.size(), table.sheet().headerRow()),
                "",
                "The column \"%s\" is missing.".formatted(name),
                "Maybe it was deleted, or its title was changed.")));
    }

    private static Optional<Problem> title(
            SheetTable table, int index, boolean isDoubled, List<String> known, List<String> missing) {
        var name = table.sheet().header().get(index);
        var meant = meant(name, index, isDoubled, known, missing);
        meant.ifPresent(missing::remove);
        var cure = meant.map("Maybe you meant \"%s\"."::formatted);
        if (isDoubled) {
            return Optional.of(problem(
                    "doubled-column",
                    table,
                    index,
                    "The column stands twice in the header.",
                    cure.orElse("Maybe a column was copied and its title not changed.")));
        }
        if (!name.isBlank()) {
            return Optional.of(problem(
                    "unknown-column",
                    table,
                    index,
                    "No column of this name is described for the table.",
                    cure.orElse(Suggestion.among(name, known))));
        }
        if (meant.isEmpty() && isEmptyBelow(table, index)) {
            return Optional.empty();
        }
        return Optional.of(problem(
                meant.isPresent() ? "missing-column" : "cell-outside-table",
                table,
                index,
                "The column has cells and no title.",
                cure.orElse("Maybe a remark was typed beside the table: there is a column for notes.")));
    }

    /** The missing column that is nearest by its letters, else the one whose place it is. */
    private static Optional<String> meant(
            String name, int index, boolean isDoubled, List<String> known, List<String> missing) {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var near = isDoubled || name.isBlank() ? Optional.<String>empty() : Suggestion.nearest(name, missing);
        if (near.isPresent()) {
            return near;
        }
        return index < known.size() && missing.contains(known.get(index))
                ? Optional.of(known.get(index))
                : Optional.empty();
    }

    private static boolean isEmptyBelow(SheetTable table, int index) {
        return table.sheet().lines().stream()
                .allMatch(line ->
                        index >= line.cells().size() || line.cells().get(index).isBlank());
    }

    private static Problem problem(String check, SheetTable table, int index, String reason, String cure) {
        return new Problem(
                check,
                table.file(),
                CellAddress.of(index, table.sheet().headerRow()),
                table.sheet().header().get(index),
                reason,
                cure);
    }
}
