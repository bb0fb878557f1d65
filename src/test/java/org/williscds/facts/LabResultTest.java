package org.williscds.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabResultTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    @ParameterizedTest
    @CsvSource({
        "MEASURED,0.39,true,false",
        "MEASURED,0.40,false,true",
        "MEASURED,0.41,false,true",
        "AT_MOST,0.01,true,false",
        "AT_MOST,0.4,true,false",
        "AT_MOST,0.5,false,false",
        "AT_LEAST,0.4,false,true",
        "AT_LEAST,100,false,true",
        "AT_LEAST,0.3,false,false"
    })
    void aBoundDecidesOnlyOnItsSideOfTheLimit(LabResult.Bound bound, BigDecimal value, boolean below, boolean atLeast) {
        var tsh = new LabResult("tsh", value, "m[IU]/L", bound, null, "", new Origin("", ""));

        assertThat(tsh.isBelow(new BigDecimal("0.4"))).isEqualTo(below);
        assertThat(tsh.isAtLeast(new BigDecimal("0.4"))).isEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"MEASURED,10,false", "MEASURED,10.1,true", "AT_LEAST,10,true", "AT_LEAST,9,false", "AT_MOST,20,false"})
    void onlyWhatIsSurelyAboveIsAbove(LabResult.Bound bound, BigDecimal value, boolean above) {
        assertThat(result(value, bound, null).isAbove(BigDecimal.TEN)).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({
        "MEASURED,29.9,29",
        "MEASURED,30,30",
        "AT_MOST,15,14",
        "AT_MOST,14.5,14",
        "AT_MOST,0,0",
        "AT_LEAST,90,90"
    })
    void roundingDownKeepsAValueBelowItsLimit(LabResult.Bound bound, BigDecimal value, BigDecimal expected) {
        assertThat(result(value, bound, null).roundedDown()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"12, 60, 1, 20.0", "11.9, 60, 1, 19.8", "10, 2.0, 25.1, 19.9", "27, 60, 1, 45.0"})
    void percentageIsGivenToOneDecimal(BigDecimal part, BigDecimal whole, BigDecimal factor, String expected) {
        var percent = result(part, LabResult.Bound.MEASURED, DAY)
                .asPercentOf(result(whole, LabResult.Bound.MEASURED, DAY), factor, "transferrin-saturation");

        assertThat(percent.given()).isEqualTo(expected + " %");
        assertThat(percent.value()).isEqualByComparingTo(expected);
        assertThat(percent.collectedOn()).isEqualTo(DAY);
    }

    @Test
    void whatHasNoDayIsNeverNewerAndMayBelongToAnything() {
        var dated = result(BigDecimal.ONE, LabResult.Bound.MEASURED, DAY);
        var undated = result(BigDecimal.ONE, LabResult.Bound.MEASURED, null);

        assertThat(dated.isAsRecentAs(undated)).isTrue();
        assertThat(undated.isAsRecentAs(dated)).isFalse();
        assertThat(undated.sameDayAs(undated)).isFalse();
        assertThat(undated.mayBelongTo(dated, BigDecimal.ONE)).isTrue();
        assertThat(undated.daysBefore(DAY)).isNull();
        assertThat(dated.daysBefore(DAY.minusDays(1))).isNull();
        assertThat(dated.daysBefore(DAY.plusDays(7))).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "27.993,ug/L,MEASURED,62.9 pmol/L,27.99 µg/L (62.9 pmol/L)",
        "74.99,ug/L,MEASURED,168.5 pmol/L,74.99 µg/L (168.5 pmol/L)",
        "74.99961,ug/L,MEASURED,168.5216 pmol/L,74.9996 µg/L (168.5216 pmol/L)",
        "147.6,pmol/L,MEASURED,200 pg/mL,147.6 pmol/L (200 pg/mL)",
        "148.0,pmol/L,MEASURED,200.542 pg/mL,148 pmol/L (200.542 pg/mL)",
        "12.9685,g/dL,MEASURED,8.05 mmol/L,12.97 g/dL (8.05 mmol/L)",
        "140,ug/L,MEASURED,140 ng/mL,140 ng/mL",
        "140.0,ug/L,MEASURED,140 ug/L,140 ug/L",
        "11.923,g/dL,MEASURED,7.4 mmol/L,11.9 g/dL (7.4 mmol/L)",
        "0.04567,ug/L,MEASURED,0.1026 pmol/L,0.0457 µg/L (0.1026 pmol/L)",
        "1234.5,ug/L,AT_LEAST,>2773.9 pmol/L,>1234.5 µg/L (>2773.9 pmol/L)",
        "4.45,ug/L,AT_MOST,<10 pmol/L,<4.45 µg/L (<10 pmol/L)",
        "0.4,m[IU]/L,AT_MOST,<0.4 mU/L,<0.4 mU/L",
        "30,ug/L,MEASURED,low,low"
    })
    void aReaderSeesTheUnitOfTheLimitsAndWhatWasSent(
            BigDecimal value, String unit, LabResult.Bound bound, String given, String shown) {
        var result = new LabResult("ferritin", value, unit, bound, DAY, given, new Origin("", ""));

        assertThat(result.shown()).isEqualTo(shown);
    }

    private static LabResult result(BigDecimal value, LabResult.Bound bound, @Nullable LocalDate on) {
        return new LabResult("crp", value, "mg/L", bound, on, "", new Origin("", ""));
    }
}
