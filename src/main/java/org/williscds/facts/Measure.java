package org.williscds.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that the patient or the clinician gave and no laboratory measured, such as the total of the IRLS.
 *
 * @param measure id of a row of {@code rules/terminology/measures.csv}, which also says its unit and its range
 * @param on the day it was given; null when not known
 */
public record Measure(
        String measure, BigDecimal value, @Nullable LocalDate on, Origin origin) implements Fact {

    /** Whether it was given later than the other, or on the same day and is higher. A number without a day is the oldest. */
    public boolean isNewerThan(Measure other) {
        var mine = on == null ? LocalDate.MIN : on;
        var others = other.on == null ? LocalDate.MIN : other.on;
        return mine.isAfter(others) || mine.equals(others) && value.compareTo(other.value) > 0;
    }
}
