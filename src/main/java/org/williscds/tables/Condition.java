package org.williscds.tables;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one condition cell asks of a value. The rule and the explanation of "why not" use the same judgement. */
public sealed interface Condition {

    Verdict judge(@Nullable Object value);

    /** Unknown is not the same as failed: it asks for the missing fact. */
    enum Verdict {
        HOLDS,
        FAILS,
        UNKNOWN
    }

    private static Verdict verdict(boolean holds) {
        return holds ? Verdict.HOLDS : Verdict.FAILS;
    }

    /** The cell says {@code any}. */
    record NoRestriction() implements Condition {
        @Override
        public Verdict judge(@Nullable Object value) {
            return Verdict.HOLDS;
        }
    }

    /** The value, or one of several values, is among the entries. */
    record OneOf(Set<String> entries) implements Condition {
        @Override
        public Verdict judge(@Nullable Object value) {
            if (value == null) {
                return Verdict.UNKNOWN;
            }
            return verdict(isAmong(value, entries));
        }
    }

    /** None of the values is among the entries. */
    record NoneOf(Set<String> entries) implements Condition {
        @Override
        public Verdict judge(@Nullable Object value) {
            if (value == null) {
                return Verdict.UNKNOWN;
            }
            return verdict(!isAmong(value, entries));
        }
    }

    /** A comparison of numbers in the unit that the column names. */
    record Compared(Comparison comparison, BigDecimal limit) implements Condition {
        @Override
        public Verdict judge(@Nullable Object value) {
            if (!(value instanceof Number)) {
                return Verdict.UNKNOWN;
            }
            var order = new BigDecimal(value.toString()).compareTo(limit);
            return verdict(
                    switch (comparison) {
                        case BELOW -> order < 0;
                        case AT_MOST -> order <= 0;
                        case EQUALS -> order == 0;
                        case AT_LEAST -> order >= 0;
                        case ABOVE -> order > 0;
                    });
        }
    }

    enum Comparison {
        BELOW,
        AT_MOST,
        EQUALS,
        AT_LEAST,
        ABOVE
    }

    /** Asked for every row that a key leads to, so without building a list of words first. */
    private static boolean isAmong(Object value, Set<String> entries) {
        if (!(value instanceof Collection<?> values)) {
            return entries.contains(Cells.word(value));
        }
        if (values instanceof Set<?> set
                && set.size() > entries.size()
                && set.iterator().next() instanceof String) {
            return meet(entries, set);
        }
        for (var each : values) {
            if (entries.contains(Cells.word(each))) {
                return true;
            }
        }
        return false;
    }

    /** The shorter way round when a patient has more names than the cell has entries. */
    private static boolean meet(Set<String> entries, Set<?> names) {
        for (var entry : entries) {
            if (names.contains(entry)) {
                return true;
            }
        }
        return false;
    }
}
