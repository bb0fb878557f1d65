package org.williscds.reasons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.Expression;
import org.williscds.rulebase.ReadRule;
import org.williscds.tables.Condition;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/** Which rules, and which rows of their tables, could conclude what another rule waits for. */
final class Producers {

    private final Release release;
    private final List<ReadRule> rules;

    Producers(Release release, List<ReadRule> rules) {
        this.release = release;
        this.rules = rules;
    }

    /** @param row the only row by which the rule concludes it; null when it is not bound to one */
    record Producer(ReadRule rule, @Nullable Row row) {}

    List<Producer> of(Class<?> type, List<Requirement> needs) {
        var producers = new ArrayList<Producer>();
        for (var rule : rules) {
            for (var conclusion : rule.conclusions()) {
                if (conclusion instanceof Expression.Made made && made.type() == type) {
                    producers.addAll(producers(rule, made, needs));
                } else if (made(rule, conclusion).filter(type::equals).isPresent()) {
                    producers.add(new Producer(rule, null));
                }
            }
        }
        return producers.stream().distinct().toList();
    }

    /** What a question such as {@code $finding.summedUp( … )} makes of the fact that it is asked of. */
    private static Optional<Class<?>> made(ReadRule rule, Expression conclusion) {
        if (conclusion instanceof Expression.Member member && member.of() instanceof Expression.Variable variable) {
            return pattern(rule, variable.name())
                    .flatMap(pattern -> Stream.of(pattern.type().getMethods())
                            .filter(method -> method.getName().equals(member.name()))
                            .findFirst())
                    .map(java.lang.reflect.Method::getReturnType);
        }
        return Optional.empty();
    }

    private List<Producer> producers(ReadRule concluding, Expression.Made made, List<Requirement> needs) {
        var rule = handedOn(concluding, made, needs);
        var rows = table(rule).map(this::rows);
        var isOfRows = rows.isPresent();
        List<Row> fitting = rows.orElse(List.of());
        for (var need : needs) {
            var wanted = wanted(need);
            var argument = argument(made, need.path());
            if (wanted == null || argument == null) {
                continue;
            }
            if (argument instanceof Expression.Literal literal) {
                if (!wanted.accepts(literal.value())) {
                    return List.of();
                }
            } else if (columnOf(argument) != null) {
                var column = Objects.requireNonNull(columnOf(argument));
                var table = tableOf(rule, argument);
                if (table.isEmpty()) {
                    continue;
                }
                if (!isOfRows) {
                    fitting = rows(table.get());
                    isOfRows = true;
                }
                fitting = fitting.stream()
                        .filter(row -> !row.table().equals(table.get())
                                || wanted.accepts(column.equals("id") ? row.id() : row.text(column)))
                        .toList();
            }
        }
        return isOfRows
                ? fitting.stream().map(row -> new Producer(rule, row)).toList()
                : List.of(new Producer(rule, null));
    }

    /** What is asked of a component that a rule takes from a fact of its own is asked of that fact. */
    private static ReadRule handedOn(ReadRule concluding, Expression.Made made, List<Requirement> needs) {
        var rule = concluding;
        for (var need : needs) {
            var steps = need.path().split("\\.", 2);
            var argument = argument(made, steps[0]);
            var value = value(need);
            if (argument == null || value == null || Paths.of(argument).isEmpty()) {
                continue;
            }
            if (Paths.root(argument) instanceof Expression.Variable variable
                    && pattern(concluding, variable.name())
                            .filter(pattern -> pattern.type() != Row.class && pattern.type() != DecisionTable.class)
                            .isPresent()) {
                var question =
                        new Expression.Compared(further(asked(argument), steps), "==", new Expression.Literal(value));
                rule = rule.asking(
                        variable.name(), new ReadRule.Constraint("", question, "%s == %s".formatted(argument, value)));
            }
        }
        return rule;
    }

    /** The same way, begun inside the pattern. */
    private static Expression asked(Expression argument) {
        return argument instanceof Expression.Member member
                ? new Expression.Member(asked(member.of()), member.name(), member.arguments())
                : new Expression.Self();
    }

