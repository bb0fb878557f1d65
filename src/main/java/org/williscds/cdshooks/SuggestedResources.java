package org.williscds.cdshooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.williscds.knowledge.Release;

/** FHIR R4 resources that a suggestion creates: drafts, for the patient of the request, with codes of the terminology. */
final class SuggestedResources {

    private final Release release;
    private final CdsRequest request;

    SuggestedResources(Release release, CdsRequest request) {
        this.release = release;
        this.request = request;
    }

    /** A draft of that substance, without dose; empty when the terminology has no code for it. */
    Optional<Map<String, Object>> medicationRequest(String substance, String name) {
        return release.row("terminology/substances", substance).flatMap(row -> {
            var codings = new ArrayList<Map<String, Object>>();
            var display = row.text("name_en");
            row.list("rxnorm").stream().limit(1).forEach(code -> codings.add(coding("rxnorm", code, display)));
            row.list("atc").stream().limit(1).forEach(code -> codings.add(coding("atc", code, display)));
            return codings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(draft("MedicationRequest", "medicationCodeableConcept", concept(codings, name)));
        });
    }

    /** A draft order of that laboratory test; empty when the terminology has no code for it. */
    Optional<Map<String, Object>> serviceRequest(String lab, String name) {
        return release.rows("terminology/lab_codes").stream()
                .filter(row -> row.text("lab").equals(lab))
                .findFirst()
                .map(row -> draft(
                        "ServiceRequest",
                        "code",
                        concept(List.of(coding("loinc", row.text("loinc"), row.text("name"))), name)));
    }

    private Map<String, Object> draft(String type, String element, Map<String, Object> concept) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("resourceType", type);
        resource.put("status", "draft");
        resource.put("intent", "order");
        resource.put(element, concept);
        resource.put("subject", Map.of("reference", "Patient/" + request.barePatientId()));
        if (request.userId().startsWith("Practitioner")) {
            resource.put("requester", Map.of("reference", request.userId()));
        }
        return resource;
    }

    private static Map<String, Object> concept(List<Map<String, Object>> codings, String text) {
        var concept = new LinkedHashMap<String, Object>();
        concept.put("coding", codings);
        concept.put("text", text);
        return concept;
    }

    private Map<String, Object> coding(String system, String code, String display) {
        var coding = new LinkedHashMap<String, Object>();
        release.row("terminology/code_systems", system).ifPresent(row -> coding.put("system", row.text("url")));
        coding.put("code", code);
        coding.put("display", display.isEmpty() ? code : display);
        return coding;
    }
}
