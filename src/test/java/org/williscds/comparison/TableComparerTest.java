package org.williscds.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.williscds.tables.DecisionTable;
import org.williscds.testsupport.Rules;

class TableComparerTest {

    private static final int SEEDS = 12;

    private final TableComparer comparer = new TableComparer(
            new RowWords(Rules.release().wording(), Rules.release().wording(), Locale.ENGLISH));

    @Test
    void anUnchangedTableComparesEmpty() {
        tables().forEach(table -> assertThat(comparer.compare(table, table)).isEmpty());
    }

    @Test
    void eachSeededEditIsToldOnceAndNothingElse() {
        for (var table : tables()) {
            for (var seed = 0; seed < SEEDS; seed++) {
                var edits = new SeededEdits(table, seed).some(8);
                assertThat(told(table, edits.result()))
                        .as("%s, seed %d", table.description().name(), seed)
                        .containsExactlyInAnyOrderElementsOf(edits.expected());
            }
        }
    }

    @Test
    void columnsAreToldBesideRows() {
        for (var table : tables()) {
            for (var seed = 0; seed < SEEDS; seed++) {
                var edits = new SeededEdits(table, seed);
                edits.removeColumn();
                edits.addColumn();
                edits.some(4);
                assertThat(told(table, edits.result()))
                        .as("%s, seed %d", table.description().name(), seed)
                        .containsExactlyInAnyOrderElementsOf(edits.expected());
            }
        }
    }

    @Test
    void reorderedRowsAreToldAsOrderOnly() {
        for (var table : tables()) {
            var edits = new SeededEdits(table, 7);
            edits.shuffle();
            assertThat(told(table, edits.result()))
                    .as(table.description().name())
                    .containsExactlyInAnyOrderElementsOf(edits.expected());
        }
    }

    @Test
    void movedColumnsAreToldAsOrderOnly() {
        var table = TableText.of(Rules.table(Rules.release(), "secondary_causes/iron_bands"));
        var columns = new ArrayList<>(table.columns());
        columns.add(columns.remove(1));

        assertThat(told(table, new TableText(table.description(), columns, table.lines())))
                .containsExactly("columns order");
    }

    @Test
    void aTableThatCameOrWentIsToldAsOne() {
        var table = TableText.of(Rules.table(Rules.release(), "secondary_causes/iron_bands"));

        assertThat(comparer.compare(null, table).orElseThrow().changes())
                .containsExactly(new TableDifference.TableAdded(15));
        assertThat(comparer.compare(table, null).orElseThrow().changes())
                .containsExactly(new TableDifference.TableRemoved(15));
    }

    private static List<TableText> tables() {
        return Rules.release().tables().values().stream()
                .filter(table -> table.rows().size() > 1)
                .sorted(Comparator.comparing(DecisionTable::getName))
                .map(TableText::of)
                .toList();
    }

    private List<String> told(TableText before, TableText after) {
        return comparer.compare(before, after).map(TableDifference::changes).orElse(List.of()).stream()
                .flatMap(change -> told(change).stream())
                .toList();
    }

    private static List<String> told(TableDifference.Change change) {
        if (change instanceof TableDifference.RowChanged changed) {
            return changed.cells().stream()
                    .map(cell -> "cell %s %s".formatted(changed.row().id(), cell.column()))
                    .toList();
        }
        return List.of(told1(change));
    }

    private static String told1(TableDifference.Change change) {
        if (change instanceof TableDifference.RowAdded added) {
            return "added " + added.row().id();
        }
        if (change instanceof TableDifference.RowRemoved removed) {
            return "removed " + removed.row().id();
        }
        if (change instanceof TableDifference.RowRenamed renamed) {
            return "renamed %s %s"
                    .formatted(renamed.before().id(), renamed.after().id());
        }
        if (change instanceof TableDifference.ColumnAdded added) {
            return "column added " + added.column();
        }
        if (change instanceof TableDifference.ColumnRemoved removed) {
            return "column removed " + removed.column();
        }
        return change instanceof TableDifference.RowsReordered ? "order" : "columns order";
    }
}
