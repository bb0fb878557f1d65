package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.facts.Measure;
import org.williscds.facts.Presence;

class AssessmentReaderTest {

    private static final String ASSESSMENT = "https://williscds.org/fhir/Questionnaire/rls-assessment";
    private static final String AUGMENTATION = "https://williscds.org/fhir/Questionnaire/rls-augmentation";
    private static final String YES = "{linkId: 'urge-to-move-legs', answer: [{valueBoolean: true}]}";
    private static final String NO = "{linkId: 'urge-to-move-legs', answer: [{valueBoolean: false}]}";

    private static String response(String questionnaire, String authored, String items) {
        return "{resourceType: 'QuestionnaireResponse', id: 'q', status: 'completed', questionnaire: '%s', authored: '%s', subject: {reference: 'Patient/p1'}, item: [%s]}"
                .formatted(questionnaire, authored, items);
    }

    private static Reading assessed(String items) {
        return Reading.of(response(ASSESSMENT, "2026-11-20T10:00:00+01:00", items));
    }

    private static Reading answered(String linkId, String value) {
        return assessed("{linkId: '%s', answer: [%s]}".formatted(linkId, value));
    }

    @Test
    void yesIsPresentNoIsAbsentAndWhatIsNotAnsweredIsNoFact() {
        var reading = assessed("{linkId: 'group-criteria', item: [" + YES
                + ", {linkId: 'worse-at-rest', answer: [{valueCoding: {system: 'http://terminology.hl7.org/CodeSystem/v2-0136', code: 'N'}}]},"
                + " {linkId: 'worse-in-evening'}, {linkId: 'relief-immediate', answer: []}]}");
        assertThat(reading.findings())
                .extracting(ClinicalFinding::finding, ClinicalFinding::presence, ClinicalFinding::since)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("urge-to-move-legs", Presence.PRESENT, null),
                        org.assertj.core.groups.Tuple.tuple("worse-at-rest", Presence.ABSENT, null));
        assertThat(reading.findings().get(0).origin().place()).isEqualTo("/prefetch/x/item/0/item/0");
        assertThat(reading.findings().get(0).origin().resource()).isEqualTo("QuestionnaireResponse/q");
        assertThat(reading.gaps()).isEmpty();
        assertThat(reading.availability(Kind.FINDINGS)).isEqualTo(Availability.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{valueCoding: {system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'asked-unknown'}}",
                "{valueCoding: {code: 'asked-unknown'}}"
            })
    void doNotKnowIsNoFactAndNoGap(String answer) {
        var reading = answered("urge-to-move-legs", answer);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urge-to-move-legs | {valueString: 'yes'}",
                "urge-to-move-legs | {valueCoding: {system: 'http://snomed.info/sct', code: 'Y'}}",
                "urge-to-move-legs | {valueCoding: {code: 'maybe'}}",
                "urge-to-move-legs | {valueBoolean: 'true'}",
                "urge-to-move-legs | {valueBoolean: true}, {valueBoolean: false}",
                "urge-to-move-legs | 7",
                "relief-on-moving  | {valueCoding: {code: 'relief-on-moving-some'}}",
                "relief-on-moving  | {valueCoding: {code: 'relief-on-moving-total'}}, {valueCoding: {code: 'relief-on-moving-none'}}",
                "relief-on-moving  | {valueBoolean: true}",
                "irls-total        | {valueInteger: 41}",
                "irls-total        | {valueInteger: -1}",
                "irls-total        | {valueDecimal: 20.5}",
                "irls-total        | {valueDecimal: 1e999999999}",
                "irls-total        | {valueQuantity: {value: 20}}",
                "rls-symptoms-since | {valueDate: '2026-13-01'}",
                "no-such-question  | {valueBoolean: true}",
                "onset-earlier     | {valueBoolean: true}"
            })
    void anAnswerThatDoesNotFitIsReportedWithItsPlaceAndNeverThrown(String linkId, String answers) {
        var reading = answered(linkId, answers);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.all(Measure.class)).isEmpty();
        assertThat(reading.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.NOT_READ);
            assertThat(gap.what()).isEqualTo(linkId);
            assertThat(gap.place()).isEqualTo("/prefetch/x/item/0");
        });
        assertThat(reading.availability(Kind.FINDINGS)).isEqualTo(Availability.PARTIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "total, PRESENT, PRESENT, ABSENT",
        "partial, PRESENT, ABSENT, PRESENT",
        "none, ABSENT, ABSENT, ABSENT",
        "unknown, , ,"
    })
    void reliefIsReadInItsDegrees(String option, Presence relief, Presence total, Presence partial) {
        var reading = answered("relief-on-moving", "{valueCoding: {code: 'relief-on-moving-%s'}}".formatted(option));
        assertThat(presence(reading, "relief-by-movement")).isEqualTo(relief);
        assertThat(presence(reading, "relief-total")).isEqualTo(total);
        assertThat(presence(reading, "relief-partial")).isEqualTo(partial);
    }

    @Test
    void severalSensationsAreSeveralFindingsAndNoneOfThemDeniesAll() {
        var some = answered(
                "sensation-kinds",
                "{valueCoding: {code: 'sensation-kinds-tingling'}}, {valueCoding: {code: 'sensation-kinds-painful'}}");
        assertThat(some.findings())
                .extracting(ClinicalFinding::finding)
                .containsExactly("sensation-painful", "sensation-tingling");
        var none = answered("sensation-kinds", "{valueCoding: {code: 'sensation-kinds-none'}}");
        assertThat(none.findings()).hasSize(6).allMatch(finding -> finding.presence() == Presence.ABSENT);
        var both = answered(
                "sensation-kinds",
                "{valueCoding: {code: 'sensation-kinds-none'}}, {valueCoding: {code: 'sensation-kinds-burning'}}");
        assertThat(presence(both, "sensation-burning")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"{valueInteger: 0}, 0", "{valueInteger: 40}, 40", "{valueDecimal: 24.0}, 24.0"})
    void aNumberBecomesAMeasureOfTheDayOfTheAnswer(String value, BigDecimal expected) {
        var reading = answered("irls-total", value);
        assertThat(reading.all(Measure.class)).singleElement().satisfies(measure -> {
            assertThat(measure.measure()).isEqualTo("irls-total");
            assertThat(measure.value()).isEqualByComparingTo(expected);
            assertThat(measure.on()).isEqualTo(LocalDate.of(2026, 11, 20));
        });
    }

    @Test
    void aDateSaysSinceWhenUnlessTheFindingIsDenied() {
        var since = "{linkId: 'rls-symptoms-new-or-worse-since', answer: [{valueDate: '2026-10-20'}]}";
        var yes = "{linkId: 'rls-symptoms-new-or-worse', answer: [{valueBoolean: true}]}";
        for (var items : new String[] {since, yes + "," + since, since + "," + yes}) {
            assertThat(assessed(items).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.presence()).isEqualTo(Presence.PRESENT);
                assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 10, 20));
            });
        }
        assertThat(assessed(since + "," + yes.replace("true", "false")).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.presence()).isEqualTo(Presence.ABSENT);
                    assertThat(finding.since()).isNull();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ASSESSMENT,
                ASSESSMENT + "|0.1.0",
                "http://ehr.example/fhir/Questionnaire/rls-assessment",
                "Questionnaire/rls-assessment",
                "rls-assessment"
            })
    void theQuestionnaireIsFoundByItsAddressOrTheEndOfAnother(String address) {
        assertThat(Reading.of(response(address, "2026-11-20", YES)).findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ehr.example/Questionnaire/phq-9", "", "#rls-assessment", "rls-assessment-2"})
    void anotherQuestionnaireIsReportedAndNotRead(String address) {
        var reading = Reading.of(response(address, "2026-11-20", YES));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.gap().kind()).isEqualTo(Gap.Kind.NOT_RECOGNISED);
        assertThat(reading.availability(Kind.FINDINGS)).isEqualTo(Availability.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({
        "completed, 1, 0",
        "amended, 1, 0",
        "in-progress, 0, 1",
        "stopped, 0, 1",
        "'', 0, 1",
        "final, 0, 1",
        "entered-in-error, 0, 0"
    })
    void onlyCompletedAndAmendedResponsesCount(String status, int findings, int gaps) {
        var reading = Reading.of(response(ASSESSMENT, "2026-11-20", YES).replace("completed", status));
        assertThat(reading.findings()).hasSize(findings);
        assertThat(reading.gaps()).hasSize(gaps);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-21, ABSENT",
        "2026-11-21, 2026-11-20, PRESENT",
        "2026-11-20T10:00:00+01:00, 2026-11-20T09:30:00Z, ABSENT",
        "2026-11-20T10:00:00+01:00, 2026-11-20T08:30:00Z, PRESENT",
        "'', 2020, ABSENT",
        "2020, '', PRESENT",
        "2026-11-20, 2026-11-20, PRESENT"
    })
    void ofTwoAnswersTheOneAuthoredLaterCounts(String first, String second, Presence expected) {
        var reading = two(response(ASSESSMENT, first, YES), response(ASSESSMENT, second, NO));
        assertThat(presence(reading, "urge-to-move-legs")).isEqualTo(expected);
    }

    @Test
    void aLaterResponseLeavesWhatItDoesNotAnswerAndDoNotKnowTakesBackWhatWasKnown() {
        var earlier =
                response(ASSESSMENT, "2026-11-01", YES + ", {linkId: 'worse-at-rest', answer: [{valueBoolean: true}]}");
        var later = response(
                ASSESSMENT,
                "2026-11-20",
                "{linkId: 'worse-at-rest', answer: [{valueCoding: {code: 'asked-unknown'}}]}");
        var reading = two(earlier, later);
        assertThat(reading.findings()).extracting(ClinicalFinding::finding).containsExactly("urge-to-move-legs");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24, 1, 0", "2026-10-23, 0, 1", "'', 0, 1", "2026-11-24, 1, 0", "2026-11-25, 0, 1", "soon, 0, 1"
    })
    void anAnswerHoldsAsLongAsItsRowSays(String authored, int findings, int gaps) {
        var reading = Reading.of(
                response(AUGMENTATION, authored, "{linkId: 'shorter-latency', answer: [{valueBoolean: true}]}"));
        assertThat(reading.findings())
                .filteredOn(finding -> finding.finding().equals("shorter-latency"))
                .hasSize(findings);
        assertThat(reading.gaps()).hasSize(gaps);
    }

    @Test
    void theDayOnWhichAugmentationWasAskedForIsKnownEvenWhenTheAnswersAreOld() {
        var old = "{linkId: 'shorter-latency', answer: [{valueCoding: {code: 'asked-unknown'}}]}";
        var reading = two(response(AUGMENTATION, "2026-02-03", old), response(ASSESSMENT, "2026-11-20", YES));
        assertThat(reading.findings())
                .filteredOn(finding -> finding.finding().equals("augmentation-questions-asked"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.presence()).isEqualTo(Presence.PRESENT);
                    assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 2, 3));
                });
    }

    @Test
    void questionsAreFoundInsideAnswers() {
        var nested = "{linkId: 'site', item: [{linkId: 'arms-involved', answer: [{valueBoolean: true, item: [" + YES
                + "]}]}]}";
        assertThat(assessed(nested).findings())
                .extracting(finding -> finding.origin().place())
                .containsExactly("/prefetch/x/item/0/item/0", "/prefetch/x/item/0/item/0/answer/0/item/0");
    }

    @Test
    void endlessNestingIsReported() {
        var reading = assessed("{item: [".repeat(45) + YES + "]}".repeat(45));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.gap().detail()).isEqualTo("is nested too deep");
    }

    @Test
    void theResponseOfAnotherPatientIsNotUsed() {
        var reading = Reading.of(response(ASSESSMENT, "2026-11-20", YES).replace("Patient/p1", "Patient/p2"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.gap().detail()).isEqualTo("belongs to another patient");
        assertThat(reading.availability(Kind.FINDINGS)).isEqualTo(Availability.PARTIAL);
    }

    @Test
    void withoutResponsesNothingIsSupplied() {
        assertThat(Reading.ofPrefetch("{}").availability(Kind.FINDINGS)).isEqualTo(Availability.NOT_SUPPLIED);
        assertThat(Reading.ofPrefetch("{assessments: null}").availability(Kind.FINDINGS))
                .isEqualTo(Availability.COMPLETE);
    }

    private static Reading two(String one, String other) {
        return Reading.ofPrefetch("{assessments: [%s, %s]}"
                .formatted(one.replace("id: 'q'", "id: 'q1'"), other.replace("id: 'q'", "id: 'q2'")));
    }

    private static @org.jspecify.annotations.Nullable Presence presence(Reading reading, String finding) {
        return reading.findings().stream()
                .filter(found -> found.finding().equals(finding))
                .map(ClinicalFinding::presence)
                .findFirst()
                .orElse(null);
    }
}
