package org.williscds.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.williscds.comparison.TableDifference.Change;
import org.williscds.comparison.TableDifference.RowPlace;

/** What differs in one table as lines, one for each cell; a long list is summed up first and then cut. */
final class TableLines {

    private final TableDifference table;
    private final int most;

    TableLines(TableDifference table, int most) {
        this.table = table;
        this.most = most;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        var rows = new ArrayList<String>();
        table.changes().forEach(change -> (isOfARow(change) ? rows : lines).addAll(lines(change)));
        if (rows.size() > most) {
            lines.add(summary());
            lines.addAll(rows.subList(0, most));
            lines.add("… and %d more, which the JSON form lists".formatted(rows.size() - most));
        } else {
            lines.addAll(rows);
        }
        return lines;
    }

    private static boolean isOfARow(Change change) {
        return change instanceof TableDifference.RowAdded
                || change instanceof TableDifference.RowRemoved
                || change instanceof TableDifference.RowRenamed
                || change instanceof TableDifference.RowChanged;
    }

    private List<String> lines(Change change) {
        if (change instanceof TableDifference.RowChanged changed) {
            return changed.cells().stream()
                    .map(cell -> "%s: %s %s (%s, row %d, %s)"
                            .formatted(
                                    changed.row().subject(),
                                    cell.title(),
                                    cell.words(),
                                    table.table(),
                                    changed.row().number(),
                                    cell.address()))
                    .toList();
        }
        return List.of(line(change));
    }

    private String line(Change change) {
        if (change instanceof TableDifference.TableAdded added) {
            return "new table with %s".formatted(counted(added.rows(), "row"));
        }
        if (change instanceof TableDifference.TableRemoved removed) {
            return "table removed, it had %s".formatted(counted(removed.rows(), "row"));
        }
        if (change instanceof TableDifference.ColumnAdded added) {
            return "column added: %s (%s), filled in %s"
                    .formatted(
                            added.title(),
                            added.column(),
                            counted(added.values().size(), "row"));
        }
        if (change instanceof TableDifference.ColumnRemoved removed) {
            return "column removed: %s (%s), it was filled in %s"
                    .formatted(
                            removed.title(),
                            removed.column(),
                            counted(removed.values().size(), "row"));
        }
        if (change instanceof TableDifference.ColumnsReordered) {
            return "columns stand in another order";
        }
        if (change instanceof TableDifference.RowAdded added) {
            return "row added: " + place(added.row());
        }
        if (change instanceof TableDifference.RowRemoved removed) {
            return "row removed: " + place(removed.row());
        }
        if (change instanceof TableDifference.RowRenamed renamed) {
            return "id changed, nothing else: %s → %s"
                    .formatted(renamed.before().id(), place(renamed.after()));
        }
        if (change instanceof TableDifference.RowsReordered reordered) {
            return "order only: %s in another place".formatted(stand(reordered.moved()));
        }
        throw new IllegalArgumentException(
                "%s is no line of its own. Maybe a kind of change is new.".formatted(change));
    }

    private String place(RowPlace row) {
        return "%s (%s, row %d)"
                .formatted(
                        row.subject().equals(row.id()) ? row.id() : row.subject() + ", " + row.id(),
                        table.table(),
                        row.number());
    }

    /** {@code 162 rows differ: 150 changed (Risk 120, Source 30), 10 added, 2 removed}. */
    private String summary() {
        var changed = of(TableDifference.RowChanged.class);
        var parts = new ArrayList<String>();
        if (!changed.isEmpty()) {
            parts.add("%d changed (%s)".formatted(changed.size(), columns(changed)));
        }
        add(parts, of(TableDifference.RowAdded.class).size(), "added");
        add(parts, of(TableDifference.RowRemoved.class).size(), "removed");
        add(parts, of(TableDifference.RowRenamed.class).size(), "renamed");
        return "%s: %s".formatted(differ(Math.toIntExact(table.rows())), String.join(", ", parts));
    }

    private static String columns(List<TableDifference.RowChanged> changed) {
        Map<String, Long> cells = changed.stream()
                .flatMap(row -> row.cells().stream())
                .collect(Collectors.groupingBy(TableDifference.CellChange::title, TreeMap::new, Collectors.counting()));
        return cells.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private <C extends Change> List<C> of(Class<C> kind) {
        return table.changes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static String counted(int count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }

    private static String differ(int rows) {
        return rows == 1 ? "1 row differs" : rows + " rows differ";
    }

    private static String stand(int rows) {
        return rows == 1 ? "1 row stands" : rows + " rows stand";
    }
}
