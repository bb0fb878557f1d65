package org.williscds.fhir;

import java.math.BigDecimal;
import java.math.MathContext;

/** From {@code low} to {@code high} of something: doses per day, mg per dose, or mg per day. */
record Rate(BigDecimal low, BigDecimal high) {

    static final Rate ZERO = new Rate(BigDecimal.ZERO, BigDecimal.ZERO);

    static Rate of(long both) {
        return new Rate(BigDecimal.valueOf(both), BigDecimal.valueOf(both));
    }

    Rate plus(Rate other) {
        return new Rate(low.add(other.low), high.add(other.high));
    }

    Rate times(Rate other) {
        return new Rate(
                low.multiply(other.low, MathContext.DECIMAL64), high.multiply(other.high, MathContext.DECIMAL64));
    }

    Rate times(BigDecimal factor) {
        return times(new Rate(factor, factor));
    }
}
