package org.williscds.rulebase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;
import org.williscds.tables.TableDescription;

/** What a rule reads, with the circumstances that rows of its tables ask for; too much rather than too little. */
final class RowReads {

    /** What a cell says that restricts nothing. */
    static final String ANY = "any";

    private static final Set<String> ANY_CIRCUMSTANCE = Set.of(RuleReach.type(RuleReach.CIRCUMSTANCE));

    private RowReads() {}

    /** What a rule written by hand reads: a column can be one of any of its tables. */
    static Set<String> ofHand(RuleText.Rule rule, Map<String, DecisionTable> tables) {
        var own = rule.conditions().stream()
                .flatMap(condition -> RuleReach.tablesIn(condition.text()).stream())
                .flatMap(name -> Stream.ofNullable(tables.get(name)))
                .toList();
        return RuleReach.reads(
                rule,
                column -> own.stream()
                        .flatMap(table -> table.rows().stream())
                        .flatMap(row -> entries(row, column).stream())
                        .collect(Collectors.toSet()),
                ANY_CIRCUMSTANCE);
    }

    /** What the rule of a table reads for one row. */
    static Set<String> of(RuleText.Rule rule, Row row) {
        var table = row.description();
        var byColumn = table.facts().stream()
                .filter(fact -> fact.is().equals(RuleReach.CIRCUMSTANCE)
                        && !fact.where().containsKey("circumstance"))
                .map(fact -> columns(table, fact.name() + ".circumstance"))
                .toList();
        var anyOf = new LinkedHashSet<String>();
        for (var columns : byColumn) {
            var words = columns.stream()
                    .flatMap(column -> entries(row, column).stream())
                    .collect(Collectors.toSet());
            if (words.isEmpty() || words.contains(ANY)) {
                anyOf.addAll(ANY_CIRCUMSTANCE);
            }
            words.forEach(word -> anyOf.add(RuleReach.circumstance(word)));
        }
        return RuleReach.reads(
                rule, column -> Set.copyOf(entries(row, column)), byColumn.isEmpty() ? ANY_CIRCUMSTANCE : anyOf);
    }

    /** The columns that are compared with what the path says. */
    private static List<String> columns(TableDescription table, String path) {
        return table.columns().stream()
                .filter(column -> column.test()
                        .filter(test -> test.values().contains(path))
                        .isPresent())
                .map(ColumnDescription::name)
                .toList();
    }

    /** The words of a cell: several where it is a list. */
    static List<String> entries(Row row, String column) {
        var list = row.list(column);
        return list.isEmpty() ? List.of(row.text(column)) : list;
    }
}
