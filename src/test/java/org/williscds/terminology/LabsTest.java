package org.williscds.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.tables.Row;
import org.williscds.terminology.LabReading.Converted;
import org.williscds.terminology.LabReading.NotConvertible;

class LabsTest {

    private static final Tables TABLES = Tables.small();
    private static final Terminology TERMINOLOGY = TABLES.build();

    @Test
    void loincCodeGivesTheTest() {
        assertThat(TERMINOLOGY.lab(new Coding("http://loinc.org", "2276-4", "")))
                .hasValue(new LabCode("ferritin", "2276-4", "ng/mL"));
        assertThat(TERMINOLOGY.lab(new Coding("urn:oid:2.16.840.1.113883.6.1", " 2276-4 ", "")))
                .isPresent();
    }

    @Test
    void onlyLoincIsReadAsLoinc() {
        assertThat(TERMINOLOGY.lab(new Coding("", "2276-4", "Ferritin"))).isEmpty();
        assertThat(TERMINOLOGY.lab(new Coding("http://snomed.info/sct", "2276-4", "")))
                .isEmpty();
        assertThat(TERMINOLOGY.lab(new Coding("http://loinc.org", "2339-0", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ferritin, 60, ug/L, 60",
        "ferritin, 60, ng/mL, 60",
        "ferritin, 60, µg/l, 60",
        "ferritin, 60, μg/L, 60",
        "ferritin, 60, mcg/L, 60",
        "ferritin, 60, UG/L, 60",
        "ferritin, 60.50, ug / L, 60.5",
        "ferritin, 0.06, mg/L, 60",
        "ferritin, 100, pmol/L, 44.5038",
        "ferritin, 0.1, nmol/L, 44.5038",
        "haemoglobin, 135, g/L, 13.5",
        "haemoglobin, 8, mmol/L, 12.888",
        "tsh, 2.5, m[IU]/L, 2.5",
        "tsh, 2.5, u[IU]/mL, 2.5",
        "tsh, 2.5, mIU/L, 2.5",
        "tsh, 2.5, mU/L, 2.5",
        "tsh, 2.5, uIU/mL, 2.5",
        "tsh, 2.5, µU/mL, 2.5",
        "tsh, 0.0025, [IU]/L, 2.5",
        "alt, 30, U/L, 30",
        "alt, 30000, mU/L, 30",
        "alt, 0.5, ukat/L, 30",
        "egfr, 55, mL/min/1.73m2, 55",
        "egfr, 55, 'ml/min/1,73 m²', 55",
        "egfr, 55, mL/min/{1.73_m2}, 55",
        "creatinine-clearance, 55, mL/min, 55",
        "creatinine-clearance, 0.9, mL/s, 54",
        "magnesium, 2, mg/dL, 0.8228",
        "magnesium, 2, Mg/dL, 0.8228",
        "magnesium, 20, mg/L, 0.8228",
        "magnesium, 0.8, mmol/L, 0.8"
    })
    void valueComesIntoTheUnitOfTheRules(String lab, BigDecimal value, String unit, String expected) {
        assertThat(TERMINOLOGY.read(lab, value, unit)).isInstanceOfSatisfying(Converted.class, converted -> assertThat(
                        converted.value().toPlainString())
                .isEqualTo(expected));
    }

    @Test
    void convertedValueNamesTheUnitOfTheRules() {
        assertThat(TERMINOLOGY.read("ferritin", new BigDecimal("60.0"), "ng/mL"))
                .isEqualTo(new Converted(new BigDecimal("60"), "ug/L"));
    }

    @Test
    void hba1cInPercentGoesByItsTableRowAndNotByUcum() {
        assertThat(TERMINOLOGY.read("hba1c", new BigDecimal("6.5"), "%"))
                .isEqualTo(new Converted(new BigDecimal("47.54115"), "mmol/mol"));
        assertThat(TERMINOLOGY.read("hba1c", new BigDecimal("48"), "mmol/mol"))
                .isEqualTo(new Converted(new BigDecimal("48"), "mmol/mol"));
        assertThat(TERMINOLOGY.read("hba1c", new BigDecimal("0.065"), "1")).isInstanceOf(NotConvertible.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ferritin, ''",
        "ferritin, ' '",
        "ferritin, mmol",
        "ferritin, 10*9/L",
        "ferritin, [IU]/L",
        "ferritin, furlong",
        "ferritin, mg/",
        "tsh, mmol/L",
        "tsh, 10*9/L",
        "tsh, U/L",
        "alt, [IU]/L",
        "magnesium, 10*9/L",
        "egfr, mL/min",
        "creatinine-clearance, mL/min/{1.73_m2}",
        "haemoglobin, [pH]",
        "pregnancy-status, mg",
        "no-such-lab, mg"
    })
    void whatIsNotTheSameQuantityIsNotConverted(String lab, String unit) {
        assertThat(TERMINOLOGY.read(lab, BigDecimal.ONE, unit)).isInstanceOf(NotConvertible.class);
    }

    @Test
    void missingUnitIsSaidAndNeverAssumed() {
        assertThat(TERMINOLOGY.read("ferritin", BigDecimal.TEN, ""))
                .isEqualTo(new NotConvertible("no unit; expected ug/L"));
        assertThat(TERMINOLOGY.read("ferritin", BigDecimal.TEN, "furlong"))
                .isEqualTo(new NotConvertible("unit furlong does not convert to ug/L"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10*99999",
                "m99999",
                "m99999999999",
                "10^-9999/L",
                "((((((((((((((((((((((((((((m))))))))))))))))",
                "{",
                "}",
                "\u0000"
            })
    @Timeout(5)
    void hostileUnitIsRefusedAtOnce(String unit) {
        assertThat(TERMINOLOGY.read("ferritin", BigDecimal.ONE, unit)).isInstanceOf(NotConvertible.class);
    }

    @Test
    void overlongUnitIsRefusedAndCutInTheReport() {
        assertThat(TERMINOLOGY.read("ferritin", BigDecimal.ONE, "(".repeat(100_000)))
                .isInstanceOfSatisfying(
                        NotConvertible.class, not -> assertThat(not.reason()).hasSizeLessThan(100));
    }

    @Test
    void conversionIsFastOnceItsUnitIsKnown() {
        TERMINOLOGY.read("ferritin", BigDecimal.ONE, "pmol/L");
        long start = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            TERMINOLOGY.read("ferritin", BigDecimal.ONE, "pmol/L");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void everySpellingOfAUnitStandsForRealUcum() {
        assertThat(TABLES.rows("terminology/unit_aliases"))
                .extracting((Row row) -> Ucum.form(row.text("ucum")).isPresent())
                .isNotEmpty()
                .containsOnly(true);
    }

    @Test
    void conversionIntoAnotherUnitThanTheTestsIsRefusedWithItsRow() {
        Tables wrong = Tables.small().with("lab_conversions", """
                id,lab,from_unit,to_unit,factor,offset
                ferritin-pmol-l,ferritin,pmol/L,ng/mL,0.445038,0
                """);

        assertThatThrownBy(wrong::build)
                .hasMessageContaining("terminology/lab_conversions, row 2 (ferritin-pmol-l)")
                .hasMessageContaining("Maybe to_unit is not");
    }
}
