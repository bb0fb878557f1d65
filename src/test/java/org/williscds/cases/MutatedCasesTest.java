package org.williscds.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two thousand ways to get a request wrong, the same ones in each run. */
@QuarkusTest
class MutatedCasesTest {

    private static final long SEED = 20261102;
    private static final int ROUNDS = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "431",
            "1e400",
            "1e99999999999",
            "-0.0000000000000000000001",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"<script>alert(1)</script>\"",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"-999999999-01-01\"",
            "\"{medicine}\"",
            "\"$1\\\\\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\":{}}",
            "\"" + "a".repeat(5000) + "\"",
            "\"" + "(".repeat(400) + "\"");

    private static final String ANSWERS = """
            {"on":"2026-11-02","patient":{"ageYears":60,
             "answers":[{"item":"urge-to-move-legs","value":true,"date":"2026-11-01"},
                        {"item":"relief-on-moving","value":"relief-on-moving-total"},
                        {"item":"sensation-kinds","value":["sensation-kinds-tingling"]},
                        {"item":"rls-symptoms-since","value":"2020-01-01"},
                        {"item":"irls-total","value":24}],
             "measures":[{"id":"plms-index","value":16.5,"on":"2026-10-01"}],
             "findings":[{"id":"fatigue","presence":"absent"}]}}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void noMutatedRequestGivesAnInternalErrorAndEachRefusalNamesItsPlace() throws Exception {
        var random = new Random(SEED);
        var originals = originals();
        var refused = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var body = mutated(originals.get(random.nextInt(originals.size())), random);
            var response = send(body);
            var told = "round %d: %s".formatted(round, new String(body, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(response.statusCode()).as(told).isIn(200, 400);
            if (response.statusCode() == 400) {
                refused++;
                var problem = JSON.readTree(response.body());
                assertThat(problem.path("errors").isEmpty()).as(told).isFalse();
                for (var error : problem.path("errors")) {
                    assertThat(error.has("pointer")).as(told).isTrue();
                    assertThat(error.path("reason").asText()).as(told).isNotBlank();
                    assertThat(error.path("cure").asText()).as(told).startsWith("Maybe ");
                }
                assertThat(response.body()).as(told).doesNotContain("Exception", "org.williscds", "com.fasterxml");
            }
        }
        assertThat(refused).isBetween(ROUNDS / 2, ROUNDS - 1);
    }

    private HttpResponse<String> send(byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/recommendations".formatted(RestAssured.port)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static List<byte[]> originals() throws IOException {
        try (var files = Files.list(Path.of("docs/examples"))) {
            var bodies = new ArrayList<byte[]>();
            bodies.add(ANSWERS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (var file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                if (JSON.readTree(file.toFile()).has("patient")) {
                    bodies.add(Files.readAllBytes(file));
                }
            }
            return bodies;
        }
    }

    private static byte[] mutated(byte[] original, Random random) throws IOException {
        return switch (random.nextInt(4)) {
            case 0 -> withByte(original, random);
            case 1 -> Arrays.copyOf(original, random.nextInt(original.length));
            default -> withMember(original, random);
        };
    }

    private static byte[] withByte(byte[] original, Random random) {
        var bytes = original.clone();
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    /** One node of the tree becomes something odd, or gets a member that nobody knows. Written by hand: odd is not always JSON. */
    private static byte[] withMember(byte[] original, Random random) throws IOException {
        var tree = JSON.readTree(original);
        var marker = "\"@@\"";
        var nodes = new ArrayList<JsonNode>();
        collect(tree, nodes);
        var node = nodes.get(random.nextInt(nodes.size()));
        if (node instanceof ObjectNode object && object.size() > 0) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(3)) {
                case 0 -> object.put(name + "x", "@@");
                case 1 -> object.remove(name);
                default -> object.put(name, "@@");
            }
        } else if (node instanceof ArrayNode array) {
            array.add("@@");
        }
        var text = JSON.writeValueAsString(tree).replace(marker, ODD.get(random.nextInt(ODD.size())));
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        if (node.isContainerNode()) {
            nodes.add(node);
            node.forEach(child -> collect(child, nodes));
        }
    }
}
