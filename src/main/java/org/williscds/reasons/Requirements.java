package org.williscds.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.williscds.rulebase.Expression;
import org.williscds.rulebase.ReadRule;
import org.williscds.rulebase.Scope;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Condition;
import org.williscds.tables.Row;

/** Collects from all over a rule what it asks of the fact of one pattern. */
final class Requirements {

    private final ReadRule rule;
    private final Scope scope;

    Requirements(ReadRule rule, Scope scope) {
        this.rule = rule;
        this.scope = scope;
    }

    List<Requirement> of(ReadRule.Pattern pattern) {
        var needs = new ArrayList<Requirement>();
        pattern.constraints().stream()
                .filter(constraint -> constraint.name().isEmpty())
                .forEach(constraint -> of(constraint.expression()).ifPresent(needs::add));
        if (!pattern.name().isEmpty()) {
            rule.conditions().stream()
                    .filter(ReadRule.Present.class::isInstance)
                    .map(condition -> ((ReadRule.Present) condition).pattern())
                    .filter(other -> other.type() == Row.class)
                    .filter(other -> scope.bound(other.name()) instanceof Row)
                    .forEach(other -> ofRow(other, pattern.name(), needs));
        }
        return needs.stream().filter(Requirements::restricts).distinct().toList();
    }

    /** A cell that says any, or that excludes nothing, asks for nothing. */
    private static boolean restricts(Requirement need) {
        return !(need instanceof Requirement.Cell cell)
                || cell.row()
                        .condition(cell.column())
                        .filter(condition -> condition instanceof Condition.NoRestriction
                                || condition instanceof Condition.NoneOf none
                                        && none.entries().isEmpty())
                        .isEmpty();
    }

    /** What one constraint asks of the fact inside whose pattern it stands; empty when it asks something else. */
    Optional<Requirement> of(Expression expression) {
        if (expression instanceof Expression.Compared compared
                && Paths.isInside(compared.left())
                && !scope.isOpen(compared.right())
                && (compared.sign().equals("==") || compared.sign().equals("!="))) {
            return Paths.of(compared.left()).flatMap(path -> scope.value(compared.right())
                    .map(value -> new Requirement.Same(path, compared.sign().equals("=="), value.value())));
        }
        if (expression instanceof Expression.Not not && not.denied() instanceof Expression.Member member) {
            return asked(member, false);
        }
        var cell = expression.asksACell();
        if (cell != null) {
            return cell.of() instanceof Expression.Variable variable
                            && scope.bound(variable.name()) instanceof Row row
                            && Paths.isInside(cell.arguments().get(1))
                    ? Paths.of(cell.arguments().get(1))
                            .map(path -> new Requirement.Cell(path, row, Expression.columnOf(cell)))
                    : Optional.empty();
        }
        return expression instanceof Expression.Member member ? asked(member, true) : Optional.empty();
    }

    private Optional<Requirement> asked(Expression.Member member, boolean answer) {
        if (!Paths.isInside(member)) {
            return Optional.empty();
        }
        var arguments = new ArrayList<Object>();
        for (var argument : member.arguments()) {
            var value = scope.isOpen(argument) ? Optional.<Scope.Value>empty() : scope.value(argument);
            if (value.isEmpty() || value.get().value() == null) {
                return Optional.empty();
            }
            arguments.add(Objects.requireNonNull(value.get().value()));
        }
        return Paths.of(new Expression.Member(member.of(), member.name(), List.of()))
                .map(path -> new Requirement.Asked(path, arguments, answer));
    }

    /** A row asks too: by its key, and by cells that it compares with the fact. */
    private void ofRow(ReadRule.Pattern pattern, String fact, List<Requirement> needs) {
        var row = (Row) Objects.requireNonNull(scope.bound(pattern.name()));
        pattern.constraints().stream()
                .flatMap(constraint -> Stream.ofNullable(constraint.expression().asksACell()))
                .filter(cell -> Paths.beginsWith(cell.arguments().get(1), fact))
                .forEach(cell -> Paths.of(cell.arguments().get(1))
                        .ifPresent(path -> needs.add(new Requirement.Cell(path, row, Expression.columnOf(cell)))));
        var key = row.description().keyColumn().map(ColumnDescription::name);
        if (pattern.from() instanceof Expression.Member from && key.isPresent()) {
            from.arguments().stream()
                    .filter(argument -> Paths.beginsWith(argument, fact))
                    .flatMap(argument -> Paths.of(argument).stream())
                    .forEach(path -> needs.add(new Requirement.Cell(path, row, key.get())));
        }
    }
}
