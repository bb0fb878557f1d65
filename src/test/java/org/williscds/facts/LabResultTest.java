package org.williscds.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabResultTest {

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
}
