package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Presence;

class ConditionReaderTest {

    private static Reading rls(String more) {
        return Reading.of(
                "{resourceType: 'Condition', id: '1', code: {coding: [{code: 'other'}, {code: 'rls'}]}" + more + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "recurrence", "relapse", "ACTIVE"})
    void anActiveConditionIsPresent(String status) {
        assertThat(rls(", clinicalStatus: {coding: [{code: '" + status + "'}]}").conditions())
                .extracting(finding -> finding.presence())
                .containsExactly(Presence.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactive", "remission", "resolved"})
    void aConditionThatIsOverDoesNotCount(String status) {
        assertThat(rls(", clinicalStatus: {coding: [{code: '" + status + "'}]}").conditions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{coding: [{code: 'resolved'}]}",
                "{coding: {code: 'resolved'}}",
                "{code: 'resolved'}",
                "'resolved'",
                "['resolved']",
                "{text: 'resolved'}",
                "[{coding: [{code: 'resolved'}]}]",
                "{coding: ['resolved']}"
            })
    void theStatusIsReadInEveryShapeThatIsSent(String status) {
        assertThat(rls(", clinicalStatus: " + status).conditions()).isEmpty();
    }

    @Test
    void withoutAnyStatusItIsPresent() {
        assertThat(rls("").conditions())
                .extracting(finding -> finding.presence())
                .containsExactly(Presence.PRESENT);
    }

    @Test
    void withoutStatusButAbatedItDoesNotCount() {
        assertThat(rls(", abatementDateTime: '2020'").conditions()).isEmpty();
        assertThat(rls(", abatementBoolean: false").conditions()).hasSize(1);
    }

    @Test
    void refutedIsAbsent() {
        assertThat(rls(", verificationStatus: 'refuted', clinicalStatus: 'active'")
                        .conditions())
                .extracting(finding -> finding.presence())
                .containsExactly(Presence.ABSENT);
    }

    @Test
    void enteredInErrorIsDropped() {
        assertThat(rls(", verificationStatus: 'entered-in-error'").conditions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unconfirmed", "provisional", "differential"})
    void aSuspicionIsNotAssessed(String status) {
        assertThat(rls(", clinicalStatus: 'active', verificationStatus: '" + status + "'")
                        .conditions())
                .extracting(finding -> finding.presence())
                .containsExactly(Presence.NOT_ASSESSED);
    }

    @Test
    void aResolvedSuspicionDoesNotCount() {
        assertThat(rls(", clinicalStatus: 'resolved', verificationStatus: 'provisional'")
                        .conditions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {", clinicalStatus: 'Xactive'", ", verificationStatus: 'sure'", ", clinicalStatus: 5"})
    void anUnknownStatusIsNotAssessedAndReported(String status) {
        var reading = rls(status);
        assertThat(reading.conditions())
                .extracting(finding -> finding.presence())
                .containsExactly(Presence.NOT_ASSESSED);
        assertThat(reading.gap().detail()).endsWith("is no status that FHIR knows");
        assertThat(reading.gap().what()).isEqualTo("Condition/1");
    }

    @Test
    void theOnsetIsReadFromDateOrPeriodAndNeverFromTheDateOfRecording() {
        assertThat(rls(", onsetDateTime: '2021-03-04T10:00:00+01:00'")
                        .conditions()
                        .get(0)
                        .onset())
                .isEqualTo(LocalDate.of(2021, 3, 4));
        assertThat(rls(", onsetPeriod: {start: '2021-03'}").conditions().get(0).onset())
                .isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(rls(", recordedDate: '2021', onsetAge: {value: 40}")
                        .conditions()
                        .get(0)
                        .onset())
                .isNull();
    }

    @Test
    void aConditionThatNobodyKnowsIsNoGap() {
        var reading = Reading.of("{resourceType: 'Condition', code: {text: 'Fracture'}, clinicalStatus: 'Xactive'}");
        assertThat(reading.conditions()).isEmpty();
        assertThat(reading.gaps()).isEmpty();
    }

    @Test
    void aConditionWithoutCodeIsAGapAndItsListIsPartial() {
        var reading =
                Reading.ofPrefetch("{conditions: {resourceType: 'Condition', id: '7', clinicalStatus: 'active'}}");
        assertThat(reading.gap().place()).isEqualTo("/prefetch/conditions");
        assertThat(reading.gap().detail()).isEqualTo("names no condition");
        assertThat(reading.availability(Kind.CONDITIONS)).isEqualTo(Availability.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'rls'", "{text: 'rls'}", "{coding: {code: 'rls'}}", "[{text: 'rls'}]", "{code: 'rls'}"})
    void theCodeIsReadInEveryShapeThatIsSent(String code) {
        assertThat(Reading.of("{resourceType: 'Condition', code: " + code + "}").conditions())
                .extracting(finding -> finding.condition())
                .containsExactly("rls");
    }
}
