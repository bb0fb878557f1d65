package org.williscds.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs in one table. Each edit is told exactly once.
 *
 * @param table its path below {@code rules/} without ending
 * @param title what it is called in its description
 */
public record TableDifference(String table, String title, List<Change> changes) {

    public TableDifference {
        changes = List.copyOf(changes);
    }

    /**
     * A row in words and by its place.
     *
     * @param number as the spreadsheet of that release shows it
     * @param subject of whom or what the row speaks: {@code ferritin, adult}
     */
    public record RowPlace(String id, int number, String subject) {}

    /**
     * One cell.
     *
     * @param column its name
     * @param title of the column
     * @param address as the newer spreadsheet shows it
     * @param before as it stood there
     * @param words both in one phrase: {@code 75 → 100 µg/L}
     */
    public record CellChange(String column, String title, String address, String before, String after, String words) {}

    /** One edit. */
    public sealed interface Change {}

    public record TableAdded(int rows) implements Change {}

    public record TableRemoved(int rows) implements Change {}

    /** @param values by the id of the row; blank cells are left out */
    public record ColumnAdded(String column, String title, Map<String, String> values) implements Change {
        public ColumnAdded {
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** @param values by the id of the row; blank cells are left out */
    public record ColumnRemoved(String column, String title, Map<String, String> values) implements Change {
        public ColumnRemoved {
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** The columns that both have stand in another order. */
    public record ColumnsReordered(List<String> before, List<String> after) implements Change {
        public ColumnsReordered {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** @param cells of the row, blank ones left out */
    public record RowAdded(RowPlace row, Map<String, String> cells) implements Change {
        public RowAdded {
            cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /** @param cells of the row, blank ones left out */
    public record RowRemoved(RowPlace row, Map<String, String> cells) implements Change {
        public RowRemoved {
            cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /** The id is another one, and nothing else. */
    public record RowRenamed(RowPlace before, RowPlace after) implements Change {}

    public record RowChanged(RowPlace row, List<CellChange> cells) implements Change {
        public RowChanged {
            cells = List.copyOf(cells);
        }
    }

    /** @param moved how many rows have to be moved to get from one order to the other */
    public record RowsReordered(int moved) implements Change {}

    /** How many rows were added, removed, renamed or changed. */
    public long rows() {
        return changes.stream()
                .filter(change -> change instanceof RowAdded
                        || change instanceof RowRemoved
                        || change instanceof RowRenamed
                        || change instanceof RowChanged)
                .count();
    }
}
