package org.williscds.reasons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.ConditionList;
import org.williscds.facts.EvaluationDate;
import org.williscds.facts.Fact;
import org.williscds.facts.GuidelineProfile;
import org.williscds.facts.LabList;
import org.williscds.facts.MedicationList;
import org.williscds.facts.Patient;
import org.williscds.recommendation.Conclusion;
import org.williscds.rulebase.Expression;
import org.williscds.rulebase.Known;
import org.williscds.rulebase.ReadRule;
import org.williscds.rulebase.Scope;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/**
 * Finds the way to read a rule for a case in which the fewest conditions fail: the nearest facts are taken for its patterns,
 * whether they fit or not. What names a thing weighs more than how the thing is, so that a ferritin that is too high is nearer
 * than a haemoglobin.
 */
final class NearestBinding {

    static final int FAILS = 10;
    private static final int NOTHING = 12;
    private static final int ANOTHER_THING = 30;
    private static final int NO_ROW = 40;
    private static final int MOST_STEPS = 20_000;

    /** There is always exactly one of these: what does not fit is in it, and not that it is missing. */
    private static final Set<Class<?>> SINGLE = Set.of(
            Patient.class,
            EvaluationDate.class,
            GuidelineProfile.class,
            ConditionList.class,
            MedicationList.class,
            LabList.class);

    private final Known known;
    private final ReadRule rule;
    private final @Nullable Row row;
    private @Nullable Binding best;
    private int steps;

    private NearestBinding(Known known, ReadRule rule, @Nullable Row row) {
        this.known = known;
        this.rule = rule;
        this.row = row;
    }

    /** @param row the row that is asked about; null for the rule as a whole */
    static Binding of(Known known, ReadRule rule, @Nullable Row row) {
        var search = new NearestBinding(known, rule, row);
        search.search(0, Scope.empty(), List.of(), 0);
        var best = search.best;
        return best == null ? new Binding(Scope.empty(), List.of(), Integer.MAX_VALUE / 4) : best;
    }

    private record Step(Scope scope, List<Binding.Misfit> misfits, int cost) {}

    private void search(int index, Scope scope, List<Binding.Misfit> misfits, int cost) {
        var found = best;
        if (found != null && cost >= found.cost() || steps++ > MOST_STEPS) {
            return;
        }
        if (index == rule.conditions().size()) {
            best = new Binding(scope, misfits, cost);
            return;
        }
        for (var step : steps(rule.conditions().get(index), scope)) {
            var more = new ArrayList<>(misfits);
            more.addAll(step.misfits());
            search(index + 1, step.scope(), more, cost + step.cost());
        }
    }

    private List<Step> steps(ReadRule.Condition condition, Scope scope) {
        if (condition instanceof ReadRule.Absent absent) {
            var there = known.meets(absent.patterns(), scope);
            return List.of(there.map(by -> new Step(scope, List.of(new Binding.There(absent, by)), FAILS))
                    .orElse(new Step(scope, List.of(), 0)));
        }
        if (condition instanceof ReadRule.Exists exists) {
            var pattern = exists.patterns().get(0) instanceof ReadRule.Present present ? present.pattern() : null;
            return List.of(
                    known.meets(exists.patterns(), scope).isPresent()
                            ? new Step(scope, List.of(), 0)
                            : new Step(scope, List.of(new Binding.Nothing(pattern, condition)), NOTHING));
        }
        return steps(((ReadRule.Present) condition).pattern(), condition, scope);
    }

    private List<Step> steps(ReadRule.Pattern pattern, ReadRule.Condition condition, Scope scope) {
        var steps = new ArrayList<Step>();
        var from = pattern.from();
        var isAskedRow = isAskedRow(pattern, scope);
        var candidates = isAskedRow ? List.of(java.util.Objects.requireNonNull(row)) : known.candidates(pattern, scope);
        for (var candidate : candidates) {
            if (pattern.type().isInstance(candidate)) {
                steps.add(step(pattern, candidate, scope, isAskedRow));
            }
        }
        steps.sort(Comparator.comparingInt(Step::cost));
        if (from != null && scope.isOpen(from) && !isAskedRow) {
            return List.of(new Step(missing(pattern, scope), List.of(), 0));
        }
        if (pattern.type() == DecisionTable.class) {
            return steps.stream().filter(step -> step.cost() == 0).toList();
        }
        if (steps.isEmpty() || !isAskedRow && !SINGLE.contains(pattern.type())) {
            steps.add(new Step(
                    missing(pattern, scope),
                    List.of(new Binding.Nothing(pattern, condition)),
                    pattern.type() == Row.class ? NO_ROW : NOTHING));
            steps.sort(Comparator.comparingInt(Step::cost));
        }
        return steps;
    }

    private Step step(ReadRule.Pattern pattern, Object candidate, Scope scope, boolean isAskedRow) {
        var inside = Known.bound(pattern, candidate, scope);
        var misfits = new ArrayList<Binding.Misfit>();
        var cost = 0;
        var from = pattern.from();
        if (isAskedRow && from != null && !scope.isOpen(from) && !isFound(from, scope)) {
            misfits.add(new Binding.OffKey(pattern));
            cost += keyNamesAThing() ? ANOTHER_THING : FAILS;
        }
        for (var constraint : pattern.constraints()) {
            if (constraint.name().isEmpty()
                    && !inside.isOpen(constraint.expression())
                    && !inside.isTrue(constraint.expression())) {
                misfits.add(new Binding.Fails(pattern, constraint, candidate));
                cost += namesAThing(constraint, candidate) ? ANOTHER_THING : FAILS;
            }
        }
        return new Step(inside, misfits, cost);
    }

    private boolean isFound(Expression from, Scope scope) {
        return scope.value(from)
                .filter(found -> found.value() instanceof Collection<?> rows && rows.contains(row))
                .isPresent();
    }

    /** A key of codes names a medicine or a test; one of words says how something is. */
    private boolean keyNamesAThing() {
        return java.util.Objects.requireNonNull(row)
                .description()
                .keyColumn()
                .filter(column -> column.type() != ColumnDescription.Type.CHOICE
                        && column.type() != ColumnDescription.Type.CHOICES)
                .isPresent();
    }

    private static boolean namesAThing(ReadRule.Constraint constraint, Object candidate) {
        if (candidate instanceof Row) {
            return false;
        }
        if (constraint.expression() instanceof Expression.Compared compared
                && compared.sign().equals("==")) {
            return compared.left() instanceof Expression.Self
                    || Scope.empty()
                            .at(candidate)
                            .value(compared.left())
                            .map(Scope.Value::value)
                            .filter(value ->
                                    value instanceof String || value instanceof Fact || value instanceof Conclusion)
                            .isPresent();
        }
        return false;
    }

    private static Scope missing(ReadRule.Pattern pattern, Scope scope) {
        var missing = pattern.name().isEmpty() ? scope : scope.with(pattern.name(), Scope.MISSING);
        for (var constraint : pattern.constraints()) {
            if (!constraint.name().isEmpty()) {
                missing = missing.with(constraint.name(), Scope.MISSING);
            }
        }
        return missing;
    }

    /** The pattern that binds rows of the table of the row that is asked about. */
    private boolean isAskedRow(ReadRule.Pattern pattern, Scope scope) {
        var asked = row;
        if (asked == null || pattern.type() != Row.class || pattern.from() == null) {
            return false;
        }
        var from = pattern.from();
        return from instanceof Expression.Member member
                && member.of() instanceof Expression.Variable variable
                && scope.bound(variable.name()) instanceof DecisionTable table
                && table.getName().equals(asked.table());
    }
}
