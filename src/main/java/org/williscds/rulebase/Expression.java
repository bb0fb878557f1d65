package org.williscds.rulebase;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a rule, read so that it can be judged part by part: which comparison failed, and what value it met. Drools
 * itself only tells that a rule holds.
 */
public sealed interface Expression {

    /** A string, a number, {@code true}, {@code false}, {@code null} or a constant of a type. */
    record Literal(@Nullable Object value) implements Expression {
        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /** {@code $medicine}. */
    record Variable(String name) implements Expression {
        @Override
        public String toString() {
            return name;
        }
    }

    /** {@code this}: what the pattern looks at. */
    record Self() implements Expression {
        @Override
        public String toString() {
            return "this";
        }
    }

    /** A component, or a question that is asked of what stands before the dot. */
    record Member(Expression of, String name, List<Expression> arguments) implements Expression {
        public Member {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            return of instanceof Self ? name : of + "." + name;
        }
    }

    /** {@code status == MedicationUse.Status.CURRENT}. */
    record Compared(Expression left, String sign, Expression right) implements Expression {
        @Override
        public String toString() {
            return "%s %s %s".formatted(left, sign, right);
        }
    }

    record Not(Expression denied) implements Expression {}

    record Either(Expression left, Expression right) implements Expression {}

    /** {@code new Circumstance( "always", $date )}. */
    record Made(Class<?> type, List<Expression> arguments) implements Expression {
        public Made {
            arguments = List.copyOf(arguments);
        }
    }

    /** The variables that it speaks of, in order. */
    default List<String> variables() {
        if (this instanceof Variable variable) {
            return List.of(variable.name());
        }
        if (this instanceof Member member) {
            return java.util.stream.Stream.concat(
                            member.of().variables().stream(),
                            member.arguments().stream().flatMap(argument -> argument.variables().stream()))
                    .toList();
        }
        if (this instanceof Compared compared) {
            return both(compared.left(), compared.right());
        }
        if (this instanceof Either either) {
            return both(either.left(), either.right());
        }
        return this instanceof Not not ? not.denied().variables() : List.of();
    }

    private static List<String> both(Expression left, Expression right) {
        return java.util.stream.Stream.concat(left.variables().stream(), right.variables().stream())
                .toList();
    }

    /** The question {@code $row.accepts( "below", value )} of a cell; null when it is none. */
    default @Nullable Member asksACell() {
        return this instanceof Member member
                        && member.name().equals("accepts")
                        && member.arguments().size() == 2
                        && member.arguments().get(0) instanceof Literal
                ? member
                : null;
    }

    /** The column of a question of a cell. */
    static String columnOf(Member cell) {
        return String.valueOf(Objects.requireNonNull(((Literal) cell.arguments().get(0)).value()));
    }
}
