package org.williscds.tables.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers that can be right in a cell; a guard against slips of the finger, no clinical statement. */
record Range(@Nullable BigDecimal least, @Nullable BigDecimal most) {

    /** By what people are wrong when they type a zero too many or too few, or forget the point. */
    private static final List<Integer> SLIPS = List.of(-1, 1, -2, 2, -3, 3);

    /** Of two cells; empty when neither holds a number. */
    static Optional<Range> of(String least, String most) {
        var range = new Range(number(least), number(most));
        return range.least() == null && range.most() == null ? Optional.empty() : Optional.of(range);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("-?\\d{1,12}(\\.\\d{1,12})?") ? new BigDecimal(text) : null;
    }

    boolean holds(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    String cure(BigDecimal value) {
        return SLIPS.stream()
                .map(value::scaleByPowerOfTen)
                .filter(shifted -> value.signum() != 0 && holds(shifted))
                .findFirst()
                .map(shifted ->
                        "Maybe you meant %s: a digit is doubled, the point is misplaced, or it is in another unit."
                                .formatted(shifted.stripTrailingZeros().toPlainString()))
                .orElse("Maybe it is in another unit, or a digit is doubled.");
    }

    @Override
    public String toString() {
        if (least == null) {
            return "up to " + most;
        }
        return most == null ? "from " + least + " up" : least + " to " + most;
    }
}
