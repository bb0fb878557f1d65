package org.williscds.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final int DIGITS = 3;

    /** How a reader writes a unit of which the UCUM code looks odd. */
    private static final Map<String, String> UNIT_NAMES =
            Map.of("ug/L", "µg/L", "umol/L", "µmol/L", "m[IU]/L", "mU/L", "mL/min/{1.73_m2}", "mL/min/1.73 m²");

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

    /** Whether the result is surely above the limit. "&gt;10" is above 10. */
    public boolean isAbove(BigDecimal limit) {
        return switch (bound) {
            case MEASURED -> value.compareTo(limit) > 0;
            case AT_LEAST -> value.compareTo(limit) >= 0;
            case AT_MOST -> false;
        };
    }

    /** A whole number to compare with limits: of "&lt;15" the next one below, so that it counts as below 15. */
    public BigDecimal roundedDown() {
        var whole = value.setScale(0, RoundingMode.FLOOR);
        return bound == Bound.AT_MOST && whole.compareTo(value) == 0 && whole.signum() > 0
                ? whole.subtract(BigDecimal.ONE)
                : whole;
    }

    /** Measured, with a day, and more than nothing: fit to be computed with. */
    public boolean isUsable() {
        return bound == Bound.MEASURED && collectedOn != null && value.signum() > 0;
    }

    /** Whether both were collected on the same known day. */
    public boolean sameDayAs(LabResult other) {
        return collectedOn != null && collectedOn.equals(other.collectedOn);
    }

    /** Whether the result is not older than the other; any result is as recent as one without a day. */
    public boolean isAsRecentAs(LabResult other) {
        return other.collectedOn == null || collectedOn != null && !collectedOn.isBefore(other.collectedOn);
    }

    /** Days from the result to that day; null when either is not known, or the result would lie after it. */
    public @Nullable Long daysBefore(@Nullable LocalDate day) {
        return day == null || collectedOn == null || collectedOn.isAfter(day)
                ? null
                : ChronoUnit.DAYS.between(collectedOn, day);
    }

    /** Whether the result may speak of the days around the other; where a day is not known it may. */
    public boolean mayBelongTo(LabResult other, BigDecimal days) {
        return collectedOn == null
                || other.collectedOn == null
                || Math.abs(ChronoUnit.DAYS.between(collectedOn, other.collectedOn)) <= days.longValueExact();
    }

    /** Whether the result lies at least so many days before that day. */
    public boolean atLeastDaysBefore(LocalDate day, BigDecimal days) {
        return collectedOn != null && ChronoUnit.DAYS.between(collectedOn, day) >= days.longValueExact();
    }

    /** Whether the result was collected after the other, but not after that day. */
    public boolean isBetween(LabResult earlier, LocalDate day) {
        return collectedOn != null
                && earlier.collectedOn != null
                && collectedOn.isAfter(earlier.collectedOn)
                && !collectedOn.isAfter(day);
    }

    /**
     * This result in per cent of another of the same day, as a result of its own: 100 × value / (whole × factor), to one decimal
     * as laboratories report it. It keeps the place of this one.
     *
     * @param percentage id of the test that it stands for
     * @param factor brings the whole into the unit of this result
     */
    public LabResult asPercentOf(LabResult whole, BigDecimal factor, String percentage) {
        var percent = value.multiply(HUNDRED).divide(whole.value.multiply(factor), 1, RoundingMode.HALF_UP);
        return new LabResult(percentage, percent, "%", collectedOn, percent.toPlainString() + " %", origin);
    }

    /**
     * The result as a reader compares it with the limits of the rules: in their unit, with what was sent in brackets. What was
     * sent alone where its number is the same, as with ng/mL and µg/L.
     */
    public String shown() {
        var sent = NUMBER.matcher(given);
        if (!sent.find() || new BigDecimal(sent.group()).compareTo(value) == 0) {
            return given;
        }
        var sign =
                switch (bound) {
                    case MEASURED -> "";
                    case AT_MOST -> "<";
                    case AT_LEAST -> ">";
                };
        return "%s%s %s (%s)".formatted(sign, readable(value), UNIT_NAMES.getOrDefault(unit, unit), given);
    }

    /** To three digits, and to as many more as it takes not to land on a round number, which may be the limit itself. */
    private static String readable(BigDecimal value) {
        var digits = DIGITS;
        var rounded = value.round(new MathContext(digits)).stripTrailingZeros();
        while (rounded.compareTo(value) != 0 && (rounded.scale() <= 0 || rounded.precision() < DIGITS)) {
            digits++;
            rounded = value.round(new MathContext(digits)).stripTrailingZeros();
        }
        return rounded.toPlainString();
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
