package org.williscds.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.williscds.facts.Measure;
import org.williscds.facts.Origin;
import org.williscds.testsupport.Rules;

class FactWordsTest {

    @Test
    void aMeasureIsToldWithItsValueAndItsDay() {
        assertThat(words(Locale.ENGLISH, LocalDate.of(2026, 10, 20)))
                .contains("IRLS total score: 24, October 20, 2026");
        assertThat(words(Locale.GERMAN, null)).contains("IRLS-Gesamtwert: 24, ohne Datum");
    }

    private static java.util.Optional<String> words(Locale language, @org.jspecify.annotations.Nullable LocalDate on) {
        var irls = new Measure("irls-total", BigDecimal.valueOf(24), on, new Origin("", ""));
        return new FactWords(Rules.release().wording(), language).of(irls);
    }
}
