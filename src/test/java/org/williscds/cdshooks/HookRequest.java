package org.williscds.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Builds CDS Hooks requests for tests: a patient with restless legs who is being ordered metoclopramide, until changed. */
final class HookRequest {

    static final String RLS = """
            {"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Condition","id":"rls",
             "clinicalStatus":{"coding":[{"code":"active"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"32914008"}]},
             "subject":{"reference":"Patient/p1"}}}]}""";
    static final String NOTHING = """
            {"resourceType":"Bundle","type":"searchset","total":0}""";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body = JSON.createObjectNode();

    private HookRequest(String hook) {
        body.put("hook", hook).put("hookInstance", UUID.randomUUID().toString());
        body.putObject("context").put("userId", "Practitioner/1").put("patientId", "p1");
        body.putObject("prefetch");
        prefetch("patient", """
                {"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1961-04-02"}""")
                .prefetch("conditions", RLS)
                .prefetch("medications", NOTHING)
                .prefetch("medicationStatements", NOTHING)
                .prefetch("labs", NOTHING)
                .prefetch("assessments", NOTHING);
    }

    static HookRequest sign() {
        return new HookRequest("order-sign").draft("d1", metoclopramide());
    }

    static HookRequest select() {
        return new HookRequest("order-select").draft("d1", metoclopramide()).selections("MedicationRequest/d1");
    }

    static HookRequest view() {
        return new HookRequest("patient-view");
    }

    static String metoclopramide() {
        return medicine("http://www.nlm.nih.gov/research/umls/rxnorm", "6915", "metoclopramide");
    }

    static String medicine(String system, String code, String text) {
        return """
                "medicationCodeableConcept":{"coding":[{"system":"%s","code":"%s"}],"text":"%s"}""".formatted(system, code, text);
    }

    static String named(String text) {
        return "\"medicationCodeableConcept\":{\"text\":\"%s\"}".formatted(text);
    }

    static String request(String id, String status, String medicine) {
        return """
                {"resourceType":"MedicationRequest","id":"%s","status":"%s","intent":"order",%s,"subject":{"reference":"Patient/p1"}}""".formatted(id, status, medicine);
    }

    HookRequest draft(String id, String medicine) {
        return draftResource(request(id, "draft", medicine));
    }

    HookRequest draftResource(String resource) {
        var context = (ObjectNode) body.path("context");
        var drafts = context.withObject("/draftOrders").put("resourceType", "Bundle");
        drafts.withArray("entry").addObject().set("resource", json(resource));
        return this;
    }

    HookRequest withoutDrafts() {
        ((ObjectNode) body.path("context")).putObject("draftOrders").put("resourceType", "Bundle");
        return this;
    }

    HookRequest selections(String... references) {
        var selections = ((ObjectNode) body.path("context")).putArray("selections");
        for (var reference : references) {
            selections.add(reference);
        }
        return this;
    }

    /** {@code "null"} sends null. */
    HookRequest prefetch(String key, String value) {
        ((ObjectNode) body.path("prefetch")).set(key, json(value));
        return this;
    }

    HookRequest withoutPrefetch(String key) {
        ((ObjectNode) body.path("prefetch")).remove(key);
        return this;
    }

    HookRequest with(String member, String value) {
        body.set(member, json(value));
        return this;
    }

    HookRequest without(String member) {
        body.remove(member);
        return this;
    }

    HookRequest withoutContext(String member) {
        ((ObjectNode) body.path("context")).remove(member);
        return this;
    }

    ObjectNode node() {
        return body;
    }

    String json() {
        return body.toString();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(text, e);
        }
    }
}
