package org.williscds.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.williscds.tables.ColumnDescription;

/** Edits of one table by a seeded chance, each written down as the comparison must tell it. */
final class SeededEdits {

    private final TableText original;
    private final Random random;
    private final List<String> columns;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Set<String> touched = new TreeSet<>();
    private final Set<String> expected = new TreeSet<>();
    private int fresh;

    SeededEdits(TableText original, long seed) {
        this.original = original;
        this.random = new Random(seed);
        this.columns = new ArrayList<>(original.columns());
        original.lines().forEach(line -> rows.add(new LinkedHashMap<>(line.cells())));
    }

    /** What must be told, in a short form of its own: {@code cell ferritin-adult-low at_most}. */
    Set<String> expected() {
        return expected;
    }

    /** Every row and column is edited at most once, so that no edit hides another. */
    SeededEdits some(int count) {
        for (var edit = 0; edit < count; edit++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> cell();
                case 2 -> addRow();
                case 3 -> removeRow();
                default -> rename();
            }
        }
        return this;
    }

    void cell() {
        var row = untouched();
        var column = random(contentColumns());
        if (row != null && column != null) {
            var cell = row.getOrDefault(column, "");
            row.put(column, cell.equals("any") ? "none" : cell + "x" + ++fresh);
            expected.add("cell %s %s".formatted(id(row), column));
        }
    }

    void addRow() {
        var row = new LinkedHashMap<String, String>();
        columns.forEach(column -> row.put(column, "new-" + ++fresh));
        rows.add(random.nextInt(rows.size() + 1), row);
        touched.add(id(row));
        expected.add("added " + id(row));
    }

    void removeRow() {
        var row = untouched();
        if (row != null) {
            rows.remove(row);
            expected.add("removed " + id(row));
        }
    }

    void rename() {
        var row = untouched();
        if (row != null && !contentColumns().isEmpty() && isUnlikeAllOthers(row)) {
            var before = id(row);
            row.put(original.idColumns().get(0), "renamed-" + ++fresh);
            touched.add(id(row));
            expected.add("renamed %s %s".formatted(before, id(row)));
        }
    }

    /** Of two equal rows nobody can say which one was renamed. */
    private boolean isUnlikeAllOthers(Map<String, String> row) {
        var content = contentColumns();
        return original.lines().stream()
                        .filter(other -> content.stream()
                                .allMatch(column -> other.text(column).equals(row.getOrDefault(column, ""))))
                        .count()
                == 1;
    }

    void addColumn() {
        var name = "column_" + ++fresh;
        columns.add(random.nextInt(columns.size() + 1), name);
        rows.forEach(row -> row.put(name, random.nextBoolean() ? "" : "filled"));
        expected.add("column added " + name);
    }

    void removeColumn() {
        var name = random(contentColumns());
        if (name != null) {
            columns.remove(name);
            rows.forEach(row -> row.remove(name));
            expected.add("column removed " + name);
        }
    }

    void shuffle() {
        var before = List.copyOf(rows);
        java.util.Collections.shuffle(rows, random);
        if (!rows.equals(before)) {
            expected.add("order");
        }
    }

    TableText result() {
        var lines = new ArrayList<TableText.Line>();
        for (var index = 0; index < rows.size(); index++) {
            lines.add(new TableText.Line(index + 2, rows.get(index)));
        }
        return new TableText(original.description(), columns, lines);
    }

    private String id(Map<String, String> row) {
        return original.idOf(new TableText.Line(0, row));
    }

    private List<String> contentColumns() {
        return columns.stream()
                .filter(column -> original.description()
                        .column(column)
                        .map(found -> found.role() != ColumnDescription.Role.ID)
                        .orElse(false))
                .toList();
    }

    private Map<String, String> untouched() {
        var free = rows.stream().filter(row -> !touched.contains(id(row))).toList();
        if (free.isEmpty()) {
            return null;
        }
        var row = free.get(random.nextInt(free.size()));
        touched.add(id(row));
        return row;
    }

    private String random(List<String> from) {
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }
}
