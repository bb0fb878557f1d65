package org.williscds.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.DailyDose;
import org.williscds.facts.DataSource;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Fact;
import org.williscds.facts.Gap;
import org.williscds.facts.LabResult;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Patient;
import org.williscds.facts.Presence;

class CaseReaderTest {

    @Test
    void anEmptyCaseAsksForTodayWithTheDefaultsAndSaysThatNothingWasSupplied() {
        var given = Cases.read("{}");
        assertThat(given.on()).isEqualTo(Cases.TODAY);
        assertThat(given.profile()).isEqualTo("s2k-2022");
        assertThat(given.language()).isEqualTo(Locale.ENGLISH);
        assertThat(given.patientCase().gaps())
                .extracting(Gap::what)
                .containsExactly("patient", "conditions", "medications", "labs", "findings");
        assertThat(given.patientCase().gaps()).extracting(Gap::kind).containsOnly(Gap.Kind.NOT_SUPPLIED);
    }

    @Test
    void anEmptyListWasLookedAtAndAnAbsentOneWasNot() {
        var given = Cases.read("{\"patient\":{\"labs\":[]},\"medications\":null}");
        assertThat(availability(given, Kind.LABS)).isEqualTo(Availability.COMPLETE);
        assertThat(availability(given, Kind.MEDICATIONS)).isEqualTo(Availability.NOT_SUPPLIED);
        assertThat(availability(given, Kind.PATIENT)).isEqualTo(Availability.NOT_SUPPLIED);
    }

    @Test
    void whatIsNotSaidOfAPatientIsNotAssessed() {
        var given = Cases.read("{\"patient\":{\"ageYears\":60,\"pregnant\":\"absent\"}}");
        assertThat(facts(given, Patient.class))
                .containsExactly(new Patient(60, Patient.Sex.UNKNOWN, Presence.ABSENT, Presence.NOT_ASSESSED));
    }

    @Test
    void listsMayStandBesideThePatient() {
        var given = Cases.read("{\"conditions\":[{\"id\":\"epilepsy\"}],\"labs\":[],\"findings\":[]}");
        assertThat(facts(given, ConditionFinding.class))
                .extracting(fact -> fact.origin().place())
                .containsExactly("/conditions/0");
    }

    @ParameterizedTest
    @CsvSource({
        "pramipexole 0.18 mg tablet, 0.18",
        "pramipexol 180 microgram tablet, 0.18",
        "pramipexole, ",
        "rotigotine 2 mg/24 h patch, "
    })
    void theStrengthOfOnePieceIsReadFromTheName(String name, BigDecimal strength) {
        var given = Cases.read("{\"medications\":[{\"name\":\"" + name + "\"}]}");
        assertThat(facts(given, MedicationUse.class))
                .singleElement()
                .extracting(MedicationUse::strength)
                .isEqualTo(strength);
    }

    @Test
    void theShapeOfThePharmacyEdgeIsReadAsWell() {
        var given = Cases.read("""
                { "patient": { "ageYears": 60, "sex": "female",
                               "conditions": [ { "system": "icd-10", "code": "G25.8" } ],
                               "labs": [ { "test": "ferritin", "value": 32, "unit": "ug/L", "date": "2026-11-02" } ] },
                  "medications": [ { "name": "ropinirole 2 mg", "dailyDose": { "value": 2, "unit": "mg" } },
                                   { "code": { "system": "atc", "code": "A03FA01" }, "status": "proposed" } ] }
                """);
        assertThat(facts(given, ConditionFinding.class))
                .extracting(ConditionFinding::condition)
                .containsExactly("restless-legs-syndrome");
        assertThat(facts(given, MedicationUse.class))
                .extracting(MedicationUse::substance)
                .containsExactly("ropinirole", "metoclopramide");
        assertThat(facts(given, LabResult.class)).extracting(LabResult::value).containsExactly(new BigDecimal("32"));
    }

    @ParameterizedTest
    @CsvSource({
        "icd-10, G25.8",
        "icd-10-cm, G25.81",
        "icd-10-gm, G25.81",
        "icpc-1, N04",
        "snomed, 32914008",
        "http://snomed.info/sct, 32914008",
        "urn:oid:2.16.840.1.113883.6.96, 32914008",
        "http://hl7.org/fhir/sid/icd-10, G25.8"
    })
    void aConditionIsRecognisedByEachNameOfItsCodeSystem(String system, String code) {
        var given = Cases.read(condition("\"system\":\"%s\",\"code\":\"%s\"".formatted(system, code)));
        assertThat(facts(given, ConditionFinding.class))
                .extracting(ConditionFinding::condition)
                .containsExactly("restless-legs-syndrome");
    }

    @Test
    void anUnknownCodeOfAKnownSystemIsReportedAndLeavesTheListComplete() {
        var given = Cases.read(condition("\"system\":\"icd-10\",\"code\":\"I10\""));
        assertThat(given.patientCase().gaps()).extracting(Gap::kind).contains(Gap.Kind.NOT_RECOGNISED);
        assertThat(availability(given, Kind.CONDITIONS)).isEqualTo(Availability.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"name\":\"something else\"", "\"system\":\"https://example.org/own\",\"code\":\"7\""})
    void aConditionThatCouldBeAnythingLeavesTheListIncomplete(String named) {
        var given = Cases.read(condition(named));
        assertThat(given.patientCase().gaps())
                .extracting(Gap::what)
                .contains(named.contains("own") ? "https://example.org/own 7" : "something else");
        assertThat(availability(given, Kind.CONDITIONS)).isEqualTo(Availability.PARTIAL);
    }

