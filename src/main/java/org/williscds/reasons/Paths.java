package org.williscds.reasons;

import java.util.Optional;
import org.williscds.rulebase.Expression;

/** The way from a fact to a value, as an expression goes it. */
final class Paths {

    /** The fact itself. */
    static final String ITSELF = "this";

    private Paths() {}

    /** {@code result.highest} of {@code $result.result().highest()}, or of the same asked inside the pattern. */
    static Optional<String> of(Expression expression) {
        if (expression instanceof Expression.Self || expression instanceof Expression.Variable) {
            return Optional.of(ITSELF);
        }
        if (expression instanceof Expression.Member member && member.arguments().isEmpty()) {
            return of(member.of()).map(path -> path.equals(ITSELF) ? member.name() : path + "." + member.name());
        }
        return Optional.empty();
    }

    /** What the way begins with: a name, or the fact that the pattern looks at. */
    static Expression root(Expression expression) {
        return expression instanceof Expression.Member member ? root(member.of()) : expression;
    }

    static boolean beginsWith(Expression expression, String name) {
        return root(expression) instanceof Expression.Variable variable
                && variable.name().equals(name);
    }

    static boolean isInside(Expression expression) {
        return root(expression) instanceof Expression.Self;
    }
}
