package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;

class ObservationReaderTest {

    private static final String CODE = "code: {coding: [{system: 'http://loinc.org', code: '2276-4'}]}";
    private static final String VALUE = ", valueQuantity: {value: 12.5, unit: 'ng/mL'}";

    private static Reading ferritin(String more) {
        return Reading.ofPrefetch("{labs: {resourceType: 'Observation', id: 'f', " + CODE + more + "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: 'final'", "status: 'amended'", "status: 'corrected'", "x: 1"})
    void aResultThatStandsIsRead(String status) {
        var lab = ferritin(", " + status + VALUE).labs().get(0);
        assertThat(lab.test()).isEqualTo("ferritin");
        assertThat(lab.value()).isEqualByComparingTo("12.5");
        assertThat(lab.unit()).isEqualTo("ug/L");
        assertThat(lab.given()).isEqualTo("12.5 ng/mL");
        assertThat(lab.origin().resource()).isEqualTo("Observation/f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "entered-in-error"})
    void aResultThatWasWithdrawnIsDropped(String status) {
        var reading = ferritin(", status: '" + status + "'" + VALUE);
        assertThat(reading.labs()).isEmpty();
        assertThat(reading.gaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"preliminary", "registered", "unknown", "Xfinal"})
    void aResultThatDoesNotStandYetIsReportedAndNotUsed(String status) {
        var reading = ferritin(", status: '" + status + "'" + VALUE);
        assertThat(reading.labs()).isEmpty();
        assertThat(reading.gap().what()).isEqualTo("Observation/f");
        assertThat(reading.availability(Kind.LABS)).isEqualTo(Availability.PARTIAL);
    }

    @Test
    void aBoundIsKeptAsABound() {
        var reading = ferritin(", valueQuantity: {value: 5, comparator: '<', unit: 'ng/mL'}");
        assertThat(reading.labs()).singleElement().satisfies(lab -> {
            assertThat(lab.bound()).isEqualTo(org.williscds.facts.LabResult.Bound.AT_MOST);
            assertThat(lab.given()).isEqualTo("<5 ng/mL");
        });
    }

    @Test
    void aComparatorThatFhirDoesNotKnowIsReportedAndNotUsed() {
        var reading = ferritin(", valueQuantity: {value: 5, comparator: '~', unit: 'ng/mL'}");
        assertThat(reading.labs()).isEmpty();
        assertThat(reading.gap().detail()).contains("comparator");
    }

    @Test
    void aUnitThatCannotBeConvertedIsReportedWithValueUnitAndPlace() {
        var reading = ferritin(", valueQuantity: {value: 5, unit: 'furlong'}");
        assertThat(reading.labs()).isEmpty();
        assertThat(reading.gap().detail()).startsWith("5 furlong cannot be converted");
        assertThat(reading.gap().what()).isEqualTo("ferritin");
        assertThat(reading.gap().place()).isEqualTo("/prefetch/labs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", valueString: '12'",
                ", valueQuantity: {unit: 'ng/mL'}",
                ", valueQuantity: {value: 12}",
                ", valueQuantity: 12",
                ", valueQuantity: {value: 'low', unit: 'ng/mL'}",
                ", valueQuantity: []",
                ", dataAbsentReason: {text: 'haemolysed'}",
                ", valueQuantity: {value: 1e999999999, unit: 'ng/mL'}"
            })
    void aKnownTestWithoutUsableValueIsAGap(String value) {
        var reading = ferritin(value);
        assertThat(reading.labs()).isEmpty();
        assertThat(reading.gaps()).hasSize(1);
    }

    @Test
    void aNumberAsTextIsRead() {
        assertThat(ferritin(", valueQuantity: {value: ' 12.5 ', unit: 'ng/mL'}")
                        .labs()
                        .get(0)
                        .value())
                .isEqualTo(new BigDecimal("12.5"));
    }

    @Test
    void theUcumCodeGoesBeforeTheTextOfTheUnit() {
        var lab = ferritin(
                        ", valueQuantity: {value: 2, unit: 'ng/mL', system: 'http://unitsofmeasure.org', code: 'mg/L'}")
                .labs()
                .get(0);
        assertThat(lab.value()).isEqualByComparingTo("2000");
    }

    @Test
    void aCodeOfAnotherSystemGoesAfterTheTextOfTheUnit() {
        var lab = ferritin(", valueQuantity: {value: 2, unit: 'ng/mL', system: 'urn:local', code: 'mg/L'}")
                .labs()
                .get(0);
        assertThat(lab.value()).isEqualByComparingTo("2");
    }

    @Test
    void componentsAreReadEachByItsOwnCode() {
        var reading = Reading.of("""
                {resourceType: 'Observation', code: {text: 'iron panel'}, effectiveDateTime: '2026-10-01', component: [
                  {code: {coding: [{code: '2276-4'}]}, valueQuantity: {value: 30, unit: 'ug/L'}},
                  {code: {coding: [{code: 'other'}]}, valueQuantity: {value: 1, unit: 'x'}}, 'odd']}""");
        assertThat(reading.labs()).hasSize(1);
        assertThat(reading.labs().get(0).collectedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(reading.labs().get(0).origin().place()).isEqualTo("/prefetch/x/component/0");
        assertThat(reading.gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effectiveDateTime: '2026-10-05T23:59:00-05:00' | 2026-10-05",
                "effectiveDateTime: '2026-10'                   | 2026-10-01",
                "effectivePeriod: {start: '2026-10-05', end: '2026-10-09'} | 2026-10-05",
                "issued: '2026-10-07T00:00:00Z'                 | 2026-10-07",
                "effectiveDateTime: 'yesterday'                 |"
            })
    void theDayOfCollectionIsTheEarliestPossible(String member, LocalDate day) {
        assertThat(ferritin(VALUE + ", " + member).labs().get(0).collectedOn()).isEqualTo(day);
    }

    @Test
    void aTestThatNobodyKnowsIsNoGap() {
        var reading = Reading.of("{resourceType: 'Observation', code: {coding: [{code: '8302-2'}]}, status: 'Xfinal'}");
        assertThat(reading.labs()).isEmpty();
        assertThat(reading.gaps()).isEmpty();
    }
}
