package org.williscds.reasons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.williscds.rulebase.ReadRule;
import org.williscds.rulebase.Scope;

/**
 * One way to read a rule for a case: what each of its patterns stands for, and what is unmet then.
 *
 * @param unmet what does not fit, in the order of the rule
 * @param cost how much does not fit
 */
record Binding(Scope scope, List<Misfit> unmet, int cost) {

    Binding {
        unmet = List.copyOf(unmet);
    }

    /** One thing that does not fit. */
    sealed interface Misfit {}

    /** A candidate fails a constraint. */
    record Fails(ReadRule.Pattern pattern, ReadRule.Constraint constraint, Object candidate) implements Misfit {}

    /** The row that is asked about is not found under the key. */
    record OffKey(ReadRule.Pattern pattern) implements Misfit {}

    /** Nothing fits the pattern. */
    record Nothing(ReadRule.@Nullable Pattern pattern, ReadRule.Condition condition) implements Misfit {}

    /** Something is there that must not. */
    record There(ReadRule.Absent condition, List<Object> by) implements Misfit {
        There {
            by = List.copyOf(by);
        }
    }
}
