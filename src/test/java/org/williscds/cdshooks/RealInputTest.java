package org.williscds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Requests recorded from other people's software and charts of synthetic patients, read from the folder that the system
 * property {@code willis.test.data} names. Skipped, visibly, without it.
 */
@QuarkusTest
class RealInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DATA = Path.of(System.getProperty("willis.test.data", ""));

    @BeforeAll
    static void needsTheFolder() {
        var there = !System.getProperty("willis.test.data", "").isBlank() && Files.isDirectory(DATA);
        if (!there) {
            org.jboss.logging.Logger.getLogger(RealInputTest.class)
                    .warn("Skipped: willis.test.data names no folder of real input.");
        }
        assumeTrue(there, "willis.test.data names no folder of real input");
    }

    @Test
    void everyRecordedRequestGetsAnAnswerThatIsNoFailureOfOurs() {
        for (var file : files("cds-hooks-requests")) {
            for (var hook : Hook.values()) {
                var response = post(hook, read(file));
                assertThat(response.statusCode()).as("%s to %s", file, hook).isIn(200, 400, 412);
                assertThat(response.asString())
                        .as(file.toString())
                        .doesNotContain("at org.")
                        .doesNotContain("Exception");
                if (response.statusCode() != 200) {
                    assertThat(response.jsonPath().getString("resourceType")).isEqualTo("OperationOutcome");
                }
            }
        }
    }

    @Test
    void aRequestForItsOwnServiceIsRefusedOnlyForWhatItLacks() {
        for (var file : files("cds-hooks-requests")) {
            var request = read(file);
            for (var hook : Hook.values()) {
                if (request.path("hook").asText().equals(hook.hook())) {
                    var response = post(hook, request);
                    if (response.statusCode() != 200) {
                        assertThat(response.jsonPath().<String>getList("issue.expression.flatten()"))
                                .as("%s: %s", file, response.asString())
                                .isNotEmpty();
                    }
                }
            }
        }
    }

    @Test
    void theRecordedOrderOfDiphenhydramineIsAnsweredOnceConditionsAreThere() {
        var request = (ObjectNode) read(DATA.resolve("cds-hooks-requests/sandbox-07-order-sign.json"));
        assertThat(post(Hook.ORDER_SIGN, request).statusCode()).isEqualTo(412);

        request.withObject("/prefetch").set("conditions", JSON.nullNode());
        assertThat(post(Hook.ORDER_SIGN, request).jsonPath().getList("cards")).isEmpty();

        request.withObject("/prefetch")
                .set("conditions", rls(request.at("/context/patientId").asText()));
        assertThat(post(Hook.ORDER_SIGN, request).jsonPath().<String>getList("cards.source.topic.code"))
                .containsExactly("worsensDiphenhydramine");
    }

    @Test
    void everyMedicineOfAChartIsRecognisedOrReported() {
        for (var file : files("synthea-r4")) {
            var chart = chart(file, false);
            var response = post(Hook.PATIENT_VIEW, chart);
            assertThat(response.statusCode()).as(file.toString()).isEqualTo(200);
            var report = response.jsonPath();
            var told = new ArrayList<String>();
            told.addAll(strings(report, "extension.'org.williscds.report'.medications.given"));
            told.addAll(strings(report, "extension.'org.williscds.report'.notChecked.what"));
            for (var medicine : medicines(chart)) {
                assertThat(told).as("%s: %s", file, medicine).anyMatch(text -> text.contains(medicine));
            }
        }
    }

    @Test
    void aDiagnosisOfRestlessLegsTurnsSilenceIntoACard() {
        var withDiphenhydramine = 0;
        for (var file : files("synthea-r4")) {
            var before = post(Hook.PATIENT_VIEW, chart(file, false));
            assertThat(before.jsonPath().getList("cards")).as(file.toString()).isEmpty();
            if (before.asString().contains("diphenhydramine")) {
                withDiphenhydramine++;
                var after = post(Hook.PATIENT_VIEW, chart(file, true));
                assertThat(after.jsonPath().<String>getList("cards.source.topic.code"))
                        .as(file.toString())
                        .contains("worsensDiphenhydramine");
            }
        }
        assertThat(withDiphenhydramine).isPositive();
    }

    private static List<String> strings(io.restassured.path.json.JsonPath json, String path) {
        List<String> found = json.getList(path);
        return found == null ? List.of() : found;
    }

    private static Response post(Hook hook, JsonNode body) {
        return RestAssured.given()
                .contentType("application/json")
                .body(body.toString())
                .post("/cds-services/" + hook.serviceId());
    }

    /** The chart as a client would prefetch it, under the keys that we ask for. */
    private static ObjectNode chart(Path file, boolean withRls) {
        var request = JSON.createObjectNode();
        request.put("hook", "patient-view").put("hookInstance", "4f0f0b2c-7a2f-4a7f-8a39-2f4b1c5f9a11");
        var prefetch = request.putObject("prefetch");
        var conditions = bundle(prefetch, "conditions");
        var medications = bundle(prefetch, "medications");
        bundle(prefetch, "medicationStatements");
        var labs = bundle(prefetch, "labs");
        for (var entry : read(file).path("entry")) {
            var resource = entry.path("resource");
            switch (resource.path("resourceType").asText()) {
                case "Patient" -> {
                    prefetch.set("patient", resource);
                    request.putObject("context")
                            .put("userId", "Practitioner/1")
                            .put("patientId", resource.path("id").asText());
                }
                case "Condition" -> conditions.add(entry);
                case "MedicationRequest" -> medications.add(entry);
                case "Observation" -> labs.add(entry);
                default -> {}
            }
        }
        if (withRls) {
            conditions.add(rls(request.at("/context/patientId").asText()).at("/entry/0"));
        }
        return request;
    }

    private static ArrayNode bundle(ObjectNode prefetch, String key) {
        return prefetch.putObject(key)
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .putArray("entry");
    }

    private static JsonNode rls(String patient) {
        return HookRequest.json(HookRequest.RLS.replace("Patient/p1", "Patient/" + patient));
    }

    private static Set<String> medicines(JsonNode chart) {
        var names = new java.util.TreeSet<String>();
        chart.at("/prefetch/medications/entry")
                .forEach(entry -> names.add(
                        entry.at("/resource/medicationCodeableConcept/text").asText()));
        names.remove("");
        return names;
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> paths = Files.list(DATA.resolve(folder))) {
            var found = paths.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
