package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.MedicationUse.Status;

class MedicationReaderTest {

    private static final String DRUG = ", medicationCodeableConcept: {text: 'Metoclopramide 10 MG Oral Tablet'}";

    private static Reading request(String more) {
        return Reading.of("{resourceType: 'MedicationRequest', id: '1'" + DRUG + ", " + more + "}");
    }

    private static Reading statement(String more) {
        return Reading.of("{resourceType: 'MedicationStatement', id: '1'" + DRUG + ", " + more + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "active, CURRENT",
        "on-hold, CURRENT",
        "unknown, CURRENT",
        "completed, STOPPED",
        "stopped, STOPPED",
        "Active, CURRENT"
    })
    void theStatusOfAnOrderSaysWhetherTheMedicineIsInUse(String code, Status status) {
        assertThat(request("status: '" + code + "'").medicine().status()).isEqualTo(status);
    }

    @Test
    void anOrderWithoutStatusCountsAsInUse() {
        assertThat(request("x: 1").medicine().status()).isEqualTo(Status.CURRENT);
    }

    @Test
    void anOrderWithAStatusThatFhirDoesNotKnowCountsAsInUseAndIsReported() {
        var reading = request("status: 'Xactive'");
        assertThat(reading.medicine().status()).isEqualTo(Status.CURRENT);
        assertThat(reading.gap().detail()).startsWith("status is none that FHIR knows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: 'cancelled'", "status: 'entered-in-error'", "status: 'active', doNotPerform: true",
                "status: 'active', intent: 'proposal'", "status: 'active', intent: 'plan'",
                        "status: 'active', intent: 'option'",
                "status: 'active', doNotPerform: 'true'"
            })
    void anOrderThatIsNoUseIsDropped(String more) {
        assertThat(request(more).medicines()).isEmpty();
        assertThat(request(more).gaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "original-order", "reflex-order", "filler-order", "instance-order"})
    void ordersOfAllKindsAreUse(String intent) {
        assertThat(request("status: 'active', intent: '" + intent + "'").medicines())
                .hasSize(1);
    }

    @Test
    void theStrengthOfOnePieceIsReadInMilligrams() {
        assertThat(request("status: 'active'").medicine().strength()).isEqualByComparingTo("10");
    }

    @Test
    void aPlanThatRecordsWhatThePatientReportsIsUse() {
        assertThat(request("status: 'active', intent: 'plan', reportedBoolean: true")
                        .medicine()
                        .status())
                .isEqualTo(Status.CURRENT);
    }

    @Test
    void aDraftOutsideTheDraftOrdersIsReportedAndNotUsed() {
        var reading = request("status: 'draft'");
        assertThat(reading.medicines()).isEmpty();
        assertThat(reading.gap().detail()).isEqualTo("is a draft, but not among the draft orders of this request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-taken", "entered-in-error", "cancelled"})
    void aStatementThatIsNoUseIsDropped(String status) {
        assertThat(statement("status: '" + status + "'").medicines()).isEmpty();
    }

    @Test
    void aStatementInTheOlderFormThatSaysNotTakenIsDropped() {
        assertThat(statement("status: 'active', taken: 'n'").medicines()).isEmpty();
        assertThat(statement("status: 'active', taken: 'y'").medicines()).hasSize(1);
    }

