package org.williscds.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis or state of the patient.
 *
 * @param condition id of a row of {@code rules/terminology/conditions.csv}
 * @param onset first day of the condition; null when not recorded
 */
public record ConditionFinding(
        String condition, Presence presence, @Nullable LocalDate onset, Origin origin) implements Fact {}
