package org.williscds.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import org.williscds.knowledge.Release;

/** An order-sign request of 20 resources: the patient, a draft, 6 conditions, 6 medicines in use, 6 results. */
public final class OrderSignRequest {

    private static final int EACH = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Release release;

    public OrderSignRequest(Release release) {
        this.release = release;
    }

    public byte[] json() {
        var body = JSON.createObjectNode().put("hook", "order-sign").put("hookInstance", "benchmark");
        body.putObject("context")
                .put("userId", "Practitioner/1")
                .put("patientId", "p")
                .set("draftOrders", bundle("collection", List.of(medicine("draft", "metoclopramide", "draft"))));
        var prefetch = body.putObject("prefetch");
        prefetch.set("patient", resource("Patient", "p").put("gender", "female").put("birthDate", "1968-04-02"));
        prefetch.set("conditions", bundle("searchset", each(TypicalPatient.CONDITIONS, this::condition)));
        prefetch.set(
                "medications",
                bundle("searchset", each(TypicalPatient.HARMLESS, name -> medicine(name, name, "active"))));
        prefetch.putNull("medicationStatements");
        prefetch.set(
                "labs",
                bundle("searchset", each(List.copyOf(new TreeMap<>(TypicalPatient.LABS).keySet()), this::result)));
        return body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<ObjectNode> each(List<String> ids, java.util.function.Function<String, ObjectNode> resource) {
        return ids.stream().limit(EACH).map(resource).toList();
    }

    private ObjectNode condition(String id) {
        var condition = own("Condition", id).put("onsetDateTime", "2019-03-01");
        coded(
                condition,
                "clinicalStatus",
                "http://terminology.hl7.org/CodeSystem/condition-clinical",
                "active",
                "Active");
        coded(
                condition,
                "verificationStatus",
                "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                "confirmed",
                "Confirmed");
        coded(
                condition,
                "code",
                "http://snomed.info/sct",
                TypicalPatient.cell(release, "terminology/conditions", id, "snomed"),
                id);
        return condition;
    }

    private ObjectNode medicine(String id, String substance, String status) {
        var order = own("MedicationRequest", id)
                .put("status", status)
                .put("intent", "order")
                .put("authoredOn", "2026-10-20");
        coded(
                order,
                "medicationCodeableConcept",
                "http://www.nlm.nih.gov/research/umls/rxnorm",
                TypicalPatient.cell(release, "terminology/substances", substance, "rxnorm"),
                substance + " 10 MG Oral Tablet");
        var dosage = order.putArray("dosageInstruction").addObject();
        dosage.putObject("timing")
                .putObject("repeat")
                .put("frequency", 3)
                .put("period", 1)
                .put("periodUnit", "d");
        dosage.putArray("doseAndRate")
                .addObject()
                .putObject("doseQuantity")
                .put("value", 10)
                .put("unit", "mg")
                .put("system", "http://unitsofmeasure.org")
                .put("code", "mg");
        return order;
    }

    private ObjectNode result(String lab) {
        var codes = release.tables().get("terminology/lab_codes");
        var code = codes == null
                ? null
                : codes.rows().stream()
                        .filter(row -> row.text("lab").equals(lab))
                        .findFirst()
                        .orElse(null);
        if (code == null) {
            throw new IllegalStateException(
                    "The test %s has no code. Maybe it was renamed: mend it here too.".formatted(lab));
        }
        var result = own("Observation", lab).put("status", "final").put("effectiveDateTime", "2026-10-01");
        coded(result, "code", "http://loinc.org", code.text("loinc"), lab);
        result.putObject("valueQuantity")
                .put("value", new java.math.BigDecimal(TypicalPatient.LABS.getOrDefault(lab, "1")))
                .put("unit", code.text("unit"))
                .put("system", "http://unitsofmeasure.org")
                .put("code", code.text("unit"));
        return result;
    }

    private static void coded(ObjectNode owner, String element, String system, String code, String display) {
        var concept = owner.putObject(element);
        concept.putArray("coding")
                .addObject()
                .put("system", system)
                .put("code", code)
                .put("display", display);
        concept.put("text", display);
    }

    private static ObjectNode own(String type, String id) {
        var resource = resource(type, id);
        resource.putObject("subject").put("reference", "Patient/p");
        return resource;
    }

    private static ObjectNode resource(String type, String id) {
        return JSON.createObjectNode().put("resourceType", type).put("id", id);
    }

    private static ObjectNode bundle(String type, List<ObjectNode> resources) {
        var bundle = resource("Bundle", type).put("type", type);
        var entries = bundle.putArray("entry");
        resources.forEach(resource -> entries.addObject().set("resource", resource));
        return bundle;
    }
}
