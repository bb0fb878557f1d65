package org.williscds.terminology;

import java.math.BigDecimal;

/**
 * How much of a substance is in how much of the product: 2 mg per 24 h, 25 mg per 1 mL, 0.25 mg per {@value #FORM}.
 *
 * @param unit UCUM
 * @param perUnit UCUM, or {@link #FORM} for one tablet, capsule or whatever the product is counted in
 */
public record Strength(BigDecimal value, String unit, BigDecimal perValue, String perUnit) {

    /** One unit of the form, such as a tablet; a UCUM annotation, as it has no measure. */
    public static final String FORM = "{form}";

    public Strength {
        value = Numbers.plain(value);
        perValue = Numbers.plain(perValue);
    }
}
