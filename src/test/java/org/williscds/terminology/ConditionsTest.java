package org.williscds.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final Terminology TERMINOLOGY = Tables.terminology();

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sct, 32914008, restless-legs-syndrome",
        "http://snomed.info/sct, 302226006, polyneuropathy",
        "http://hl7.org/fhir/sid/icd-10-cm, G25.81, restless-legs-syndrome",
        "http://hl7.org/fhir/sid/icd-10-cm, G2581, restless-legs-syndrome",
        "http://hl7.org/fhir/sid/icd-10-cm, g25.81, restless-legs-syndrome",
        "http://hl7.org/fhir/sid/icd-10, G25.8, restless-legs-syndrome",
        "urn:oid:2.16.840.1.113883.6.90, G25.81, restless-legs-syndrome",
        "http://fhir.de/CodeSystem/dimdi/icd-10-gm, G25.81, restless-legs-syndrome",
        "http://hl7.org/fhir/sid/icpc-1-nl, N04, restless-legs-syndrome",
        "http://hl7.org/fhir/sid/icpc-2, N04, restless-legs-syndrome"
    })
    void codeGivesTheConditionInEachSystem(String system, String code, String condition) {
        assertThat(TERMINOLOGY.condition(new Coding(system, code, ""))).hasValue(condition);
    }

    @Test
    void eachIcdHasItsOwnCodes() {
        assertThat(icd10cm("G25.8")).isNull();
        assertThat(icd10cm("G25.71")).isEqualTo("akathisia");
        assertThat(TERMINOLOGY.condition(new Coding("http://hl7.org/fhir/sid/icd-10", "G25.71", "")))
                .isEmpty();
    }

    @Test
    void starTakesAllCodesBelowAndOnlyThose() {
        assertThat(icd10cm("G20.A1")).isEqualTo("parkinsons-disease");
        assertThat(icd10cm("G20")).isEqualTo("parkinsons-disease");
        assertThat(icd10cm("G21.0")).isNull();
        assertThat(icd10cm("G2")).isNull();
        assertThat(TERMINOLOGY.condition(new Coding("http://hl7.org/fhir/sid/icd-10", "G20.9", "")))
                .isEmpty();
    }

    @Test
    void exactCodeWinsOverAStar() {
        assertThat(icd10cm("N18.4")).isEqualTo("ckd-stage-4");
        assertThat(icd10cm("N18.9")).isEqualTo("chronic-kidney-disease");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://example.org/local", "http://loinc.org"})
    void codeWithoutASystemOfDiagnosesIsNotRead(String system) {
        assertThat(TERMINOLOGY.condition(new Coding(system, "32914008", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Restless legs syndrome (Willis-Ekbom disease)",
                "restless legs syndrome",
                "RESTLESS-LEGS SYNDROME",
                "Restless-Legs-Syndrom",
                "rustelozebenensyndroom"
            })
    void wholeNameInAnyLanguageIsRead(String text) {
        assertThat(TERMINOLOGY.conditions(List.of(), List.of(text))).containsExactly("restless-legs-syndrome");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no restless legs syndrome",
                "Restless legs syndrome (ruled out)",
                "mother has restless legs syndrome",
                "restless legs",
                "RLS?",
                ""
            })
    void nothingIsReadIntoLongerOrOtherTexts(String text) {
        assertThat(TERMINOLOGY.conditions(List.of(), List.of(text))).isEmpty();
    }

    @Test
    void apostrophesDoNotCount() {
        assertThat(TERMINOLOGY.conditions(List.of(), List.of("Parkinsons disease", "PARKINSON’S DISEASE")))
                .containsExactly("parkinsons-disease");
    }

    @Test
    void everyCodingDisplayAndTextCounts() {
        List<Coding> codings = List.of(
                new Coding("http://example.org/local", "77", "Polyneuropathy"),
                new Coding("http://hl7.org/fhir/sid/icd-10-cm", "G20.A1", ""));

        assertThat(TERMINOLOGY.conditions(codings, List.of("Restless legs syndrome")))
                .containsExactly("parkinsons-disease", "polyneuropathy", "restless-legs-syndrome");
    }

    private static @org.jspecify.annotations.Nullable String icd10cm(String code) {
        return TERMINOLOGY
                .condition(new Coding("http://hl7.org/fhir/sid/icd-10-cm", code, ""))
                .orElse(null);
    }
}
