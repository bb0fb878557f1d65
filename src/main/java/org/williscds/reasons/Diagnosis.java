package org.williscds.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Derived;
import org.williscds.recommendation.Conclusion;
import org.williscds.rulebase.Expression;
import org.williscds.rulebase.Known;
import org.williscds.rulebase.ReadRule;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Condition;
import org.williscds.tables.Row;

/** Judges rules for one case part by part, and follows what is missing to the rules that would conclude it. */
final class Diagnosis {

    private static final int MOST_DEEP = 9;
    private static final int TOO_FAR = 1_000;
    private static final int SHOWN = 3;

    private final Known known;
    private final RuleIndex index;
    private final Supports supports;
    private final Map<List<Object>, WhyNot> judged = new HashMap<>();
    private final Set<List<Object>> open = new LinkedHashSet<>();

    Diagnosis(Known known, RuleIndex index) {
        this.known = known;
        this.index = index;
        this.supports = new Supports(known, index.rules());
    }

    WhyNot of(Target target) {
        var rules = index.of(target);
        var row = target instanceof Target.OfRow ofRow ? ofRow.row() : null;
        return rules.stream()
                .map(rule -> judge(rule, row))
                .min(Comparator.comparingInt(WhyNot::distance))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No rule of the release concludes anything of %s. Maybe it is a table that only holds words."
                                .formatted(target.name())));
    }

    private WhyNot judge(ReadRule rule, @Nullable Row row) {
        var key = List.<Object>of(rule.name(), row == null ? "" : row, rule.conditions());
        var before = judged.get(key);
        if (before != null) {
            return before;
        }
        var named = row == null ? new Target.OfRule(rule.name()) : new Target.OfRow(row);
        if (open.contains(key) || open.size() > MOST_DEEP) {
            return new WhyNot(named, rule.name(), false, List.of(), TOO_FAR);
        }
        open.add(key);
        var binding = NearestBinding.of(known, rule, row);
        var unmet = new ArrayList<Unmet>();
        binding.unmet().forEach(misfit -> unmet.add(unmet(rule, binding, misfit)));
        var distance = unmet.stream().mapToInt(Diagnosis::distance).sum();
        var result = new WhyNot(
                named, rule.name(), unmet.isEmpty(), unmet.stream().distinct().toList(), distance);
        open.remove(key);
        if (distance < TOO_FAR || open.isEmpty()) {
            judged.put(key, result);
        }
        return result;
    }

    private static int distance(Unmet unmet) {
        if (unmet instanceof Unmet.Missing missing && !isGiven(missing.type())) {
            return nearest(missing.waitsFor()).orElse(TOO_FAR) + 2;
        }
        if (unmet instanceof Unmet.Cell cell && !cell.waitsFor().isEmpty()) {
            return nearest(cell.waitsFor()).orElse(0) + 2;
        }
        return unmet instanceof Unmet.Missing ? NearestBinding.FAILS + 2 : NearestBinding.FAILS;
    }

    private static Optional<Integer> nearest(List<WhyNot> waitsFor) {
        return waitsFor.stream().map(WhyNot::distance).min(Comparator.naturalOrder());
    }

    /** What the engine draws up of the given facts counts as given. */
    static boolean isGiven(Class<?> type) {
        return type == Derived.LatestLab.class
                || !(Derived.class.isAssignableFrom(type) || Conclusion.class.isAssignableFrom(type));
    }

    private Unmet unmet(ReadRule rule, Binding binding, Binding.Misfit misfit) {
        var requirements = new Requirements(rule, binding.scope());
        if (misfit instanceof Binding.There there) {
            return new Unmet.Forbidden(there.condition().text(), there.by(), supports.under(there.by()));
        }
        if (misfit instanceof Binding.Nothing nothing) {
            var pattern = nothing.pattern();
            if (pattern == null || pattern.type() == Row.class) {
                return new Unmet.Other(nothing.condition().text());
            }
            return missing(pattern.type(), nothing.condition().text(), requirements.of(pattern));
        }
        if (misfit instanceof Binding.OffKey offKey) {
            return offKey(rule, binding, offKey.pattern(), requirements);
        }
        return fails(rule, binding, (Binding.Fails) misfit, requirements);
    }

    private Unmet missing(Class<?> type, String text, List<Requirement> needs) {
        return new Unmet.Missing(type, text, needs, isGiven(type) ? List.of() : waitsFor(type, needs));
    }

    private List<WhyNot> waitsFor(Class<?> type, List<Requirement> needs) {
        return index.producers().of(type, needs).stream()
                .map(producer -> judge(producer.rule(), producer.row()))
                .filter(whyNot -> !whyNot.holds())
                .sorted(Comparator.comparingInt(WhyNot::distance)
                        .thenComparing(whyNot -> whyNot.target().name()))
                .limit(SHOWN)
                .toList();
    }

    private Unmet fails(ReadRule rule, Binding binding, Binding.Fails fails, Requirements requirements) {
        var expression = fails.constraint().expression();
        var cell = expression.asksACell();
        if (cell != null) {
            var inside = binding.scope().at(fails.candidate());
            var row = inside.value(cell.of()).map(found -> found.value()).orElse(null);
            if (row instanceof Row ofRow) {
                return cell(
                        rule,
                        binding,
                        ofRow,
                        Expression.columnOf(cell),
                        cell.arguments().get(1),
                        fails,
                        requirements);
            }
        }
        if (fails.candidate() instanceof Row) {
            return new Unmet.Other(fails.constraint().text());
        }
        var need = requirements.of(expression);
        if (need.isEmpty()) {
            return new Unmet.Other(fails.constraint().text());
        }
        var type = fails.pattern().type();
        if (!isGiven(type) && need.get() instanceof Requirement.Same) {
            return missing(type, fails.constraint().text(), requirements.of(fails.pattern()));
        }
        var met = expression instanceof Expression.Compared compared
                ? binding.scope().at(fails.candidate()).value(compared.left()).map(found -> found.value())
                : Optional.empty();
        return new Unmet.Field(
                fails.candidate(),
                fails.constraint().text(),
                need.get(),
                met.orElse(null),
                requirements.of(fails.pattern()));
    }

    private Unmet cell(
            ReadRule rule,
            Binding binding,
            Row row,
            String column,
            Expression value,
            Binding.Fails fails,
            Requirements requirements) {
        var scope = binding.scope().at(fails.candidate());
        var root = Paths.root(value);
        var of = scope.value(root).map(found -> found.value()).orElse(null);
        var met = scope.value(value).map(found -> found.value()).orElse(null);
        var pattern = root instanceof Expression.Variable variable
                ? Producers.pattern(rule, variable.name()).orElse(fails.pattern())
                : fails.pattern();
        return cell(row, column, met, of, Paths.of(value).orElse(Paths.ITSELF), requirements.of(pattern));
    }

    private Unmet cell(
            Row row, String column, @Nullable Object met, @Nullable Object of, String path, List<Requirement> needs) {
        var condition = row.condition(column);
        var verdict = condition.map(one -> one.judge(met)).orElse(Condition.Verdict.FAILS);
        var waits = of != null
                        && !isGiven(of.getClass())
                        && !path.contains(".")
                        && condition.filter(Condition.OneOf.class::isInstance).isPresent()
                ? waitsFor(of.getClass(), needs)
                : List.<WhyNot>of();
        return new Unmet.Cell(row, column, met, verdict, of == null ? row : of, path, needs, waits);
    }

    private Unmet offKey(ReadRule rule, Binding binding, ReadRule.Pattern pattern, Requirements requirements) {
        var row = (Row) Objects.requireNonNull(binding.scope().bound(pattern.name()));
        var column = row.description()
                .keyColumn()
                .map(ColumnDescription::name)
                .orElse(row.description().idColumn());
        var arguments = ((Expression.Member) Objects.requireNonNull(pattern.from())).arguments();
        var first = arguments.stream()
                .filter(argument -> Paths.root(argument) instanceof Expression.Variable)
                .findFirst();
        if (first.isEmpty()) {
            return new Unmet.Other(String.valueOf(pattern.from()));
        }
        var name = ((Expression.Variable) Paths.root(first.get())).name();
        var of = binding.scope().bound(name);
        var met = binding.scope().value(first.get()).map(found -> found.value()).orElse(null);
        var needs = Producers.pattern(rule, name).map(requirements::of).orElse(List.of());
        return cell(row, column, met, of, Paths.of(first.get()).orElse(Paths.ITSELF), needs);
    }
}
