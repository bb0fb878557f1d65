package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.williscds.tables.DecisionTable;

/**
 * All that is known of one patient in the end, by its kind and always in the same order, so that rules can be judged part by
 * part. A test holds it to what Drools finds.
 */
public final class Known {

    private final List<Object> all;
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();

    private Known(List<Object> all) {
        this.all = all;
    }

    public static Known of(Memory memory) {
        return new Known(memory.known().stream()
                .sorted(Comparator.comparing(
                                (Object object) -> object.getClass().getName())
                        .thenComparing(
                                object -> object instanceof DecisionTable table ? table.getName() : object.toString()))
                .toList());
    }

    /** Everything of one kind. */
    public List<Object> all(Class<?> type) {
        return byType.computeIfAbsent(
                type, wanted -> all.stream().filter(wanted::isInstance).toList());
    }

    /** Where a pattern looks; empty when that cannot be told. */
    public Collection<?> candidates(ReadRule.Pattern pattern, Scope scope) {
        var from = pattern.from();
        if (from == null) {
            return all(pattern.type());
        }
        return scope.value(from)
                .filter(found -> found.value() instanceof Collection)
                .<Collection<?>>map(found -> (Collection<?>) found.value())
                .orElse(List.of());
    }

    /** The scope with what the pattern binds, when it accepts the candidate. */
    public static Optional<Scope> bind(ReadRule.Pattern pattern, Object candidate, Scope scope) {
        if (!pattern.type().isInstance(candidate)) {
            return Optional.empty();
        }
        var inside = bound(pattern, candidate, scope);
        for (var constraint : pattern.constraints()) {
            if (constraint.name().isEmpty() && !inside.isTrue(constraint.expression())) {
                return Optional.empty();
            }
        }
        return Optional.of(inside);
    }

    /** What the pattern binds of the candidate, whether it accepts it or not. */
    public static Scope bound(ReadRule.Pattern pattern, Object candidate, Scope scope) {
        var inside = scope.at(candidate);
        if (!pattern.name().isEmpty()) {
            inside = inside.with(pattern.name(), candidate);
        }
        for (var constraint : pattern.constraints()) {
            if (!constraint.name().isEmpty()) {
                var value = inside.value(constraint.expression());
                inside = inside.with(
                        constraint.name(),
                        value.isEmpty() ? Scope.MISSING : value.get().value());
            }
        }
        return inside;
    }

    /** What meets all these conditions together, the first way round; empty when nothing does. */
    public Optional<List<Object>> meets(List<ReadRule.Condition> conditions, Scope scope) {
        var found = new ArrayList<List<Object>>();
        join(conditions, 0, scope, new ArrayList<>(), found, 1);
        return found.stream().findFirst();
    }

    /** Every way in which the rule holds: the facts, conclusions and rows, in the order of its conditions, without tables. */
    public List<List<Object>> matches(ReadRule rule) {
        var found = new ArrayList<List<Object>>();
        join(rule.conditions(), 0, Scope.empty(), new ArrayList<>(), found, Integer.MAX_VALUE);
        return found;
    }

    private void join(
            List<ReadRule.Condition> conditions,
            int index,
            Scope scope,
            List<Object> joined,
            List<List<Object>> found,
            int enough) {
        if (index == conditions.size()) {
            found.add(joined.stream()
                    .filter(object -> !(object instanceof DecisionTable))
                    .toList());
            return;
        }
        var condition = conditions.get(index);
        if (condition instanceof ReadRule.Absent absent) {
            if (meets(absent.patterns(), scope).isEmpty()) {
                join(conditions, index + 1, scope, joined, found, enough);
            }
        } else if (condition instanceof ReadRule.Exists exists) {
            if (meets(exists.patterns(), scope).isPresent()) {
                join(conditions, index + 1, scope, joined, found, enough);
            }
        } else if (condition instanceof ReadRule.Present present) {
            for (var candidate : candidates(present.pattern(), scope)) {
                var inside = bind(present.pattern(), candidate, scope);
                if (inside.isPresent() && found.size() < enough) {
                    joined.add(candidate);
                    join(conditions, index + 1, inside.get(), joined, found, enough);
                    joined.remove(joined.size() - 1);
                }
            }
        }
    }
}