    /** {@code use.status} goes on from what is given as {@code use}. */
    private static Expression further(Expression asked, String[] steps) {
        var expression = asked;
        for (var index = 1; index < steps.length; index++) {
            for (var step : steps[index].split("\\.")) {
                expression = new Expression.Member(expression, step, List.of());
            }
        }
        return expression;
    }

    private static @Nullable Object value(Requirement need) {
        return need instanceof Requirement.Same same && same.equal() ? same.value() : null;
    }

    private static Optional<String> table(ReadRule rule) {
        return rule.table().isEmpty() ? Optional.empty() : Optional.of(rule.table());
    }

    private List<Row> rows(String table) {
        return release.rows(table);
    }

    /** Words that would do. */
    private record Wanted(boolean equal, Set<String> words) {
        boolean accepts(@Nullable Object value) {
            return value == null || words.contains(word(value)) == equal;
        }
    }

    private static @Nullable Wanted wanted(Requirement need) {
        if (need instanceof Requirement.Same same && isWord(same.value())) {
            return new Wanted(same.equal(), Set.of(word(Objects.requireNonNull(same.value()))));
        }
        if (need instanceof Requirement.Cell cell) {
            var condition = cell.row().condition(cell.column());
            if (condition.isPresent() && condition.get() instanceof Condition.OneOf oneOf) {
                return new Wanted(true, oneOf.entries());
            }
        }
        return null;
    }

    private static boolean isWord(@Nullable Object value) {
        return value instanceof String || value instanceof Enum<?>;
    }

    static String word(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    private static @Nullable Expression argument(Expression.Made made, String path) {
        var components = made.type().getRecordComponents();
        for (var index = 0; components != null && index < components.length; index++) {
            if (components[index].getName().equals(path)
                    && index < made.arguments().size()) {
                return made.arguments().get(index);
            }
        }
        return null;
    }

    /** {@code circumstance} of {@code $row.text( "circumstance" )}, {@code id} of {@code $row.id()}; null for all else. */
    private static @Nullable String columnOf(Expression argument) {
        if (!(argument instanceof Expression.Member member) || !(member.of() instanceof Expression.Variable)) {
            return null;
        }
        return switch (member.name()) {
            case "id" -> "id";
            case "text" -> literal(member.arguments().get(0));
            case "choice" -> literal(member.arguments().get(1));
            default -> null;
        };
    }

    private static String literal(Expression expression) {
        return expression instanceof Expression.Literal literal ? String.valueOf(literal.value()) : "";
    }

    /** The table of the rows by which the rule calls the variable. */
    private static Optional<String> tableOf(ReadRule rule, Expression argument) {
        return Stream.of(((Expression.Member) argument).of())
                .map(of -> ((Expression.Variable) of).name())
                .flatMap(name -> pattern(rule, name).stream())
                .filter(pattern -> pattern.type() == Row.class)
                .flatMap(pattern -> Stream.ofNullable(pattern.from()))
                .flatMap(from -> from.variables().stream().limit(1))
                .flatMap(name -> pattern(rule, name).stream())
                .filter(pattern -> pattern.type() == DecisionTable.class)
                .flatMap(pattern -> pattern.constraints().stream())
                .map(ReadRule.Constraint::expression)
                .filter(Expression.Compared.class::isInstance)
                .map(compared -> literal(((Expression.Compared) compared).right()))
                .findFirst();
    }

    /** The tables whose rows a rule looks through, or looks up by a key. */
    static List<String> tablesReadBy(ReadRule rule) {
        return rule.conditions().stream()
                .filter(ReadRule.Present.class::isInstance)
                .map(condition -> ((ReadRule.Present) condition).pattern())
                .filter(pattern ->
                        pattern.type() == Row.class && !pattern.name().isEmpty())
                .flatMap(pattern ->
                        tableOf(rule, new Expression.Member(new Expression.Variable(pattern.name()), "id", List.of()))
                                .stream())
                .distinct()
                .toList();
    }

    static Optional<ReadRule.Pattern> pattern(ReadRule rule, String name) {
        Collection<ReadRule.Condition> conditions = rule.conditions();
        return conditions.stream()
                .filter(ReadRule.Present.class::isInstance)
                .map(condition -> ((ReadRule.Present) condition).pattern())
                .filter(pattern -> pattern.name().equals(name))
                .findFirst();
    }
}
