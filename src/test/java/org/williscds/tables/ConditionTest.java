package org.williscds.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.williscds.tables.Condition.Verdict.FAILS;
import static org.williscds.tables.Condition.Verdict.HOLDS;
import static org.williscds.tables.Condition.Verdict.UNKNOWN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.williscds.facts.Presence;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "BELOW, 0.39, HOLDS", "BELOW, 0.40, FAILS", "BELOW, 0.41, FAILS",
        "AT_MOST, 0.39, HOLDS", "AT_MOST, 0.40, HOLDS", "AT_MOST, 0.41, FAILS",
        "EQUALS, 0.39, FAILS", "EQUALS, 0.40, HOLDS", "EQUALS, 0.41, FAILS",
        "AT_LEAST, 0.39, FAILS", "AT_LEAST, 0.40, HOLDS", "AT_LEAST, 0.41, HOLDS",
        "ABOVE, 0.39, FAILS", "ABOVE, 0.40, FAILS", "ABOVE, 0.41, HOLDS"
    })
    void aLimitIsJudgedBelowAtAndAbove(Condition.Comparison comparison, BigDecimal value, Condition.Verdict verdict) {
        assertThat(new Condition.Compared(comparison, new BigDecimal("0.4")).judge(value))
                .isEqualTo(verdict);
    }

    @Test
    void wholeNumbersAreComparedWithLimitsThatHaveDecimals() {
        assertThat(new Condition.Compared(Condition.Comparison.AT_LEAST, new BigDecimal("65.0")).judge(65))
                .isEqualTo(HOLDS);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownNumberIsNeitherBelowNorAbove(Condition.Comparison comparison) {
        assertThat(new Condition.Compared(comparison, BigDecimal.ONE).judge(null))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void oneOfHoldsForEachOfItsEntriesOnly() {
        var condition = new Condition.OneOf(Set.of("oxycodone", "tilidine"));

        assertThat(condition.judge("tilidine")).isEqualTo(HOLDS);
        assertThat(condition.judge("naloxone")).isEqualTo(FAILS);
        assertThat(condition.judge(List.of("naloxone", "oxycodone"))).isEqualTo(HOLDS);
        assertThat(condition.judge(List.of("naloxone"))).isEqualTo(FAILS);
        assertThat(condition.judge(List.of())).isEqualTo(FAILS);
    }

    @Test
    void noneOfFailsAsSoonAsOneEntryIsThere() {
        var condition = new Condition.NoneOf(Set.of("oxycodone", "tilidine"));

        assertThat(condition.judge("tilidine")).isEqualTo(FAILS);
        assertThat(condition.judge("naloxone")).isEqualTo(HOLDS);
        assertThat(condition.judge(List.of("naloxone", "oxycodone"))).isEqualTo(FAILS);
        assertThat(condition.judge(List.of())).isEqualTo(HOLDS);
    }

    @Test
    void anUnknownValueIsNeitherAmongTheEntriesNorOutside() {
        assertThat(new Condition.OneOf(Set.of("oxycodone")).judge(null)).isEqualTo(UNKNOWN);
        assertThat(new Condition.NoneOf(Set.of("oxycodone")).judge(null)).isEqualTo(UNKNOWN);
    }

    @Test
    void constantsAreComparedByTheWordOfTheTable() {
        assertThat(new Condition.OneOf(Set.of("not-assessed")).judge(Presence.NOT_ASSESSED))
                .isEqualTo(HOLDS);
        assertThat(new Condition.OneOf(Set.of("NOT_ASSESSED")).judge(Presence.NOT_ASSESSED))
                .isEqualTo(FAILS);
    }

    @Test
    void noRestrictionHoldsForTheUnknownToo() {
        assertThat(new Condition.NoRestriction().judge(null)).isEqualTo(HOLDS);
        assertThat(new Condition.NoRestriction().judge("anything")).isEqualTo(HOLDS);
    }
}
