package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Requests with parts deleted, replaced or of another type: whatever comes, an outcome and no exception. */
class MutatedRequestTest {

    private static final int MUTATIONS = 2_000;
    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "5",
            "-0.5",
            "1e999999999",
            "true",
            "''",
            "'x'",
            "'#'",
            "'/'",
            "'urn:uuid:'",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[{}]",
            "{reference: '#'}",
            "{coding: [[]]}",
            "{resourceType: 'Bundle'}",
            "{resourceType: 'Medication'}",
            "'0000-00-00'",
            "'9999-12-31'",
            "'{}'",
            "'[{\\\"resourceType\\\": \\\"Observation\\\"}]'");

    static JsonNode request() {
        try (var stream = MutatedRequestTest.class.getResourceAsStream("/fhir/order-sign.json")) {
            return Reading.json(new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theUnchangedRequestIsReadInFull() {
        var reading = Reading.ofRequest(request());
        assertThat(reading.gaps()).isEmpty();
        assertThat(reading.medicines()).hasSize(8);
        assertThat(reading.conditions()).hasSize(2);
        assertThat(reading.labs()).hasSize(4);
        assertThat(reading.findings()).hasSize(5);
        assertThat(reading.patient().ageYears()).isEqualTo(66);
    }

    @Test
    void noMutationMakesTheReadingThrow() {
        var random = new Random(23_11_2026);
        for (int i = 0; i < MUTATIONS; i++) {
            var request = request();
            for (int change = 0; change <= random.nextInt(3); change++) {
                mutate(request, random);
            }
            assertThatCode(() -> {
                        Reading.ofRequest(request);
                        Reading.READER.missingMedications(Reading.request(request));
                        new Selections(request.path("context").path("selections"));
                    })
                    .as("mutation %d: %s", i, request)
                    .doesNotThrowAnyException();
        }
    }

    private static void mutate(JsonNode root, Random random) {
        var containers = new ArrayList<JsonNode>();
        collect(root, containers);
        var container = containers.get(random.nextInt(containers.size()));
        var replacement = Reading.json(REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size())));
        if (container instanceof ObjectNode object) {
            var names = object.properties().stream().map(Map.Entry::getKey).toList();
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, object.arrayNode().add(object.get(name)));
                default -> object.set(name, replacement);
            }
        } else if (container instanceof ArrayNode array) {
            var index = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(array.get(index).deepCopy());
                default -> array.set(index, replacement);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    @Test
    void aRequestMadeToBeSlowIsReadInTime() {
        var text = "'" + "(".repeat(200_000) + "'";
        var dosage = "{timing: {repeat: {boundsPeriod: {start: '2026', end: '2026'}}}, doseQuantity: {value: 1, unit: "
                + text + "}}";
        var many = "{doseQuantity: {value: 1}, timing: {repeat: {boundsPeriod: {start: '2026', end: '2026'}}}},"
                .repeat(10_000);
        var start = System.nanoTime();
        var reading = Reading.of(
                "{resourceType: 'MedicationRequest', medicationCodeableConcept: {coding: [{code: 'levodopa'}], text: "
                        + text + "}, dosageInstruction: [" + many + dosage + "]}");
        assertThat(reading.medicine().given()).hasSize(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