    @Test
    void severalCodesNameOneMedicine() {
        var given = Cases.read(medicine("""
                "codes":[{"system":"rxnorm","code":"3498"},{"system":"https://example.org/z","code":"12"}]"""));
        assertThat(given.medicines().get(0).given()).isEqualTo("rxnorm 3498");
        assertThat(facts(given, MedicationUse.class))
                .extracting(MedicationUse::substance)
                .containsExactly("diphenhydramine");
    }

    @Test
    void aSubstanceIsNamedByItsId() {
        var given = Cases.read(medicine("\"substance\":\"carbidopa\",\"status\":\"stopped\""));
        assertThat(facts(given, MedicationUse.class)).singleElement().satisfies(use -> {
            assertThat(use.substance()).isEqualTo("carbidopa");
            assertThat(use.status()).isEqualTo(MedicationUse.Status.STOPPED);
        });
    }

    @Test
    void codeAndNameOfTwoMedicinesAreBothReadAndReported() {
        var given =
                Cases.read(medicine("\"name\":\"ropinirole 2 mg\",\"code\":{\"system\":\"atc\",\"code\":\"A03FA01\"}"));
        assertThat(facts(given, MedicationUse.class))
                .extracting(MedicationUse::substance)
                .containsExactly("metoclopramide", "ropinirole");
        assertThat(facts(given, MedicationUse.class))
                .allSatisfy(use -> assertThat(use.combinedWith()).isEmpty());
        assertThat(given.patientCase().gaps()).extracting(Gap::kind).contains(Gap.Kind.CONTRADICTION);
    }

    @Test
    void aDoseIsReadInMilligrams() {
        var given = Cases.read(medicine("\"name\":\"levothyroxine\",\"dailyDose\":{\"value\":150,\"unit\":\"µg\"}"));
        assertThat(facts(given, MedicationUse.class))
                .extracting(MedicationUse::dose)
                .containsExactly(new DailyDose.Known(new BigDecimal("0.15"), new BigDecimal("0.15"), false));
    }

    @ParameterizedTest
    @CsvSource({"levothyroxine, tablet", "levothyroxine, mL", "carbidopa / levodopa, mg"})
    void aDoseThatIsNoMassOfOneSubstanceIsReported(String name, String unit) {
        var given = Cases.read(
                medicine("\"name\":\"%s\",\"dailyDose\":{\"value\":2,\"unit\":\"%s\"}".formatted(name, unit)));
        assertThat(facts(given, MedicationUse.class))
                .extracting(MedicationUse::dose)
                .containsOnly(new DailyDose.Unknown(DailyDose.Reason.UNIT_NOT_CONVERTIBLE));
        assertThat(given.patientCase().gaps())
                .filteredOn(gap -> gap.kind() == Gap.Kind.NOT_READ)
                .extracting(Gap::place)
                .containsExactly("/medications/0/dailyDose");
    }

    @Test
    void anOrderMayBeginLater() {
        var given = Cases.read(medicine("\"name\":\"ropinirole\",\"status\":\"proposed\",\"since\":\"2026-11-20\""));
        assertThat(facts(given, MedicationUse.class)).hasSize(1);
    }

    @Test
    void aResultIsConvertedAndKeptAsWritten() {
        var given = Cases.read("""
                {"labs":[{"code":{"system":"loinc","code":"2276-4"},"value":32.5,"unit":"ng/mL","date":"2026-10-30"}]}""");
        assertThat(facts(given, LabResult.class)).singleElement().satisfies(lab -> {
            assertThat(lab.test()).isEqualTo("ferritin");
            assertThat(lab.value()).isEqualByComparingTo("32.5");
            assertThat(lab.unit()).isEqualTo("ug/L");
            assertThat(lab.given()).isEqualTo("32.5 ng/mL");
        });
    }

    @Test
    void aTestThatNobodyKnowsIsReported() {
        var given = Cases.read("""
                {"labs":[{"code":{"system":"loinc","code":"1-8"},"value":3,"unit":"g/L"}]}""");
        assertThat(given.patientCase().gaps()).extracting(Gap::place).contains("/labs/0");
    }

    @ParameterizedTest
    @CsvSource({"nl, nl", "nl-BE, nl", "de-CH, de"})
    void theLanguageOfTheCaseBeatsTheHeader(String asked, String language) {
        assertThat(Cases.read("{\"language\":\"%s\"}".formatted(asked))
                        .language()
                        .getLanguage())
                .isEqualTo(language);
    }

    private static String condition(String members) {
        return "{\"patient\":{\"conditions\":[{%s}]}}".formatted(members);
    }

    private static String medicine(String members) {
        return "{\"medications\":[{%s}]}".formatted(members);
    }

    private static Availability availability(GivenCase given, Kind kind) {
        return facts(given, DataSource.class).stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow()
                .availability();
    }

    private static <F extends Fact> List<F> facts(GivenCase given, Class<F> type) {
        return given.patientCase().facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
