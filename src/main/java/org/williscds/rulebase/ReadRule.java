package org.williscds.rulebase;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its conditions and conclusions taken apart, for those who judge it part by part.
 *
 * @param name with its topic
 * @param file the file it stands in, or that was made of its table
 * @param text as written
 */
public record ReadRule(
        String name, RuleText file, RuleText.Rule text, List<Condition> conditions, List<Expression> conclusions) {

    public ReadRule {
        conditions = List.copyOf(conditions);
        conclusions = List.copyOf(conclusions);
    }

    /** The table of which the rule was made; empty for one written by hand. */
    public String table() {
        return file.isGenerated() ? text.name().split(" ", 2)[0] : "";
    }

    /** The same rule with one more question to what a name stands for; it is asked in the pattern that gives the name. */
    public ReadRule asking(String variable, Constraint more) {
        return new ReadRule(
                name,
                file,
                text,
                conditions.stream()
                        .map(condition -> condition instanceof Present present
                                        && present.pattern().name().equals(variable)
                                ? new Present(present.pattern().asking(more), present.text())
                                : condition)
                        .toList(),
                conclusions);
    }

    /** One condition: something that must be there, something that must not, or something of which one is enough. */
    public sealed interface Condition {
        String text();
    }

    public record Present(Pattern pattern, String text) implements Condition {}

    /** @param patterns what must not be there together */
    public record Absent(List<Condition> patterns, String text) implements Condition {
        public Absent {
            patterns = List.copyOf(patterns);
        }
    }

    public record Exists(List<Condition> patterns, String text) implements Condition {
        public Exists {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * A fact, conclusion or row that is looked for.
     *
     * @param name by which the rest of the rule speaks of it; empty when it does not
     * @param from where it is looked for; null for all that is known
     */
    public record Pattern(
            String name,
            Class<?> type,
            List<Constraint> constraints,
            @Nullable Expression from) {
        public Pattern {
            constraints = List.copyOf(constraints);
        }

        Pattern asking(Constraint more) {
            return new Pattern(
                    name,
                    type,
                    Stream.concat(constraints.stream(), Stream.of(more)).toList(),
                    from);
        }
    }

    /** @param name given to the value; empty when it is a question */
    public record Constraint(String name, Expression expression, String text) {}
}
