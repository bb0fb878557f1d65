package org.williscds.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a clinical question that no code system carries, such as new or worse symptoms.
 *
 * @param finding id of a row of {@code rules/terminology/findings.csv}
 * @param since first day; null when not known
 */
public record ClinicalFinding(
        String finding, Presence presence, @Nullable LocalDate since, Origin origin) implements Fact {

    /** Whether it is known to have begun before that day. */
    public boolean beganBefore(LocalDate day) {
        return since != null && since.isBefore(day);
    }

    /** Whether its first day is known and lies fewer than so many days before that day. */
    public boolean beganWithinDaysBefore(LocalDate day, BigDecimal days) {
        return since != null && ChronoUnit.DAYS.between(since, day) < days.longValueExact();
    }
}