    @Test
    void anIntendedMedicineIsReportedAndNotUsed() {
        assertThat(statement("status: 'intended'").medicines()).isEmpty();
        assertThat(statement("status: 'intended'").gaps()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dispenseRequest: {validityPeriod: {end: '2026-11-22'}}",
                "effectivePeriod: {end: '2026-10'}",
                "dosageInstruction: {timing: {repeat: {boundsPeriod: {end: '2025'}}}}"
            })
    void whatEndedBeforeTheDateOfEvaluationHasStopped(String end) {
        assertThat(request("status: 'active', " + end).medicine().status()).isEqualTo(Status.STOPPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dispenseRequest: {validityPeriod: {end: '2026-11-23'}}", "effectivePeriod: {end: '2026-11'}",
                "effectivePeriod: {end: '2026'}", "dispenseRequest: {validityPeriod: {end: 'soon'}}"
            })
    void whatMayStillLastIsInUse(String end) {
        assertThat(request("status: 'active', " + end).medicine().status()).isEqualTo(Status.CURRENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "active", "completed", "Xactive", ""})
    void aDraftOrderIsProposedWhateverItsStatus(String status) {
        var draft = "{resourceType: 'MedicationRequest', id: '1', intent: 'proposal', status: '" + status + "'" + DRUG
                + "}";
        assertThat(Reading.ofDraft(draft).medicine().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void aDraftOrderEnteredInErrorIsReportedAndNotUsed() {
        var reading = Reading.ofDraft("{resourceType: 'MedicationRequest', status: 'entered-in-error'" + DRUG + "}");
        assertThat(reading.medicines()).isEmpty();
        assertThat(reading.gaps()).hasSize(1);
    }

    @Test
    void anOrderThatIsSignedAgainCountsOnceAsProposed() {
        var order = "{resourceType: 'MedicationRequest', id: '1', status: 'active'" + DRUG + "}";
        var reading = Reading.ofRequest(Reading.json("{context: {patientId: 'p1', draftOrders: {resourceType: 'Bundle',"
                + " entry: [{resource: " + order + "}]}}, prefetch: {medications: " + order + "}}"));
        assertThat(reading.medicines()).extracting(MedicationUse::status).containsExactly(Status.PROPOSED);
        assertThat(reading.medicine().origin().place()).isEqualTo("/context/draftOrders/entry/0/resource");
    }

    @Test
    void twoDraftsOfTheSameIdAreTwoOrders() {
        var order = "{resource: {resourceType: 'MedicationRequest', id: '1', medicationCodeableConcept: '%s'}}";
        var reading = Reading.ofRequest(Reading.json("{context: {draftOrders: {entry: ["
                + order.formatted("metoclopramide") + "," + order.formatted("levodopa") + "]}}}"));
        assertThat(reading.medicines())
                .extracting(MedicationUse::substance)
                .containsExactly("metoclopramide", "levodopa");
    }

    @Test
    void aDraftWithoutMedicineIsReportedAndLeavesTheRecordComplete() {
        var reading = Reading.ofRequest(Reading.json("""
                {context: {draftOrders: {resourceType: 'Bundle', entry: [{resource: {resourceType: 'MedicationRequest',
                  id: 'request-123', status: 'draft'}}]}}, prefetch: {medications: null, statements: null}}"""));
        assertThat(reading.gap())
                .isEqualTo(new Gap(
                        Gap.Kind.NOT_READ,
                        "MedicationRequest/request-123",
                        "/context/draftOrders/entry/0/resource",
                        "names no medicine"));
        assertThat(reading.availability(Kind.MEDICATIONS)).isEqualTo(Availability.COMPLETE);
    }

    @Test
    void otherDraftsThanMedicinesAddNothingToTheRecord() {
        assertThat(Reading.ofDraft("{resourceType: 'Condition', code: 'rls'}").conditions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effectivePeriod: {start: '2026-01-02'}, effectiveDateTime: '2026-02', authoredOn: '2026-05-01' | 2026-01-02",
                "effectiveDateTime: '2026-02', authoredOn: '2026-05-01' | 2026-02-01",
                "dosage: [{timing: {repeat: {boundsPeriod: {start: '2026-04-02'}}}}, {timing: {repeat: {boundsPeriod: {start: '2026-03-01'}}}}], authoredOn: '2026-05-01' | 2026-03-01",
                "authoredOn: '2026-05-01T08:00:00Z' | 2026-05-01",
                "dateAsserted: '2026-05-01' |"
            })
    void theStartIsTheFirstOfTheDatesThatSayIt(String dates, LocalDate start) {
        assertThat(statement(dates).medicine().startedOn()).isEqualTo(start);
    }

    @Test
    void reasonsBecomeIndications() {
        var reading = Reading.ofPrefetch("""
                {m: {resourceType: 'MedicationRequest', medicationCodeableConcept: 'pramipexole',
                     reasonCode: [{coding: [{code: 'rls'}]}, {text: 'nausea'}],
                     reasonReference: [{reference: 'Condition/c1'}, {reference: 'Condition/gone', display: 'rls'},
                                       {reference: 'Condition/foreign'}]},
                 c: [{resourceType: 'Condition', id: 'c1', code: {text: 'parkinson'}, clinicalStatus: 'resolved'},
                     {resourceType: 'Condition', id: 'foreign', subject: {reference: 'Patient/p2'}, code: 'rls'}]}""");
        assertThat(reading.medicine().indications()).containsExactlyInAnyOrder("rls", "parkinson");
    }

    @Test
    void aCombinationGivesAFactForEachSubstance() {
        var reading = Reading.of(
                "{resourceType: 'MedicationRequest', medicationCodeableConcept: 'carbidopa 25 MG / levodopa 100 MG'}");
        assertThat(reading.medicines())
                .extracting(MedicationUse::substance)
                .containsExactlyInAnyOrder("levodopa", "carbidopa");
        assertThat(reading.medicines().get(0).combinedWith()).containsExactly("carbidopa");
    }

    @Test
    void codeAndNameThatDifferAreBothUsedAndReported() {
        var reading = Reading.of("{resourceType: 'MedicationRequest', medicationCodeableConcept:"
                + " {coding: [{code: 'levodopa'}], text: 'metoclopramide'}}");
        assertThat(reading.medicines()).hasSize(2).allMatch(use -> use.combinedWith()
                .isEmpty());
        assertThat(reading.gap().kind()).isEqualTo(Gap.Kind.CONTRADICTION);
    }

    @Test
    void localUseIsReportedByTheRouteOfTheInstructions() {
        var reading = request("dosageInstruction: [{route: {text: 'cutaneous'}}]");
        assertThat(reading.medicine().application()).isEqualTo(Application.LOCAL);
        assertThat(reading.gap().kind()).isEqualTo(Gap.Kind.LOCAL_USE);
    }

    @Test
    void aMedicineThatIsNotRecognisedIsReportedAsWritten() {
        var reading = Reading.ofPrefetch("{medications: {resourceType: 'MedicationRequest', medicationCodeableConcept:"
                + " {coding: [{system: 's', code: 'c', display: 'Panacea\\n 5 MG'}]}}}");
        assertThat(reading.gaps())
                .containsExactly(new Gap(Gap.Kind.NOT_RECOGNISED, "Panacea 5 MG", "/prefetch/medications", ""));
        assertThat(reading.availability(Kind.MEDICATIONS)).isEqualTo(Availability.PARTIAL); // statements are missing
    }

    @Test
    void anIdOf200CharactersIsKept() {
        var id = "e".repeat(200);
        assertThat(Reading.ofDraft("{resourceType: 'MedicationRequest', id: '" + id + "'" + DRUG + "}")
                        .medicine()
                        .origin()
                        .resource())
                .isEqualTo("MedicationRequest/" + id);
    }
}
