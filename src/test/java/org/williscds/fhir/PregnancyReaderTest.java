package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.facts.Presence;

class PregnancyReaderTest {

    private static String observed(String value, String on, String status) {
        return "{resourceType: 'Observation', status: '%s', code: {coding: [{code: 'pregnancy-status'}]}, valueCodeableConcept: {coding: [{code: '%s'}]}, effectiveDateTime: '%s'}"
                .formatted(status, value, on);
    }

    private static String listed(String verification) {
        return "{resourceType: 'Condition', id: 'c', clinicalStatus: {coding: [{code: 'active'}]}, verificationStatus: {coding: [{code: '%s'}]}, code: {text: 'pregnancy'}}"
                .formatted(verification);
    }

    @ParameterizedTest
    @CsvSource({
        "pregnancy, 2026-11-20, final, PRESENT, 0",
        "pregnancy, 2026-02-02, final, PRESENT, 0",
        "pregnancy, 2026-02-01, final, NOT_ASSESSED, 1",
        "pregnancy, 2026-11-24, final, NOT_ASSESSED, 1",
        "pregnancy, '', final, NOT_ASSESSED, 1",
        "pregnancy, 2026-11-20, entered-in-error, NOT_ASSESSED, 0",
        "LA26683-5, 2026-11-20, final, NOT_ASSESSED, 1"
    })
    void anObservationSaysYesWhileItHoldsAndNothingOtherwise(
            String value, String on, String status, Presence expected, int gaps) {
        var reading = Reading.of(observed(value, on, status));
        assertThat(reading.patient().pregnant()).isEqualTo(expected);
        assertThat(reading.gaps()).hasSize(gaps);
        assertThat(reading.labs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pregnancy, 2026-06-01, other, 2026-11-01, NOT_ASSESSED",
        "other, 2026-06-01, pregnancy, 2026-11-01, PRESENT",
        "pregnancy, 2026-11-01, other, 2026-11-01, NOT_ASSESSED",
        "other, 2026-11-01, pregnancy, 2026-11-01, NOT_ASSESSED"
    })
    void theLatestObservationCountsAndTwoOfOneDayThatDifferLeaveItOpen(
            String one, String oneOn, String other, String otherOn, Presence expected) {
        for (var list : new String[] {
            observed(one, oneOn, "final") + ", " + observed(other, otherOn, "final"),
            observed(other, otherOn, "final") + ", " + observed(one, oneOn, "final")
        }) {
            assertThat(Reading.ofPrefetch("{labs: [" + list + "]}").patient().pregnant())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"confirmed, PRESENT", "refuted, ABSENT", "provisional, NOT_ASSESSED"})
    void theProblemListSaysItAsWell(String verification, Presence expected) {
        assertThat(Reading.of(listed(verification)).patient().pregnant()).isEqualTo(expected);
    }

    @Test
    void aYesFromEitherIsAYes() {
        var both = "{x: [%s, %s]}".formatted(listed("refuted"), observed("pregnancy", "2026-11-20", "final"));
        assertThat(Reading.ofPrefetch(both).patient().pregnant()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void whatIsNotSaidIsNotAssessed() {
        assertThat(Reading.ofPrefetch("{}").patient().pregnant()).isEqualTo(Presence.NOT_ASSESSED);
    }
}
