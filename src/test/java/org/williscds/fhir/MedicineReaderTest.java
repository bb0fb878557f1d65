package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.DailyDose;
import org.williscds.facts.Gap;
import org.williscds.facts.MedicationUse;

class MedicineReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{coding: [{code: 'metoclopramide'}]}",
                "{text: 'metoclopramide'}",
                "'metoclopramide'",
                "[{text: 'metoclopramide'}]",
                "{coding: {code: 'x', display: 'metoclopramide'}}",
                "{code: 'metoclopramide'}",
                "{coding: [null, 5, {code: 'x'}, {code: 'metoclopramide'}]}",
                "{coding: 'metoclopramide'}"
            })
    void theMedicineIsReadInEveryShapeThatIsSent(String concept) {
        assertThat(Reading.of("{resourceType: 'MedicationRequest', medicationCodeableConcept: " + concept + "}")
                        .medicine()
                        .substance())
                .isEqualTo("metoclopramide");
    }

    private static final String MEDICATION =
            "{resourceType: 'Medication', id: 'm1', code: {coding: [{system: 'rx', code: 'metoclopramide'}]}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{reference: 'Medication/m1'}",
                "{reference: 'https://ehr.example/fhir/Medication/m1'}",
                "{reference: 'urn:uuid:m1'}",
                "{reference: 'Medication/m1/_history/3'}",
                "'Medication/m1'",
                "[{reference: 'Medication/m1'}]",
                "{reference: 'urn:uuid:aaaa'}"
            })
    void aReferenceIsFollowedToAFurtherEntryOfTheDrafts(String reference) {
        var reading = Reading.ofRequest(Reading.json("{context: {draftOrders: {entry: [{resource:"
                + "{resourceType: 'MedicationRequest', medicationReference: " + reference + "}},"
                + "{fullUrl: 'urn:uuid:aaaa', resource: " + MEDICATION + "}]}}}"));
        assertThat(reading.medicine().substance()).isEqualTo("metoclopramide");
        assertThat(reading.medicine().given()).isEqualTo("rx|metoclopramide");
    }

    @Test
    void aReferenceIsFollowedIntoAnotherList() {
        var reading = Reading.ofPrefetch("{a: {resourceType: 'MedicationRequest', medicationReference: {reference:"
                + " 'Medication/m1'}}, b: {resourceType: 'Bundle', entry: [{resource: " + MEDICATION + "}]}}");
        assertThat(reading.medicine().substance()).isEqualTo("metoclopramide");
    }

    @Test
    void aReferenceIsFollowedIntoTheContainedResources() {
        var reading = Reading.of("{resourceType: 'MedicationRequest', contained: [" + MEDICATION
                + "], medicationReference: {reference: '#m1'}}");
        assertThat(reading.medicine().substance()).isEqualTo("metoclopramide");
    }

    @Test
    void aReferenceThatLeadsNowhereIsReadByItsDisplay() {
        var reading = Reading.of("{resourceType: 'MedicationRequest', medicationReference: {reference:"
                + " 'https://ehr.example/fhir/Medication/gone', display: 'METOCLOPRAMIDE 10 MG PO TABS'}}");
        assertThat(reading.medicine().substance()).isEqualTo("metoclopramide");
        assertThat(reading.medicine().given()).isEqualTo("METOCLOPRAMIDE 10 MG PO TABS");
    }

    @Test
    void theDisplayOfTheReferenceIsShownWhenTheCodesHaveNoWords() {
        var reading = Reading.of("{resourceType: 'MedicationRequest', contained: [" + MEDICATION
                + "], medicationReference: {reference: '#m1', display: 'METOCLOPRAMIDE 10 MG'}}");
        assertThat(reading.medicine().given()).isEqualTo("METOCLOPRAMIDE 10 MG");
    }

    @Test
    void aReferenceThatLeadsNowhereWithoutDisplayIsReported() {
        var reading =
                Reading.of("{resourceType: 'MedicationRequest', medicationReference: {reference: 'Medication/gone'}}");
        assertThat(reading.gap().kind()).isEqualTo(Gap.Kind.NOT_RECOGNISED);
        assertThat(reading.gap().what()).isEqualTo("Medication/gone");
    }

    @Test
    void theIngredientsCountWhenTheCodeSaysNothing() {
        var reading = Reading.ofPrefetch("""
                {a: {resourceType: 'MedicationStatement', medicationReference: {reference: 'Medication/m'},
                     dosage: [{timing: {code: 'BID'}, doseAndRate: [{doseQuantity: {value: 2, unit: 'Tablette'}}]}]},
                 b: {resourceType: 'Medication', id: 'm', code: {text: 'house blend'}, ingredient: [
                     {itemCodeableConcept: {text: 'levodopa'},
                      strength: {numerator: {value: 0.1, code: 'g'}, denominator: {value: 1, unit: '{tablet}'}}},
                     {itemCodeableConcept: {text: 'carbidopa'}}, {itemReference: {display: 'sugar'}}, 7]}}""");
        assertThat(reading.medicines()).extracting(MedicationUse::substance).containsExactly("levodopa", "carbidopa");
        assertThat(reading.medicine().given()).isEqualTo("house blend");
        assertThat(reading.medicine().dose())
                .isEqualTo(new DailyDose.Known(new BigDecimal("400"), new BigDecimal("400"), false));
    }

    @Test
    void theMedicinesToFetchAreThoseNamedByAReferenceThatLeadsNowhere() {
        var request = Reading.json("""
                {context: {draftOrders: {entry: [
                   {resource: {resourceType: 'MedicationRequest', medicationReference: {reference: 'https://a.example/Medication/m2', display: 'X'}}},
                   {resource: {resourceType: 'MedicationRequest', medicationReference: {reference: 'Medication/m1'}}},
                   {resource: {resourceType: 'MedicationRequest', medicationReference: {reference: '#c'}}},
                   {resource: {resourceType: 'MedicationRequest', medicationCodeableConcept: 'a', medicationReference: {reference: 'Medication/m3'}}},
                   {resource: {resourceType: 'Medication', id: 'm1'}}]}}}""");
        assertThat(Reading.READER.missingMedications(Reading.request(request))).containsExactly("Medication/m2");
    }
}
