package org.williscds.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.williscds.rulebase.Memory;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/**
 * Which rows and rules the scenarios of a release try: each must hold in at least one of them, and be nearly met in another.
 *
 * <p>A row or rule <em>holds</em> in a scenario when all its conditions are met by what is known in the end. A row is
 * <em>nearly met</em> in a scenario in which it does not hold, but would if one single condition were not asked: a value that
 * failed or is unknown, a fact that is missing, or one that forbids it. Its key must match; only for a row that asks nothing
 * but its key in its condition columns, a scenario with another key will do. The rule of a table is nearly met where one of its rows is. A rule
 * written by hand is nearly met for facts for which it does not hold, although it may hold for others of the same patient.
 * What asks nothing that could be missing cannot be nearly met.
 */
public final class ScenarioCoverage {

    /** {@code always} is the circumstance that holds for everybody. */
    private static final Set<String> NO_RESTRICTION = Set.of("", "any", "always");

    private final List<Item> rows;
    private final List<Item> rules;

    /**
     * A row or a rule with the scenarios that try it.
     *
     * @param name {@code medication/grading#grade-ordered-high}, or the name of a rule with its topic
     * @param holds scenarios in which it holds
     * @param near scenarios in which it is nearly met; not all of them when there are many
     * @param asks whether there is a condition that could fail
     */
    public record Item(String name, List<Scenario> holds, List<Scenario> near, boolean asks) {
        public Item {
            holds = List.copyOf(holds);
            near = List.copyOf(near);
        }

        public String topic() {
            return name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
        }

        public boolean isTried() {
            return !holds.isEmpty() && (!near.isEmpty() || !asks);
        }
    }

    private ScenarioCoverage(List<Item> rows, List<Item> rules) {
        this.rows = List.copyOf(rows);
        this.rules = List.copyOf(rules);
    }

    public static ScenarioCoverage of(Release release) {
        var scenarios = new Scenarios(release).all();
        var memories = scenarios.stream()
                .map(scenario -> release.ruleBase().remember(scenario.facts()))
                .toList();
        var holding = new Holding();
        for (var memory : memories) {
            holding.add(release.ruleBase().matches(memory));
        }
        var near = new NearMisses(release, memories, holding);
        near.search();
        var rows = decidingTables(release).stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> item(name(row), holding, near, scenarios))
                .toList();
        var rules = release.rules().stream()
                .flatMap(file -> file.rules().stream().map(file::nameOf))
                .map(name -> item(name, holding, near, scenarios))
                .toList();
        return new ScenarioCoverage(rows, rules);
    }

    /** The rows of all tables that conclude something. */
    public List<Item> rows() {
        return rows;
    }

    /** All rules, made of tables or written by hand. */
    public List<Item> rules() {
        return rules;
    }

    static String name(Row row) {
        return row.table() + "#" + row.id();
    }

    /** Other conditions than the key that the row itself sets. */
    static boolean asksMoreThanItsKey(Row row) {
        return row.description().columns().stream()
                .filter(column -> column.test().isPresent() && !column.key())
                .anyMatch(column -> restricts(column, row.text(column.name())));
    }

    private static boolean restricts(ColumnDescription column, String cell) {
        var noneOf = column.test().filter(test -> test.how() == ColumnDescription.How.NONE_OF);
        return !NO_RESTRICTION.contains(cell)
                && !(cell.equals("none") && (noneOf.isPresent() || column.test().isEmpty()));
    }

    static List<DecisionTable> decidingTables(Release release) {
        return release.tables().values().stream()
                .filter(table -> table.description().decides())
                .sorted(java.util.Comparator.comparing(DecisionTable::getName))
                .toList();
    }

    private static Item item(String name, Holding holding, NearMisses near, List<Scenario> scenarios) {
        return new Item(
                name,
                holding.scenariosOf(name).stream().map(scenarios::get).toList(),
                near.scenariosOf(name).stream().map(scenarios::get).toList(),
                near.isPossible(name));
    }

    /** What holds in which scenario, by the number of the scenario. */
    static final class Holding {
        private final Map<String, List<Integer>> scenarios = new HashMap<>();
        private final List<Set<String>> names = new ArrayList<>();
        private final List<Map<String, List<Memory.Match>>> matches = new ArrayList<>();

        void add(Collection<Memory.Match> all) {
            var found = new HashSet<String>();
            for (var match : all) {
                found.add(match.rule());
                match.rows().forEach(row -> found.add(name(row)));
            }
            found.forEach(name ->
                    scenarios.computeIfAbsent(name, key -> new ArrayList<>()).add(names.size()));
            names.add(found);
            matches.add(all.stream().collect(Collectors.groupingBy(Memory.Match::rule)));
        }

        boolean in(int scenario, String name) {
            return names.get(scenario).contains(name);
        }

        /** Whether the rule holds there for all that was joined. */
        boolean in(int scenario, String rule, List<Object> joined) {
            return matches.get(scenario).getOrDefault(rule, List.of()).stream().anyMatch(match -> match.covers(joined));
        }

        List<Integer> scenariosOf(String name) {
            return scenarios.getOrDefault(name, List.of());
        }
    }

    /** The rows of each deciding table by the names of the rules that are made of it. */
    static Map<String, List<Row>> rowsByRule(Release release) {
        var rows = new TreeMap<String, List<Row>>();
        for (RuleText file : release.rules()) {
            for (var rule : file.rules()) {
                var table = rule.name().contains("/") ? rule.name().split(" ", 2)[0] : "";
                rows.put(file.nameOf(rule), release.rows(table));
            }
        }
        return rows;
    }
}
