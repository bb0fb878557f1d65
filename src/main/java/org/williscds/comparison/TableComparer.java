package org.williscds.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.williscds.comparison.TableDifference.Change;
import org.williscds.comparison.TableDifference.RowPlace;
import org.williscds.comparison.TableText.Line;
import org.williscds.tables.CellAddress;
import org.williscds.tables.ColumnDescription;

/** Compares one table with itself in another release: rows by their ids, cells by their columns. */
final class TableComparer {

    private final RowWords words;

    TableComparer(RowWords words) {
        this.words = words;
    }

    /** Empty when nothing differs. One side is null where the table does not exist. */
    Optional<TableDifference> compare(@Nullable TableText before, @Nullable TableText after) {
        var one = after == null ? before : after;
        if (one == null) {
            return Optional.empty();
        }
        List<Change> changes = before == null
                ? List.of(new TableDifference.TableAdded(one.lines().size()))
                : after == null
                        ? List.of(new TableDifference.TableRemoved(one.lines().size()))
                        : changes(before, after);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableDifference(
                        one.description().name(), one.description().title(), changes));
    }

    private List<Change> changes(TableText before, TableText after) {
        var changes = new ArrayList<Change>();
        var common = common(before, after);
        columns(before, after, changes);
        var rows = Pairs.of(before, after, common);
        rows.lost().forEach(line -> changes.add(new TableDifference.RowRemoved(place(before, line), filled(line))));
        for (var pair : rows.renamed()) {
            changes.add(new TableDifference.RowRenamed(place(before, pair.before()), place(after, pair.after())));
        }
        for (var pair : rows.kept()) {
            var cells = cells(after, pair, common);
            if (!cells.isEmpty()) {
                changes.add(new TableDifference.RowChanged(place(after, pair.after()), cells));
            }
        }
        rows.found().forEach(line -> changes.add(new TableDifference.RowAdded(place(after, line), filled(line))));
        var moved = rows.moved();
        if (moved > 0) {
            changes.add(new TableDifference.RowsReordered(moved));
        }
        return changes;
    }

    private static List<String> common(TableText before, TableText after) {
        return after.columns().stream().filter(before.columns()::contains).toList();
    }

    private static void columns(TableText before, TableText after, List<Change> changes) {
        before.columns().stream()
                .filter(column -> !after.columns().contains(column))
                .forEach(column -> changes.add(
                        new TableDifference.ColumnRemoved(column, title(before, column), values(before, column))));
        after.columns().stream()
                .filter(column -> !before.columns().contains(column))
                .forEach(column -> changes.add(
                        new TableDifference.ColumnAdded(column, title(after, column), values(after, column))));
        var was = before.columns().stream().filter(after.columns()::contains).toList();
        var is = common(before, after);
        if (!was.equals(is)) {
            changes.add(new TableDifference.ColumnsReordered(was, is));
        }
    }

    private List<TableDifference.CellChange> cells(TableText after, Pairs.Pair pair, List<String> common) {
        var cells = new ArrayList<TableDifference.CellChange>();
        for (var column : common) {
            var was = pair.before().text(column);
            var is = pair.after().text(column);
            if (!was.equals(is)) {
                cells.add(new TableDifference.CellChange(
                        column,
                        title(after, column),
                        CellAddress.of(
                                after.columns().indexOf(column), pair.after().number()),
                        was,
                        is,
                        words.change(after, pair.after(), column, was, is)));
            }
        }
        return cells;
    }

    private RowPlace place(TableText table, Line line) {
        return new RowPlace(table.idOf(line), line.number(), words.subject(table, line));
    }

    private static String title(TableText table, String column) {
        return table.description().column(column).map(ColumnDescription::title).orElse(column);
    }

    private static Map<String, String> values(TableText table, String column) {
        var values = new LinkedHashMap<String, String>();
        table.lines().stream()
                .filter(line -> !line.text(column).isEmpty())
                .forEach(line -> values.put(table.idOf(line), line.text(column)));
        return values;
    }

    private static Map<String, String> filled(Line line) {
        var cells = new LinkedHashMap<>(line.cells());
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    /**
     * Which row of one table is which of the other.
     *
     * @param kept rows of the same id, in the newer order
     * @param renamed rows of another id whose other cells are equal
     */
    record Pairs(List<Line> lost, List<Pair> kept, List<Pair> renamed, List<Line> found) {

        record Pair(Line before, Line after) {}

        static Pairs of(TableText before, TableText after, List<String> common) {
            var byId = new HashMap<String, Deque<Line>>();
            before.lines().forEach(line -> byId.computeIfAbsent(before.idOf(line), id -> new ArrayDeque<>())
                    .add(line));
            var kept = new ArrayList<Pair>();
            var found = new ArrayList<Line>();
            for (var line : after.lines()) {
                var same =
                        byId.getOrDefault(after.idOf(line), new ArrayDeque<>()).poll();
                if (same == null) {
                    found.add(line);
                } else {
                    kept.add(new Pair(same, line));
                }
            }
            var lost = new ArrayList<>(before.lines());
            lost.removeIf(line ->
                    !byId.getOrDefault(before.idOf(line), new ArrayDeque<>()).contains(line));
            var renamed = renamed(lost, found, content(common, after));
            return new Pairs(lost, kept, renamed, found);
        }

        /** What a row says beside its id. */
        private static List<String> content(List<String> common, TableText table) {
            var ids = table.idColumns();
            return common.stream().filter(column -> !ids.contains(column)).toList();
        }

        private static List<Pair> renamed(List<Line> lost, List<Line> found, List<String> content) {
            var byContent = new HashMap<List<String>, Deque<Line>>();
            lost.forEach(line -> byContent
                    .computeIfAbsent(content.stream().map(line::text).toList(), key -> new ArrayDeque<>())
                    .add(line));
            var renamed = new ArrayList<Pair>();
            for (var line : List.copyOf(found)) {
                var same = byContent
                        .getOrDefault(content.stream().map(line::text).toList(), new ArrayDeque<>())
                        .poll();
                if (same != null && !content.isEmpty()) {
                    renamed.add(new Pair(same, line));
                    lost.remove(same);
                    found.remove(line);
                }
            }
            return renamed;
        }

        /** How many rows stand elsewhere: all but the longest run that kept its order. */
        int moved() {
            var pairs = new ArrayList<>(kept);
            pairs.addAll(renamed);
            pairs.sort(java.util.Comparator.comparingInt(pair -> pair.after().number()));
            var ends = new ArrayList<Integer>();
            for (var pair : pairs) {
                var number = pair.before().number();
                var at = java.util.Collections.binarySearch(ends, number);
                var place = at < 0 ? -at - 1 : at;
                if (place == ends.size()) {
                    ends.add(number);
                } else {
                    ends.set(place, number);
                }
            }
            return pairs.size() - ends.size();
        }
    }
}
