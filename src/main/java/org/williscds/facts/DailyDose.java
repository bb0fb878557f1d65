package org.williscds.facts;

import java.math.BigDecimal;

/** The dose of one day, or why it could not be computed. */
public sealed interface DailyDose {

    /**
     * A dose that could be computed.
     *
     * @param low mg per day, the lower end of a range; 0 when all of it is taken as needed
     * @param high mg per day, the upper end; equals {@code low} when the dose is fixed
     */
    record Known(BigDecimal low, BigDecimal high, boolean asNeeded) implements DailyDose {
        public Known {
            if (low.signum() < 0 || low.compareTo(high) > 0) {
                throw new IllegalArgumentException(
                        "The daily dose (%s to %s mg) is not a range. Maybe the two ends are swapped."
                                .formatted(low, high));
            }
        }
    }

    /** A dose that could not be computed. */
    record Unknown(Reason reason) implements DailyDose {}

    enum Reason {
        NO_DOSAGE,
        NO_STRENGTH,
        NO_TIMING,
        UNIT_NOT_CONVERTIBLE,
        /** Instructions that follow one another, such as a taper: no single daily dose. */
        SEQUENTIAL
    }
}
