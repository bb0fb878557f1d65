package org.williscds.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.terminology.LabReading.Converted;
import org.williscds.testsupport.Rules;

/** The tests of the release in the units of both systems, with its own conversions. */
class RealUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "ferritin, 75, ng/mL, 75",
        "ferritin, 168.5, pmol/L, 75.0",
        "iron, 100, ug/dL, 17.91",
        "tibc, 335, ug/dL, 60.0",
        "transferrin, 250, mg/dL, 2.5",
        "transferrin, 25.1, umol/L, 2.0",
        "haemoglobin, 8.07, mmol/L, 13.0",
        "haemoglobin, 130, g/L, 13.0",
        "creatinine, 88.4, umol/L, 1.0",
        "vitamin-b12, 200, pg/mL, 147.6",
        "vitamin-b12, 200, ng/L, 147.6",
        "folate, 3, ng/mL, 6.798",
        "vitamin-d, 20, ng/mL, 49.92",
        "hba1c, 6.5, %, 47.54",
        "crp, 1.1, mg/dL, 11",
        "body-weight, 72000, g, 72",
        "body-weight, 159, [lb_av], 72.12",
        "body-weight, 159, lbs, 72.12"
    })
    void bothSystemsOfUnitsLeadToOne(String lab, BigDecimal value, String unit, double expected) {
        assertThat(Rules.release().terminology().read(lab, value, unit))
                .isInstanceOfSatisfying(
                        Converted.class,
                        converted -> assertThat(converted.value().doubleValue()).isCloseTo(expected, offset(0.05)));
    }
}
