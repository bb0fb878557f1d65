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
        String measure, BigDecimal value, @Nullable LocalDate on, Origin origin) implements Fact {}
