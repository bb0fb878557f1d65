package org.williscds.facts;

import java.time.LocalDate;
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
}
