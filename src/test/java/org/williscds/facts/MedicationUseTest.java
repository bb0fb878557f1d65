package org.williscds.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.MedicationUse.Status;

class MedicationUseTest {

    @ParameterizedTest
    @CsvSource({
        "0.54, 0.18, 0.25, 0.75",
        "0.352, 0.088, 0.125, 0.5",
        "0.5, 0.35, 0.5, 0.7143",
        "7, 0.7, 1, 10",
        "0.25, 0.25, 0.25, 0.25"
    })
    void aDoseIsBroughtToAnotherMeasure(BigDecimal daily, BigDecimal milligrams, BigDecimal standFor, String expected) {
        assertThat(use(new DailyDose.Known(daily, daily, false)).dailyHighWhere(milligrams, standFor))
                .hasToString(expected);
    }

    @Test
    void aDoseThatIsNotKnownStaysUnknown() {
        var use = use(new DailyDose.Unknown(DailyDose.Reason.NO_DOSAGE));
        assertThat(use.dailyHighWhere(BigDecimal.ONE, BigDecimal.ONE)).isNull();
        assertThat(use.taking()).isNull();
        assertThat(use.hasKnownDose()).isFalse();
        assertThat(use.hasUnknownDose()).isTrue();
    }

    private static MedicationUse use(DailyDose dose) {
        return new MedicationUse(
                "pramipexole",
                Set.of(),
                Set.of(),
                Status.CURRENT,
                Application.SYSTEMIC,
                Set.of(),
                null,
                null,
                dose,
                new Recognition(Recognition.By.NAME, "", "pramipexole"),
                "pramipexole",
                new Origin("pramipexole", "/medications/0"));
    }
}
