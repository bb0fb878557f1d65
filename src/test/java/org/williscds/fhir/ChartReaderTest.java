package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.facts.Origin;

class ChartReaderTest {

    private static final String RLS = "{resourceType: 'Condition', id: 'c', code: 'rls'%s}";

    private static Reading withSubject(String patientId, String subject) {
        return Reading.ofRequest(Reading.json("{context: {patientId: '" + patientId + "'}, prefetch: {conditions: "
                + RLS.formatted(", subject: " + subject)
                + ", p: {resourceType: 'Bundle', entry: [{fullUrl: 'urn:uuid:77',"
                + " resource: {resourceType: 'Patient', id: '123'}}]}}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{reference: 'Patient/123'}",
                "{reference: 'https://ehr.example/fhir/Patient/123'}",
                "{reference: '123'}",
                "{reference: 'urn:uuid:123'}",
                "{reference: 'urn:uuid:77'}",
                "{reference: 'Patient/123/_history/2'}",
                "'Patient/123'",
                "{display: 'somebody'}",
                "null",
                "{reference: '#contained'}"
            })
    void thePatientsOwnResourcesAreUsedHoweverThePatientIsNamed(String subject) {
        assertThat(withSubject("123", subject).conditions()).hasSize(1);
        assertThat(withSubject("Patient/123", subject).conditions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{reference: 'Patient/124'}",
                "{reference: 'https://ehr.example/fhir/Patient/1234'}",
                "{reference: 'urn:uuid:78'}",
                "{reference: 'Group/123'}",
                "'Patient/x'"
            })
    void theResourcesOfAnotherPatientAreNotUsedAndReportedWithoutTheirPatient(String subject) {
        var reading = withSubject("123", subject);
        assertThat(reading.conditions()).isEmpty();
        assertThat(reading.gaps())
                .containsExactly(new Gap(
                        Gap.Kind.NOT_READ, "Condition/c", "/prefetch/conditions", "belongs to another patient"));
        assertThat(reading.availability(Kind.CONDITIONS)).isEqualTo(Availability.PARTIAL);
    }

    @Test
    void aDraftForAnotherPatientIsNotUsed() {
        var reading = Reading.ofDraft("{resourceType: 'MedicationRequest', subject: {reference: 'Patient/p2'},"
                + " medicationCodeableConcept: 'metoclopramide'}");
        assertThat(reading.medicines()).isEmpty();
        assertThat(reading.gaps()).hasSize(1);
    }

    @Test
    void theAgeOfAnotherPatientIsNotUsed() {
        var reading = Reading.ofPrefetch("{patient: {resourceType: 'Patient', id: 'p2', birthDate: '1950'}}");
        assertThat(reading.patient().ageYears()).isNull();
        assertThat(reading.gap().what()).isEqualTo("Patient");
    }

    @Test
    void absentNullEmptyAndFailedAreFourThings() {
        var reading = Reading.ofPrefetch("{conditions: null, labs: {resourceType: 'OperationOutcome'}}");
        assertThat(reading.availability(Kind.CONDITIONS)).isEqualTo(Availability.COMPLETE);
        assertThat(reading.availability(Kind.LABS)).isEqualTo(Availability.FAILED);
        assertThat(reading.availability(Kind.PATIENT)).isEqualTo(Availability.NOT_SUPPLIED);
        assertThat(reading.availability(Kind.FINDINGS)).isEqualTo(Availability.NOT_SUPPLIED);
        assertThat(reading.outcome().gaps())
                .containsExactlyInAnyOrder(
                        new Gap(Gap.Kind.FAILED, "labs", "/prefetch/labs", "is an OperationOutcome"),
                        new Gap(Gap.Kind.NOT_SUPPLIED, "patient", "/prefetch/patient", ""),
                        new Gap(Gap.Kind.NOT_SUPPLIED, "medications", "/prefetch/medications", ""),
                        new Gap(Gap.Kind.NOT_SUPPLIED, "statements", "/prefetch/statements", ""),
                        new Gap(Gap.Kind.NOT_SUPPLIED, "assessments", "/prefetch/assessments", ""));
    }

    @Test
    void oneOfTwoListsOfMedicinesIsPartOfThem() {
        assertThat(Reading.ofPrefetch("{medications: null}").availability(Kind.MEDICATIONS))
                .isEqualTo(Availability.PARTIAL);
        assertThat(Reading.ofPrefetch("{medications: null, statements: null}").availability(Kind.MEDICATIONS))
                .isEqualTo(Availability.COMPLETE);
        assertThat(Reading.ofPrefetch("{medications: {resourceType: 'OperationOutcome'}}")
                        .availability(Kind.MEDICATIONS))
                .isEqualTo(Availability.FAILED);
    }

    @Test
    void aListUnderAnotherKeyIsRecognisedByItsResources() {
        var reading =
                Reading.ofPrefetch("{item3: {resourceType: 'Bundle', entry: [{resource: " + RLS.formatted("") + "}]}}");
        assertThat(reading.conditions()).hasSize(1);
        assertThat(reading.conditions().get(0).origin())
                .isEqualTo(new Origin("Condition/c", "/prefetch/item3/entry/0/resource"));
        assertThat(reading.availability(Kind.CONDITIONS)).isEqualTo(Availability.COMPLETE);
    }

    @Test
    void aNullUnderAnotherKeyMeansNothing() {
        assertThat(Reading.ofPrefetch("{item3: null}").availability(Kind.CONDITIONS))
                .isEqualTo(Availability.NOT_SUPPLIED);
    }

    @Test
    void otherResourcesUnderAKeyAreNotReadAsNothing() {
        var reading = Reading.ofPrefetch("{conditions: {resourceType: 'Patient', id: 'p1'}}");
        assertThat(reading.availability(Kind.CONDITIONS)).isEqualTo(Availability.NOT_SUPPLIED);
        assertThat(reading.availability(Kind.PATIENT)).isEqualTo(Availability.COMPLETE);
    }

    @Test
    void aPageWithoutTheNextIsPartOfTheList() {
        var reading =
                Reading.ofPrefetch("{conditions: {resourceType: 'Bundle', link: [{relation: 'next', url: 'x'}], entry:"
                        + " [{resource: " + RLS.formatted("") + "}]}}");
        assertThat(reading.availability(Kind.CONDITIONS)).isEqualTo(Availability.PARTIAL);
        assertThat(reading.conditions()).hasSize(1);
    }

    @Test
    void aResourceThatCameTwiceCountsOnce() {
        var reading = Reading.ofPrefetch("{a: " + RLS.formatted("") + ", b: [" + RLS.formatted("") + "]}");
        assertThat(reading.conditions()).hasSize(1);
    }

    @Test
    void draftOrdersOfAnyShapeAreReadOrReported() {
        for (String drafts : new String[] {"5", "'x'", "{}", "[5]", "{resourceType: 'OperationOutcome'}"}) {
            var reading = Reading.ofRequest(Reading.json("{context: {draftOrders: " + drafts + "}}"));
            assertThat(reading.gap().place()).startsWith("/context/draftOrders");
            assertThat(reading.gap().what()).isEqualTo("draftOrders");
        }
        assertThat(Reading.ofRequest(Reading.json("{context: {draftOrders: null}}"))
                        .gaps())
                .isEmpty();
    }

    @Test
    void selectionsAreFoundByReferenceAndByBareId() {
        var origin = new Origin("MedicationRequest/17", "/context/draftOrders/entry/0/resource");
        assertThat(new Selections(Reading.json("['MedicationRequest/17']")).contains(origin))
                .isTrue();
        assertThat(new Selections(Reading.json("['https://a.example/MedicationRequest/17']")).contains(origin))
                .isTrue();
        assertThat(new Selections(Reading.json("'17'")).contains(origin)).isTrue();
        assertThat(new Selections(Reading.json("['MedicationRequest/18', 5, null, {}]")).contains(origin))
                .isFalse();
        assertThat(new Selections(Reading.json("{}")).isEmpty()).isTrue();
    }
}
