package org.williscds.terminology;

import java.math.BigDecimal;

/** A laboratory value in the unit in which the rules compare, or why it cannot be brought there. */
public sealed interface LabReading {

    /** A value in the canonical UCUM unit of its test. */
    record Converted(BigDecimal value, String unit) implements LabReading {
        public Converted {
            value = Numbers.plain(value);
        }
    }

    /** A value that cannot be compared; the reason is for integrators. */
    record NotConvertible(String reason) implements LabReading {}
}
