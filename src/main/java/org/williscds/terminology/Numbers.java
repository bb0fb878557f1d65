package org.williscds.terminology;

import java.math.BigDecimal;

/** One way to write a number, so that 0.50 and 0.5 are equal and 100 is never 1E+2. */
final class Numbers {

    private Numbers() {}

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
