package org.williscds.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Who the patient is, as far as a rule may know: no name, no birth date, no identifier.
 *
 * @param ageYears completed years on the date of evaluation, 0 to 130; null when the birth date is not known
 */
public record Patient(@Nullable Integer ageYears, Sex sex, Presence pregnant, Presence breastfeeding) implements Fact {

    public Patient {
        if (ageYears != null && (ageYears < 0 || ageYears > 130)) {
            throw new IllegalArgumentException(
                    "The age (%d) is not between 0 and 130 years. Maybe the birth date is mistyped."
                            .formatted(ageYears));
        }
    }

    /**
     * The glomerular filtration rate by a formula of the CKD-EPI form, in whole mL/min per 1.73 m2, rounded down:
     * factor × min(creatinine / knee, 1)^below × max(creatinine / knee, 1)^above × yearly^age. Ask for the age first.
     */
    public BigDecimal filtrationRate(
            LabResult creatinine,
            BigDecimal factor,
            BigDecimal knee,
            BigDecimal below,
            BigDecimal above,
            BigDecimal yearly) {
        var ratio = creatinine.value().doubleValue() / knee.doubleValue();
        // Rounding down never moves a value across a limit that is a whole number.
        return BigDecimal.valueOf(factor.doubleValue()
                        * Math.pow(Math.min(ratio, 1), below.doubleValue())
                        * Math.pow(Math.max(ratio, 1), above.doubleValue())
                        * Math.pow(yearly.doubleValue(), years()))
                .setScale(0, RoundingMode.FLOOR);
    }

    /**
     * The creatinine clearance by a formula of the Cockcroft-Gault form, in whole mL/min, rounded down:
     * factor × (from − age) × weight / (divisor × creatinine). Ask for the age first.
     */
    public BigDecimal creatinineClearance(
            LabResult creatinine, LabResult weight, BigDecimal factor, BigDecimal from, BigDecimal divisor) {
        return factor.multiply(from.subtract(BigDecimal.valueOf(years())))
                .multiply(weight.value())
                .divide(divisor.multiply(creatinine.value()), 0, RoundingMode.FLOOR)
                .max(BigDecimal.ZERO);
    }

    private int years() {
        if (ageYears == null) {
            throw new IllegalStateException("The age is not known. Maybe the rule did not ask first.");
        }
        return ageYears;
    }

    /** Administrative sex, with the codes of FHIR's administrative-gender. */
    public enum Sex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }
}
