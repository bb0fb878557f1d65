package org.williscds.reasons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.ReadRule;
import org.williscds.rulebase.RuleReader;
import org.williscds.tables.Row;

/**
 * The rules of a release, taken apart once for all questions.
 *
 * @param byTable the rules that a table was made into; of a table that only holds rows those that read them
 */
record RuleIndex(
        List<ReadRule> rules, Map<String, List<ReadRule>> byTable, Map<String, ReadRule> byName, Producers producers) {

    static RuleIndex of(Release release) {
        var rules = release.rules().stream()
                .flatMap(file -> RuleReader.read(file).stream())
                .toList();
        var byTable = new HashMap<String, List<ReadRule>>();
        rules.stream().filter(rule -> !rule.table().isEmpty()).forEach(rule -> byTable.computeIfAbsent(
                        rule.table(), table -> new ArrayList<>())
                .add(rule));
        var own = List.copyOf(byTable.keySet());
        rules.stream().filter(rule -> rule.table().isEmpty()).forEach(rule -> Producers.tablesReadBy(rule).stream()
                .filter(table -> !own.contains(table))
                .forEach(table -> byTable.computeIfAbsent(table, name -> new ArrayList<>())
                        .add(rule)));
        return new RuleIndex(
                rules,
                byTable,
                rules.stream().collect(Collectors.toMap(ReadRule::name, rule -> rule)),
                new Producers(release, rules));
    }

    /** The rules that could hold for it: of a row those of its table. */
    List<ReadRule> of(Target target) {
        return target instanceof Target.OfRow ofRow
                ? of(ofRow.row())
                : Optional.ofNullable(byName.get(target.name())).map(List::of).orElse(List.of());
    }

    private List<ReadRule> of(Row row) {
        return byTable.getOrDefault(row.table(), List.of());
    }
}
