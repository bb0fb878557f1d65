package org.williscds.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something about this patient that other rules build on, whatever it was learnt from: a condition, an answer, a result, an
 * age or a medicine. It is the word by which the topics speak to each other. What nobody knows is no circumstance; where an
 * unknown matters, it is a circumstance of its own, such as {@code kidney-function-unknown}.
 *
 * @param circumstance id of a row of {@code rules/terminology/circumstances.csv}
 * @param because the fact it was learnt from
 */
public record Circumstance(String circumstance, Fact because) implements Derived {

    /**
     * The day so many days before that day; or, when it was learnt from an answer about something that began even earlier, the
     * day on which that began.
     */
    public LocalDate sinceOrDaysBefore(LocalDate day, BigDecimal days) {
        var from = day.minusDays(days.longValueExact());
        return because instanceof ClinicalFinding finding && finding.since() != null && finding.beganBefore(from)
                ? finding.since()
                : from;
    }
}
