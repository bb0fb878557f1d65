package org.williscds.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.williscds.tables.CellAddress;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A column that has moved is still read by its title; its editor should know that it has, so it is a warning. */
final class ColumnOrderCheck implements TableCheck {

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var described = table.description().columns().stream()
                .map(ColumnDescription::name)
                .toList();
        var header = table.sheet().header();
        var found = header.stream().filter(described::contains).distinct().toList();
        var places = found.stream().map(described::indexOf).toList();
        var kept = longestRise(places);
        for (var at = 0; at < found.size(); at++) {
            if (!kept.contains(places.get(at))) {
                var name = found.get(at);
                problems.accept(new Problem(
                                "moved-column",
                                table.file(),
                                CellAddress.of(
                                        header.indexOf(name), table.sheet().headerRow()),
                                name,
                                "The column stands at another place than described; it is read by its title.",
                                "Maybe it was dragged by accident; its place is after \"%s\"."
                                        .formatted(
                                                places.get(at) == 0
                                                        ? "the left edge"
                                                        : described.get(places.get(at) - 1)))
                        .asWarning());
            }
        }
    }

    /** As many as possible that stand in order; the others have moved. */
    private static List<Integer> longestRise(List<Integer> places) {
        List<List<Integer>> ending = new ArrayList<>();
        List<Integer> longest = List.of();
        for (var place : places) {
            List<Integer> best = List.of();
            for (var rise : ending) {
                if (rise.get(rise.size() - 1) < place && rise.size() > best.size()) {
                    best = rise;
                }
            }
            var mine = new ArrayList<>(best);
            mine.add(place);
            ending.add(mine);
            longest = mine.size() > longest.size() ? mine : longest;
        }
        return longest;
    }
}
