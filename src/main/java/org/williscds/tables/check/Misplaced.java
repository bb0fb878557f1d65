package org.williscds.tables.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.williscds.tables.CellAddress;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** Cells that stand at the wrong place, each of which seems wrong: the place is the mistake, and is told once. */
final class Misplaced {

    private static final Set<String> OF_ROWS = Set.of("cell-outside-table", "row-too-short");
    /** Of these types nearly every text is. */
    private static final Set<ColumnDescription.Type> FREE =
            EnumSet.of(ColumnDescription.Type.ID, ColumnDescription.Type.TEXT);

    private static final int FEW = 3;
    /** Of ten cells of a column so many must seem wrong before the title is taken for the culprit. */
    private static final int OF_TEN = 8;

    private Misplaced() {}

    /** Whether a title was deleted together with its cell, so that all that follow have moved to the left. */
    static boolean hasLostATitle(SheetTable table) {
        var width = table.sheet().header().size();
        var lines = table.sheet().lines();
        var wider = lines.stream().filter(line -> line.cells().size() > width).count();
        return lines.size() >= FEW
                && wider == lines.size()
                && missing(table).size() == 1
                && table.sheet().header().stream()
                        .allMatch(name -> table.description().column(name).isPresent());
    }

    static Problem lostTitle(SheetTable table) {
        var name = missing(table).get(0);
        var place = table.description().columns().stream()
                .map(ColumnDescription::name)
                .toList()
                .indexOf(name);
        return new Problem(
                "missing-column",
                table.file(),
                CellAddress.of(
                        Math.min(place, table.sheet().header().size()),
                        table.sheet().headerRow()),
                "",
                "The header has fewer titles than the rows have cells; the title \"%s\" is missing.".formatted(name),
                "Maybe the title was deleted together with its cell, and the others moved to the left.");
    }

    private static List<String> missing(SheetTable table) {
        return table.description().columns().stream()
                .map(ColumnDescription::name)
                .filter(name -> !table.sheet().header().contains(name))
                .toList();
    }

    /**
     * In a row that is too wide or too narrow the other cells have moved: when several seem wrong, or the only one that could,
     * just that is told.
     */
    static List<Problem> rows(SheetTable table, List<Problem> cells, List<Problem> others) {
        var couldSeemWrong = table.description().columns().stream()
                .filter(column -> !FREE.contains(column.type()))
                .count();
        var moved = others.stream()
                .filter(problem -> OF_ROWS.contains(problem.check()))
                .map(problem -> CellAddress.row(problem.cell()))
                .collect(Collectors.toSet());
        var wrong = new HashMap<Integer, Integer>();
        cells.forEach(problem -> wrong.merge(CellAddress.row(problem.cell()), 1, Integer::sum));
        var all = new ArrayList<>(cells);
        all.addAll(others);
        all.removeIf(problem -> moved.contains(CellAddress.row(problem.cell()))
                && !OF_ROWS.contains(problem.check())
                && (wrong.getOrDefault(CellAddress.row(problem.cell()), 0) >= Math.min(2, couldSeemWrong)
                        || problem.value().isEmpty()
                        || problem.value().startsWith(" "))); // what stood behind a comma of a text
        return all;
    }

    /** A title under which nearly all cells seem wrong, and which does not stand at its place, was exchanged with another. */
    static List<Problem> told(SheetTable table, List<Problem> header, List<Problem> cells) {
        var rows = table.sheet().lines().size();
        var wrong = new HashMap<Integer, Set<Integer>>();
        cells.forEach(problem -> wrong.computeIfAbsent(
                        CellAddress.column(problem.cell()), column -> new java.util.HashSet<>())
                .add(CellAddress.row(problem.cell())));
        var exchanged = wrong.entrySet().stream()
                .filter(entry ->
                        entry.getValue().size() >= FEW && entry.getValue().size() * 10 >= rows * OF_TEN)
                .filter(entry -> hasMoved(table, entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().size()));
        var told = new ArrayList<>(header);
        if (!exchanged.isEmpty()) {
            told.removeIf(problem -> problem.check().equals("moved-column"));
        }
        exchanged.forEach((column, count) -> told.add(new Problem(
                "moved-column",
                table.file(),
                CellAddress.of(column, table.sheet().headerRow()),
                table.sheet().header().get(column),
                "Of %d cells below %d are not what the title says, and the title stands at another place than described."
                        .formatted(rows, count),
                "Maybe two titles were exchanged: here \"%s\" is expected."
                        .formatted(table.description().columns().get(column).name()))));
        cells.stream()
                .filter(problem -> !exchanged.containsKey(CellAddress.column(problem.cell())))
                .forEach(told::add);
        return told;
    }

    private static boolean hasMoved(SheetTable table, int column) {
        var columns = table.description().columns();
        return column >= 0
                && column < columns.size()
                && column < table.sheet().header().size()
                && !columns.get(column).name().equals(table.sheet().header().get(column));
    }
}
