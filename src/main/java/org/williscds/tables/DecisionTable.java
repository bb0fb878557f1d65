package org.williscds.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checked rows of one table, indexed by the key column, so that an evaluation costs the same at ten rows and at ten
 * thousand. Rules reach the rows only through this fact.
 */
public class DecisionTable {

    private final TableDescription description;
    private final List<Row> rows;
    private final Map<String, Row> byId = new LinkedHashMap<>();
    private final Map<String, List<Row>> byKey = new HashMap<>();
    private final Map<String, Map<String, List<Row>>> byEntry = new HashMap<>();

    DecisionTable(TableDescription description, List<Row> rows) {
        this.description = description;
        this.rows = List.copyOf(rows);
        rows.forEach(row -> byId.putIfAbsent(row.id(), row));
        description.keyColumn().ifPresent(key -> rows.forEach(row -> index(row, key.name())));
        description.columns().stream()
                .filter(column -> column.role() == ColumnDescription.Role.CONDITION
                        && (column.type() == ColumnDescription.Type.CODES
                                || column.type() == ColumnDescription.Type.CODE))
                .forEach(column -> rows.forEach(row -> row.list(column.name())
                        .forEach(entry -> byEntry.computeIfAbsent(column.name(), name -> new HashMap<>())
                                .computeIfAbsent(entry, e -> new ArrayList<>(1))
                                .add(row))));
    }

    private void index(Row row, String keyColumn) {
        var entries = row.list(keyColumn);
        (entries.isEmpty() ? List.of(row.text(keyColumn)) : entries)
                .forEach(entry ->
                        byKey.computeIfAbsent(entry, k -> new ArrayList<>(1)).add(row));
    }

    public String getName() {
        return description.name();
    }

    public TableDescription description() {
        return description;
    }

    /** All rows, in the order of the sheet. */
    public List<Row> rows() {
        return rows;
    }

    /** The row with that id, as a list for {@code from}; empty when there is none. */
    public List<Row> row(String id) {
        var row = byId.get(id);
        return row == null ? List.of() : List.of(row);
    }

    /**
     * Rows whose key cell names the value, or one of several, or says {@code any}. Enum constants are compared by their
     * word.
     */
    public List<Row> rowsFor(@Nullable Object key) {
        if (key instanceof Collection<?> keys) {
            return rowsForEach(keys);
        }
        var found = key == null ? List.<Row>of() : keyed(Cells.word(key));
        var always = keyed(Cells.ANY);
        if (always.isEmpty()) {
            return found;
        }
        var both = new ArrayList<Row>(found);
        both.addAll(always);
        return both;
    }

    /** The word under which rows are looked up by that key: an enum constant has the word that a cell says. */
    public static String keyWord(Object key) {
        return Cells.word(key);
    }

    private List<Row> rowsForEach(Collection<?> keys) {
        var found = new LinkedHashSet<Row>();
        for (var key : keys) {
            found.addAll(keyed(Cells.word(key)));
        }
        found.addAll(keyed(Cells.ANY));
        return found.isEmpty() ? List.of() : List.copyOf(found);
    }

    /** Rows for the key itself; only where there are none, rows for one of its classes; else rows that say {@code any}. */
    public List<Row> mostSpecific(@Nullable String key, Collection<String> classes) {
        var own = key == null ? List.<Row>of() : keyed(key);
        if (!own.isEmpty()) {
            return own;
        }
        for (var name : classes) {
            var found = byKey.get(name);
            if (found != null) {
                return found;
            }
        }
        return keyed(Cells.ANY);
    }

    /** Rows for the key, for each of its classes, and for {@code any}; each row once. */
    public List<Row> rowsForAny(@Nullable String key, Collection<String> classes) {
        var found = new LinkedHashSet<Row>();
        if (key != null) {
            found.addAll(keyed(key));
        }
        classes.forEach(name -> found.addAll(keyed(name)));
        found.addAll(keyed(Cells.ANY));
        return List.copyOf(found);
    }

    /**
     * Rows that name one of those codes in another column than the key, each row once: the way back from the second of two
     * things that a row joins. A cell that says {@code any} names none.
     */
    public List<Row> rowsNaming(String column, Collection<String> codes) {
        var entries = byEntry.getOrDefault(column, Map.of());
        var found = new LinkedHashSet<Row>();
        codes.forEach(code -> found.addAll(entries.getOrDefault(code, List.of())));
        return List.copyOf(found);
    }

    /** Rows that name that code in another column than the key. */
    public List<Row> rowsNaming(String column, String code) {
        return byEntry.getOrDefault(column, Map.of()).getOrDefault(code, List.of());
    }

    private List<Row> keyed(String key) {
        return byKey.getOrDefault(key, List.of());
    }
}
