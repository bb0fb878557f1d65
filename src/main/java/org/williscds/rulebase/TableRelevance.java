package org.williscds.rulebase;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.ConditionList;
import org.williscds.facts.Derived;
import org.williscds.facts.Fact;
import org.williscds.recommendation.Proposal;
import org.williscds.recommendation.Recommendation;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.ColumnDescription.Test;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;
import org.williscds.tables.TableDescription;

/**
 * Which tables can have a part in what is recommended to a patient. A table of which no rule can fire, or only rules whose
 * conclusions nobody reads, costs nothing when it is left out of the session, and nothing is lost.
 *
 * <p>Whether a rule can fire is worked out before anything is inserted, from what its patterns ask for: kinds of facts,
 * circumstances named in the rule or in a row, and rows whose key was read of the patient. What a rule that can fire
 * concludes can be asked for in turn. Everything else that a rule asks is taken as met, and everything that must not be there
 * as absent, so that a table is left out only when it is certain to be silent. From the rules that can recommend something
 * the way goes back over all that they read, and what must not be there, to the tables that they rest on.
 */
final class TableRelevance {

    private static final String ROW = "row.";
    /** What a cell says that restricts nothing. */
    private static final String ANY = RowReads.ANY;
    /** Needs nothing itself. */
    private static final String ALWAYS_THERE = "always there";

    private final List<DecisionTable> tables;
    private final HornClauses clauses;

    private final int[] goals;
    /** The number of each table among the things that can come. */
    private final int[] numbers;

    /** The kinds of facts that rules conclude. */
    private final Set<String> made;

    private final Map<String, Integer> types = new HashMap<>();
    private final Map<Class<?>, List<Keyed>> byType = new HashMap<>();

    /** A table that is looked up by what was read: the accessors that give its key, and what each key brings. */
    private record Keyed(List<Method> key, Map<String, BitSet> brings) {}

