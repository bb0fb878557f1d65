package org.williscds.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One laboratory result, converted to the unit in which the rules compare.
 *
 * @param test id of a row of {@code rules/terminology/labs.csv}
 * @param value in {@code unit}, the canonical UCUM unit of the test
 * @param collectedOn null when the sender gave no date
 * @param given value and unit as the sender wrote them, for the rationale
 */
public record LabResult(
        String test,
        BigDecimal value,
        String unit,
        @Nullable LocalDate collectedOn,
        String given,
        Origin origin) implements Fact {}
