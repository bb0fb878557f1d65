package org.williscds.reasons;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.Condition;

/** Between which numbers a value has to lie. */
record Bounds(
        @Nullable BigDecimal least,
        boolean withLeast,
        @Nullable BigDecimal most,
        boolean withMost) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Set<String> BELOW = Set.of("isBelow");
    private static final Set<String> AT_LEAST = Set.of("isAtLeast");
    private static final Set<String> ABOVE = Set.of("isAbove");

    static final Bounds NONE = new Bounds(null, true, null, true);

    /** Of all that is asked of components with one of these names. */
    static Bounds of(List<Requirement> needs, Set<String> names) {
        var bounds = NONE;
        for (var need : needs) {
            var name = need.path().substring(need.path().lastIndexOf('.') + 1);
            if (need instanceof Requirement.Cell cell && names.contains(name)) {
                var condition = cell.row().condition(cell.column());
                if (condition.isPresent() && condition.get() instanceof Condition.Compared compared) {
                    bounds = bounds.and(compared.comparison(), compared.limit());
                }
            } else if (need instanceof Requirement.Asked asked
                    && names.contains("value")
                    && asked.arguments().size() == 1
                    && asked.arguments().get(0) instanceof BigDecimal limit) {
                bounds = bounds.and(asked, limit);
            }
        }
        return bounds;
    }

    private Bounds and(Requirement.Asked asked, BigDecimal limit) {
        if (BELOW.contains(asked.question())) {
            return and(asked.answer() ? Condition.Comparison.BELOW : Condition.Comparison.AT_LEAST, limit);
        }
        if (AT_LEAST.contains(asked.question())) {
            return and(asked.answer() ? Condition.Comparison.AT_LEAST : Condition.Comparison.BELOW, limit);
        }
        return ABOVE.contains(asked.question())
                ? and(asked.answer() ? Condition.Comparison.ABOVE : Condition.Comparison.AT_MOST, limit)
                : this;
    }

    private Bounds and(Condition.Comparison comparison, BigDecimal limit) {
        return switch (comparison) {
            case BELOW, AT_MOST ->
                most == null || limit.compareTo(most) < 0
                        ? new Bounds(least, withLeast, limit, comparison == Condition.Comparison.AT_MOST)
                        : this;
            case ABOVE, AT_LEAST ->
                least == null || limit.compareTo(least) > 0
                        ? new Bounds(limit, comparison == Condition.Comparison.AT_LEAST, most, withMost)
                        : this;
            case EQUALS -> new Bounds(limit, true, limit, true);
        };
    }

    boolean isOpen() {
        return least == null && most == null;
    }

    boolean holds(BigDecimal value) {
        return (least == null || value.compareTo(least) > 0 || withLeast && value.compareTo(least) == 0)
                && (most == null || value.compareTo(most) < 0 || withMost && value.compareTo(most) == 0);
    }

    /** The value itself where it lies within; else the nearest that does. */
    Optional<BigDecimal> nearest(@Nullable BigDecimal value) {
        if (value != null && holds(value)) {
            return Optional.of(value);
        }
        if (most != null && (value == null || value.compareTo(most) >= 0)) {
            return first(withMost ? most : most.subtract(step(most)));
        }
        if (least != null) {
            return first(withLeast ? least : least.add(step(least)));
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> first(BigDecimal value) {
        if (holds(value)) {
            return Optional.of(value);
        }
        return least == null || most == null
                ? Optional.empty()
                : Optional.of(least.add(most).divide(TWO)).filter(this::holds);
    }

    /** One of the last digit that the limit is written with. */
    private static BigDecimal step(BigDecimal limit) {
        return BigDecimal.ONE.scaleByPowerOfTen(
                -Math.max(0, limit.stripTrailingZeros().scale()));
    }
}