    TableRelevance(Collection<DecisionTable> tables, Collection<RuleText> rules) {
        this.tables = tables.stream()
                .sorted(Comparator.comparing(DecisionTable::getName))
                .toList();
        var byName = this.tables.stream()
                .collect(Collectors.toMap(DecisionTable::getName, table -> table, (one, other) -> one));
        var builder = new HornClauses.Builder();
        numbers = this.tables.stream()
                .mapToInt(table -> builder.number(RuleReach.table(table.getName())))
                .toArray();
        builder.add(Set.of(), Set.of(), Set.of(ALWAYS_THERE));
        made = rules.stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> RuleReach.gives(rule, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
        FactTypes.names().forEach(name -> types.put(name, builder.number(RuleReach.type(name))));
        var circumstances = circumstances(rules);
        for (var file : rules) {
            for (var rule : file.rules()) {
                var own = file.isGenerated() ? byName.get(rule.name().split(" ", 2)[0]) : null;
                if (own == null) {
                    builder.add(
                            RuleReach.needs(rule), RowReads.ofHand(rule, byName), RuleReach.gives(rule, circumstances));
                } else {
                    addRows(builder, rule, own, circumstances);
                }
            }
        }
        this.tables.forEach(table -> addKeys(builder, table));
        goals = Stream.of(Recommendation.class, Proposal.class)
                .mapToInt(goal -> builder.number(RuleReach.type(goal.getSimpleName())))
                .toArray();
        clauses = builder.build();
    }

    /** The tables that take part, in the order of their names; empty where nothing can be recommended, whatever holds. */
    Optional<List<DecisionTable>> of(Collection<? extends Fact> facts) {
        var there = new BitSet();
        for (var fact : facts) {
            var type = types.get(fact.getClass().getSimpleName());
            if (type != null) {
                there.set(type);
            }
            for (var keyed : byType.getOrDefault(fact.getClass(), List.of())) {
                for (var accessor : keyed.key()) {
                    bring(keyed, value(accessor, fact), there);
                }
            }
        }
        var reached = clauses.towards(goals, there);
        if (Arrays.stream(goals).noneMatch(reached::get)) {
            return Optional.empty();
        }
        var relevant = new ArrayList<DecisionTable>();
        for (var index = 0; index < numbers.length; index++) {
            if (reached.get(numbers[index])) {
                relevant.add(tables.get(index));
            }
        }
        return Optional.of(relevant);
    }

    private static void bring(Keyed keyed, @Nullable Object key, BitSet there) {
        if (key instanceof Collection<?> several) {
            several.forEach(one -> bring(keyed, one, there));
        } else if (key != null) {
            add(keyed.brings().get(DecisionTable.keyWord(key)), there);
        }
        add(keyed.brings().get(ANY), there);
    }

    private static void add(@Nullable BitSet brought, BitSet there) {
        if (brought != null) {
            there.or(brought);
        }
    }

    /** The rule of a table fires for its rows, each of which may ask for circumstances of its own and conclude others. */
    private void addRows(
            HornClauses.Builder builder, RuleText.Rule rule, DecisionTable table, Set<String> circumstances) {
        var always = RuleReach.gives(rule, Set.of());
        for (var row : table.rows()) {
            var gives = new LinkedHashSet<>(always);
            concluded(table.description(), row, circumstances).forEach(id -> gives.add(RuleReach.circumstance(id)));
            var reads = RowReads.of(rule, row);
            for (var key : keys(table, row)) {
                var needs = RuleReach.needs(rule);
                needs.add(key);
                asked(table.description(), row).forEach(id -> needs.add(RuleReach.circumstance(id)));
                builder.add(needs, reads, gives);
            }
        }
    }

    /** What must be there for the row to be looked up: its key, where that was read of the patient or is a circumstance. */
    private List<String> keys(DecisionTable table, Row row) {
        var description = table.description();
        if (givenType(description) != null) {
            return List.of(key(table, row));
        }
        var byCircumstance = description
                .keyColumn()
                .filter(column -> column.test()
                        .filter(test -> test.values().size() == 1)
                        .map(test -> test.values().get(0).split("\\."))
                        .filter(path -> path.length == 2
                                && path[1].equals("circumstance")
                                && isCircumstance(description.facts(), path[0]))
                        .isPresent())
                .map(column -> RowReads.entries(row, column.name()))
                .orElse(List.of());
        return byCircumstance.isEmpty() || byCircumstance.contains(ANY)
                ? List.of(ALWAYS_THERE)
                : byCircumstance.stream().map(RuleReach::circumstance).toList();
    }

    private static boolean isCircumstance(List<TableDescription.FactPattern> facts, String name) {
        return facts.stream()
                .anyMatch(fact -> fact.name().equals(name) && fact.is().equals(RuleReach.CIRCUMSTANCE));
    }

    /** Circumstances that the row asks for beside its key. */
    private static Set<String> asked(TableDescription table, Row row) {
        return table.facts().stream()
                .filter(fact -> fact.is().equals(RuleReach.CIRCUMSTANCE))
                .map(fact -> fact.where().getOrDefault("circumstance", ""))
                .filter(where -> where.startsWith(ROW))
                .map(where -> row.text(where.substring(ROW.length())))
                .filter(cell -> !cell.isEmpty() && !cell.equals(ANY) && !cell.contains(";"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> concluded(TableDescription table, Row row, Set<String> circumstances) {
        return table.conclusions().stream()
                .filter(conclusion -> conclusion.is().equals(RuleReach.CIRCUMSTANCE))
                .map(conclusion -> conclusion.with().getOrDefault("circumstance", ""))
                .flatMap(with -> with.startsWith(ROW)
                        ? RowReads.entries(row, with.substring(ROW.length())).stream()
                        : with.contains(".") || with.isEmpty() ? circumstances.stream() : Stream.of(with))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All circumstances that a rule or row of these tables speaks of. */
    private Set<String> circumstances(Collection<RuleText> rules) {
        var all = new LinkedHashSet<String>();
        for (var file : rules) {
            for (var rule : file.rules()) {
                Stream.concat(RuleReach.needs(rule).stream(), RuleReach.gives(rule, Set.of()).stream())
                        .filter(need -> need.startsWith(RuleReach.circumstance("")))
                        .forEach(need -> all.add(
                                need.substring(RuleReach.circumstance("").length())));
            }
        }
        for (var table : tables) {
            for (var row : table.rows()) {
                all.addAll(asked(table.description(), row));
                all.addAll(concluded(table.description(), row, Set.of()));
                keys(table, row).stream()
                        .filter(key -> key.startsWith(RuleReach.circumstance("")))
                        .forEach(key ->
                                all.add(key.substring(RuleReach.circumstance("").length())));
                table.description().columns().stream()
                        .filter(column -> column.of().contains("terminology/circumstances"))
                        .forEach(column -> all.addAll(RowReads.entries(row, column.name())));
            }
        }
        return all;
    }

    private void addKeys(HornClauses.Builder builder, DecisionTable table) {
        var type = givenType(table.description());
        if (type == null) {
            return;
        }
        var brings = new HashMap<String, BitSet>();
        var column =
                table.description().keyColumn().map(ColumnDescription::name).orElseThrow();
        for (var row : table.rows()) {
            for (var entry : RowReads.entries(row, column)) {
                brings.computeIfAbsent(entry, key -> new BitSet()).set(builder.number(key(table, row)));
            }
        }
        byType.computeIfAbsent(type, key -> new ArrayList<>())
                .add(new Keyed(accessors(table.description(), type), brings));
    }

    /** Rows that ask for the same circumstances and conclude the same ones are one thing. */
    private static String key(DecisionTable table, Row row) {
        return "row %s %s %s"
                .formatted(
                        table.getName(),
                        asked(table.description(), row),
                        concluded(table.description(), row, Set.of("any")));
    }

    private static @Nullable Object value(Method accessor, Fact fact) {
        try {
            return accessor.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The component %s cannot be read.".formatted(accessor.getName()), e);
        }
    }

    /** The type of the fact that holds the key, if it was read of the patient; null when a rule can conclude it. */
    private @Nullable Class<?> givenType(TableDescription table) {
        var test = table.keyColumn().flatMap(ColumnDescription::test);
        if (test.isEmpty()) {
            return null;
        }
        var root = Bindings.root(test.get().values().get(0));
        return table.facts().stream()
                .filter(fact -> fact.name().equals(root))
                .flatMap(fact -> FactTypes.named(fact.is()).stream())
                .filter(type -> isGiven(type) && !made.contains(RuleReach.type(type.getSimpleName())))
                .filter(type ->
                        accessors(table, type).size() == test.get().values().size())
                .findFirst()
                .orElse(null);
    }

    /** The latest results and the problem list are drawn up before any rule fires. */
    private static boolean isGiven(Class<?> type) {
        return (Fact.class.isAssignableFrom(type) && !Derived.class.isAssignableFrom(type))
                || type == Derived.LatestLab.class
                || type == ConditionList.class;
    }

    private static List<Method> accessors(TableDescription table, Class<?> type) {
        return table.keyColumn().flatMap(ColumnDescription::test).map(Test::values).orElse(List.of()).stream()
                .map(path -> path.split("\\."))
                .filter(steps -> steps.length == 2)
                .flatMap(steps -> FactTypes.accessor(type, steps[1]).stream())
                .toList();
    }
}
