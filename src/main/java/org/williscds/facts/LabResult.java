package org.williscds.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One laboratory result, converted to the unit in which the rules compare.
 *
 * @param test id of a row of {@code rules/terminology/labs.csv}
 * @param value in {@code unit}, the canonical UCUM unit of the test
 * @param bound whether the value itself was measured, or only that the result lies beyond it, such as "&lt;0.01"
 * @param collectedOn null when the sender gave no date
 * @param given value and unit as the sender wrote them, for the rationale
 */
public record LabResult(
        String test,
        BigDecimal value,
        String unit,
        Bound bound,
        @Nullable LocalDate collectedOn,
        String given,
        Origin origin)
        implements Fact {

    /** A measured value. */
    public LabResult(
            String test, BigDecimal value, String unit, @Nullable LocalDate collectedOn, String given, Origin origin) {
        this(test, value, unit, Bound.MEASURED, collectedOn, given, origin);
    }

    public enum Bound {
        MEASURED,
        /** The result is smaller than the value, or at most as large. */
        AT_MOST,
        /** The result is larger than the value, or at least as large. */
        AT_LEAST
    }

    /** Whether the result is surely below the limit. "&lt;0.4" is below 0.4. */
    public boolean isBelow(BigDecimal limit) {
        return switch (bound) {
            case MEASURED -> value.compareTo(limit) < 0;
            case AT_MOST -> value.compareTo(limit) <= 0;
            case AT_LEAST -> false;
        };
    }

    /** Whether the result is surely not below the limit; of a bound on the wrong side neither can be said. */
    public boolean isAtLeast(BigDecimal limit) {
        return bound != Bound.AT_MOST && value.compareTo(limit) >= 0;
    }

    /** The largest value that the result can have; null when it has none. */
    public @Nullable BigDecimal highest() {
        return bound == Bound.AT_LEAST ? null : value;
    }

    /** The smallest value that the result can have; null when it has none. */
    public @Nullable BigDecimal lowest() {
        return bound == Bound.AT_MOST ? null : value;
    }
}
