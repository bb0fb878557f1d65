package org.williscds.knowledge;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Read;
import org.williscds.tables.WatchedTable;

/**
 * What the evaluation of each scenario asks of the tables. Where another table answers all of that in the same way, the
 * evaluation is the same, step by step, and need not be repeated.
 */
final class ScenarioReads {

    /** By table, what was looked up; and by table and row, what was read of the row. */
    private final Map<String, Map<Read, BitSet>> lookups = new HashMap<>();

    private final Map<String, Map<Read, BitSet>> cells = new HashMap<>();
    private Set<Read> current = new HashSet<>();

    ScenarioReads(Release release, List<Scenario> scenarios) {
        var watched = release.tables().values().stream()
                .map(table -> WatchedTable.of(table, read -> current.add(read)))
                .toList();
        var ruleBase = release.ruleBase().withAllTables().with(watched);
        for (var index = 0; index < scenarios.size(); index++) {
            current = new HashSet<>();
            ruleBase.evaluate(scenarios.get(index).facts());
            for (var read : current) {
                note(read, index);
            }
        }
    }

    private void note(Read read, int scenario) {
        var of = read.row()
                .map(row -> cells.computeIfAbsent(read.table() + "#" + row, name -> new HashMap<>()))
                .orElseGet(() -> lookups.computeIfAbsent(read.table(), name -> new HashMap<>()));
        of.computeIfAbsent(read, one -> new BitSet()).set(scenario);
    }

    /** The numbers of the scenarios that a table with another such row can make any difference to. */
    BitSet affected(DecisionTable original, DecisionTable mutated, String row) {
        var affected = new BitSet();
        Stream.of(
                        lookups.getOrDefault(original.getName(), Map.of()),
                        cells.getOrDefault(original.getName() + "#" + row, Map.of()))
                .flatMap(reads -> reads.entrySet().stream())
                .filter(read -> read.getKey().differs(original, mutated))
                .forEach(read -> affected.or(read.getValue()));
        return affected;
    }
}
