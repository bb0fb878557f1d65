package org.williscds.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientTest {

    /** Worked by hand from the published equation of 2021; 91.7 and 68.6 at 50 years and 1.0 mg/dL are its usual examples. */
    @ParameterizedTest
    @CsvSource({
        "50, 142, 0.9, -0.302, 1.0, 91",
        "50, 142, 0.9, -0.302, 0.8, 107",
        "50, 142, 0.9, -0.302, 1.44, 59",
        "50, 142, 0.9, -0.302, 4.6, 14",
        "50, 143.704, 0.7, -0.241, 1.0, 68",
        "50, 143.704, 0.7, -0.241, 0.6, 109"
    })
    void filtrationRateIsRoundedDown(
            int age, BigDecimal factor, BigDecimal knee, BigDecimal below, BigDecimal creatinine, BigDecimal expected) {
        assertThat(patient(age)
                        .filtrationRate(
                                result("creatinine", creatinine),
                                factor,
                                knee,
                                below,
                                new BigDecimal("-1.200"),
                                new BigDecimal("0.9938")))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 72, 1.0, 1, 80",
        "50, 72, 1.5, 1, 60",
        "50, 71.9, 1.5, 1, 59",
        "50, 72, 3.0, 1, 30",
        "50, 60, 1.0, 0.85, 63",
        "130, 1, 9, 1, 0"
    })
    void clearanceIsRoundedDown(
            int age, BigDecimal weight, BigDecimal creatinine, BigDecimal factor, BigDecimal expected) {
        assertThat(patient(age)
                        .creatinineClearance(
                                result("creatinine", creatinine),
                                result("body-weight", weight),
                                factor,
                                new BigDecimal(140),
                                new BigDecimal(72)))
                .isEqualByComparingTo(expected);
    }

    @Test
    void nothingIsComputedWithoutAnAge() {
        var ageless = new Patient(null, Patient.Sex.MALE, Presence.NOT_ASSESSED, Presence.NOT_ASSESSED);
        var one = result("creatinine", BigDecimal.ONE);

        assertThatThrownBy(() -> ageless.creatinineClearance(one, one, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE))
                .hasMessageContaining("Maybe the rule did not ask first");
    }

    private static Patient patient(int age) {
        return new Patient(age, Patient.Sex.MALE, Presence.NOT_ASSESSED, Presence.NOT_ASSESSED);
    }

    private static LabResult result(String test, BigDecimal value) {
        return new LabResult(test, value, "", null, "", new Origin("", ""));
    }
}
