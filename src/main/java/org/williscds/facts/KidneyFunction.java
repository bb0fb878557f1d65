package org.williscds.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How well the kidneys work, in the measure that a rule asks for. Product labels give doses by creatinine clearance (mL/min),
 * guidelines grade kidney disease by eGFR (mL/min per 1.73 m2); the two are never mixed.
 *
 * @param value whole mL/min, or mL/min per 1.73 m2 for {@link Kind#EGFR}, rounded down; of a bound the value on the safe
 *     side
 * @param on the day of the result it rests on; null when not known
 * @param because the result that was measured, or the creatinine it was computed from
 */
public record KidneyFunction(
        Kind kind, BigDecimal value, Basis basis, @Nullable LocalDate on, LabResult because) implements Derived {

    /** Whether it is dated and at most so many days older than that day. */
    public boolean withinDaysBefore(LocalDate day, BigDecimal days) {
        return on != null && !on.isAfter(day) && ChronoUnit.DAYS.between(on, day) <= days.longValueExact();
    }

    /** Whether both are dated, and this one later. */
    public boolean isNewerThan(KidneyFunction other) {
        return on != null && other.on != null && on.isAfter(other.on);
    }

    public boolean isBelow(BigDecimal limit) {
        return value.compareTo(limit) < 0;
    }

    public boolean isComputed() {
        return basis == Basis.COMPUTED;
    }

    public enum Kind {
        EGFR,
        CREATININE_CLEARANCE
    }

    public enum Basis {
        /** Reported by the laboratory. */
        MEASURED,
        /** Computed here from creatinine, and said so. */
        COMPUTED
    }
}
