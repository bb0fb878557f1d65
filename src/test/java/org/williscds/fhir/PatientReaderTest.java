package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.Patient;
import org.williscds.facts.Presence;

class PatientReaderTest {

    private static Reading born(String birthDate) {
        return Reading.of("{resourceType: 'Patient', id: 'p1', birthDate: %s}".formatted(birthDate));
    }

    @ParameterizedTest
    @CsvSource({
        "'1960-11-23', 66",
        "'1960-11-24', 65",
        "'1960-11', 65",
        "'1960-10', 66",
        "'1960', 65",
        "'2026-11-23', 0",
        "'2026', 0",
        "'1960-11-23T10:00:00Z', 66"
    })
    void theAgeIsThatReachedForCertainOnTheDateOfEvaluation(String birthDate, int age) {
        assertThat(born("'" + birthDate + "'").patient().ageYears()).isEqualTo(age);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'2026-11-24'", "'2027'", "'1895-01-01'", "'X2002-09-26'", "'1999-02-30'", "19600101", "{a: 1}"})
    void anImpossibleBirthDateLeavesTheAgeUnknownAndIsReportedWithoutTheDate(String birthDate) {
        var reading = born(birthDate);
        assertThat(reading.patient().ageYears()).isNull();
        assertThat(reading.gap().what()).isEqualTo("Patient");
        assertThat(reading.gap().detail())
                .startsWith("birthDate is")
                .doesNotContain("1895", "2002", "1999-02", "19600101");
    }

    @ParameterizedTest
    @CsvSource({"female, FEMALE", "MALE, MALE", "other, OTHER", "unknown, UNKNOWN", "xy, UNKNOWN"})
    void theSexIsReadInAnyCase(String gender, Patient.Sex sex) {
        assertThat(Reading.of("{resourceType: 'Patient', gender: '%s'}".formatted(gender))
                        .patient()
                        .sex())
                .isEqualTo(sex);
    }

    @Test
    void pregnancyIsNotAssessedFromThePatientResource() {
        var patient = born("'1990'").patient();
        assertThat(patient.pregnant()).isEqualTo(Presence.NOT_ASSESSED);
        assertThat(patient.breastfeeding()).isEqualTo(Presence.NOT_ASSESSED);
    }

    @Test
    void withoutPatientResourceThereIsStillOnePatientOfWhomNothingIsKnown() {
        assertThat(Reading.ofPrefetch("{}").all(Patient.class)).containsExactly(PatientReader.unknown());
    }

    @Test
    void nothingOfTheIdentityReachesFactsOrGaps() {
        var reading = Reading.ofPrefetch("""
                {a: {resourceType: 'Patient', id: 'p1', birthDate: 'Xmas-1961', gender: 'male',
                     name: [{family: 'Ekbom', given: ['Karl']}], identifier: [{value: 'MRN-4711'}]},
                 b: {resourceType: 'Patient', id: 'MRN-9999'}}""");
        assertThat(reading.outcome().toString()).doesNotContain("Ekbom", "Karl", "4711", "9999", "1961", "p1");
    }
}
