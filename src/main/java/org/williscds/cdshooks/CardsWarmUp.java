package org.williscds.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.williscds.decision.ActiveRelease;
import org.williscds.knowledge.Release;

/**
 * Answers made-up orders before the first real one can come in: classes are loaded, and the most used paths compiled, so
 * that the first patient's answer keeps its deadline.
 */
@Singleton
final class CardsWarmUp {

    private static final Logger LOG = Logger.getLogger(CardsWarmUp.class);
    private static final int AFTER_ACTIVATION = 3000;
    private static final int ORDERS = 30;
    private static final URI NOWHERE = URI.create("http://localhost/");

    private final ActiveRelease activeRelease;
    private final CdsService service;
    private final ObjectMapper json;

    CardsWarmUp(ActiveRelease activeRelease, CdsService service, ObjectMapper json) {
        this.activeRelease = activeRelease;
        this.service = service;
        this.json = json;
    }

    void start(@Observes @Priority(AFTER_ACTIVATION) StartupEvent start) {
        if (!activeRelease.isPresent()) {
            return;
        }
        var release = activeRelease.get();
        try {
            for (var order : (Iterable<ObjectNode>) orders(release)::iterator) {
                answer(order);
            }
        } catch (RuntimeException | IOException e) {
            LOG.warnf("The service could not be warmed up; its first answers will be slow (%s).", e.getMessage());
        }
    }

    private void answer(JsonNode order) throws IOException {
        var request = CdsRequest.read(Hook.ORDER_SIGN, json.readTree(json.writeValueAsBytes(order)));
        var unused = json.writeValueAsBytes(
                service.answer(request, "", NOWHERE, System.nanoTime()).body());
    }

    /** An order of each of some substances, named in words, for a patient with restless legs. */
    private Stream<ObjectNode> orders(Release release) {
        var condition = release.rows("diagnosis/known_rls").stream()
                .flatMap(row -> release.row("terminology/conditions", row.text("condition")).stream())
                .map(row -> row.text("name_en"))
                .findFirst()
                .orElse("");
        return release.rows("medication/worsens_rls").stream()
                .flatMap(row -> release.row("terminology/substances", row.text("medicine")).stream())
                .limit(ORDERS)
                .map(substance -> order(substance.text("name_en"), condition));
    }

    private ObjectNode order(String medicine, String condition) {
        var body = json.createObjectNode().put("hook", "order-sign").put("hookInstance", "warm-up");
        var draft = json.createObjectNode().put("resourceType", "MedicationRequest");
        draft.put("status", "draft").put("intent", "order");
        draft.putObject("medicationCodeableConcept").put("text", medicine);
        body.putObject("context").put("patientId", "warm-up").set("draftOrders", bundle(draft));
        var finding = json.createObjectNode().put("resourceType", "Condition");
        finding.putObject("code").put("text", condition);
        var prefetch = body.putObject("prefetch");
        prefetch.putObject("patient").put("resourceType", "Patient").put("id", "warm-up");
        prefetch.set(PrefetchTemplates.CONDITIONS, bundle(finding));
        prefetch.putNull(PrefetchTemplates.MEDICATIONS);
        return body;
    }

    private ObjectNode bundle(ObjectNode resource) {
        resource.putObject("subject").put("reference", "Patient/warm-up");
        var bundle = json.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        bundle.putArray("entry").addObject().set("resource", resource);
        return bundle;
    }
}
