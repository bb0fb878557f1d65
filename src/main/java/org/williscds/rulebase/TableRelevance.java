package org.williscds.rulebase;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.ConditionList;
import org.williscds.facts.Derived;
import org.williscds.facts.Fact;
import org.williscds.tables.ColumnDescription.Test;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.TableDescription;

/**
 * Which tables can have anything to say about a patient. A table that is looked up by what was read of the patient, and has
 * no row for any of it, cannot make its rule fire; left out of the session, it costs nothing. A table that is looked up by
 * what other rules derive, has no key, or is named by a hand-written rule always takes part.
 */
final class TableRelevance {

    private final List<DecisionTable> always = new ArrayList<>();
    private final Map<Class<?>, List<Keyed>> byType = new HashMap<>();

    /** A table and the accessors that give the key by which it is looked up. */
    private record Keyed(DecisionTable table, List<Method> key) {}

    /** @param byHand names of the tables that hand-written rules ask for */
    TableRelevance(Collection<DecisionTable> tables, Set<String> byHand) {
        for (var table : tables) {
            var type = byHand.contains(table.getName()) ? null : givenType(table.description());
            if (type == null) {
                always.add(table);
            } else {
                byType.computeIfAbsent(type, t -> new ArrayList<>())
                        .add(new Keyed(table, accessors(table.description(), type)));
            }
        }
    }

    /** The tables that take part, in the order of their names. */
    Collection<DecisionTable> of(Collection<? extends Fact> facts) {
        var relevant = new ArrayList<>(always);
        var open = new HashMap<Class<?>, List<Keyed>>();
        byType.forEach((type, keyed) -> open.put(type, new ArrayList<>(keyed)));
        for (var fact : facts) {
            var candidates = open.get(fact.getClass());
            if (candidates != null) {
                candidates.removeIf(keyed -> {
                    var hit = keyed.key().stream().anyMatch(accessor -> hasRows(keyed.table(), value(accessor, fact)));
                    if (hit) {
                        relevant.add(keyed.table());
                    }
                    return hit;
                });
            }
        }
        relevant.sort(Comparator.comparing(DecisionTable::getName));
        return relevant;
    }

    private static boolean hasRows(DecisionTable table, @Nullable Object key) {
        if (key instanceof Collection<?> keys) {
            for (var one : keys) {
                if (table.hasRowsFor(one)) {
                    return true;
                }
            }
            return table.hasRowsFor(null);
        }
        return table.hasRowsFor(key);
    }

    private static @Nullable Object value(Method accessor, Fact fact) {
        try {
            return accessor.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The component %s cannot be read.".formatted(accessor.getName()), e);
        }
    }

    /** The type of the fact that holds the key, if it was read of the patient; null when a rule has to derive it first. */
    private static @Nullable Class<?> givenType(TableDescription table) {
        var test = table.keyColumn().flatMap(column -> column.test());
        if (test.isEmpty()) {
            return null;
        }
        var root = Bindings.root(test.get().values().get(0));
        return table.facts().stream()
                .filter(fact -> fact.name().equals(root))
                .flatMap(fact -> FactTypes.named(fact.is()).stream())
                .filter(TableRelevance::isGiven)
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
        return table.keyColumn().flatMap(column -> column.test()).map(Test::values).orElse(List.of()).stream()
                .map(path -> path.split("\\."))
                .filter(steps -> steps.length == 2)
                .flatMap(steps -> FactTypes.accessor(type, steps[1]).stream())
                .toList();
    }
}
