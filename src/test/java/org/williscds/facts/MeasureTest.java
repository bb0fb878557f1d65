package org.williscds.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void theLaterOfTwoIsNewer() {
        assertThat(total(8, MONDAY).isNewerThan(total(24, MONDAY.minusDays(1)))).isTrue();
        assertThat(total(24, MONDAY.minusDays(1)).isNewerThan(total(8, MONDAY))).isFalse();
    }

    @Test
    void ofOneDayTheHigherCounts() {
        assertThat(total(24, MONDAY).isNewerThan(total(8, MONDAY))).isTrue();
        assertThat(total(8, MONDAY).isNewerThan(total(24, MONDAY))).isFalse();
        assertThat(total(8, MONDAY).isNewerThan(total(8, MONDAY))).isFalse();
    }

    @Test
    void withoutADayItIsTheOldest() {
        assertThat(total(8, MONDAY).isNewerThan(total(24, null))).isTrue();
        assertThat(total(24, null).isNewerThan(total(8, MONDAY))).isFalse();
        assertThat(total(24, null).isNewerThan(total(8, null))).isTrue();
    }

    private static Measure total(int value, @Nullable LocalDate on) {
        return new Measure("irls-total", BigDecimal.valueOf(value), on, new Origin("Observation/1", "/measures"));
    }
}
