package org.williscds.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.DataSource;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.Fact;
import org.williscds.facts.Gap;
import org.williscds.facts.LabResult;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Patient;
import org.williscds.facts.PatientCase;

/** What the tests read: requests in JSON with single quotes allowed, and the outcome by kind of fact. */
record Reading(PatientCase outcome) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Map<String, String> KEYS = Map.of(
            "patient", "Patient",
            "conditions", "Condition",
            "medications", "MedicationRequest",
            "statements", "MedicationStatement",
            "labs", "Observation",
            "assessments", "QuestionnaireResponse");
    static final ChartReader READER = new ChartReader(new FakeVocabulary(), KEYS);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole request with context and prefetch. */
    static Reading ofRequest(JsonNode request) {
        return new Reading(READER.read(request(request)));
    }

    static ChartReader.Request request(JsonNode request) {
        var context = request.path("context");
        return new ChartReader.Request(
                context.path("patientId").asText(""),
                Prefetch.read(request.path("prefetch")),
                context.path("draftOrders"),
                "/context/draftOrders",
                TODAY);
    }

    static Reading ofPrefetch(String prefetch) {
        var value = Prefetch.read(json(prefetch));
        return new Reading(
                READER.read(new ChartReader.Request("p1", value, MissingNode.getInstance(), "/context", TODAY)));
    }

    /** One resource under its own key. */
    static Reading of(String resource) {
        return ofPrefetch("{x: " + resource + "}");
    }

    static Reading ofDraft(String resource) {
        return ofRequest(json("{context: {patientId: 'p1', draftOrders: {resourceType: 'Bundle', entry: [{resource: "
                + resource + "}]}}}"));
    }

    <T extends Fact> List<T> all(Class<T> type) {
        return outcome.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    Patient patient() {
        return all(Patient.class).get(0);
    }

    List<MedicationUse> medicines() {
        return all(MedicationUse.class);
    }

    MedicationUse medicine() {
        return medicines().get(0);
    }

    List<ConditionFinding> conditions() {
        return all(ConditionFinding.class);
    }

    List<ClinicalFinding> findings() {
        return all(ClinicalFinding.class);
    }

    List<LabResult> labs() {
        return all(LabResult.class);
    }

    Availability availability(DataSource.Kind kind) {
        return all(DataSource.class).stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow()
                .availability();
    }

    /** All gaps but those of keys that nobody supplied, which most small requests have. */
    List<Gap> gaps() {
        return outcome.gaps().stream()
                .filter(gap -> gap.kind() != Gap.Kind.NOT_SUPPLIED)
                .toList();
    }

    Gap gap() {
        return gaps().get(0);
    }
}
