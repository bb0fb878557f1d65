package org.williscds.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.testsupport.DocumentedAnswer;

/** The same patient under each guideline profile: four answers, each with its own source, as docs/examples/profiles.md shows. */
@QuarkusTest
class DocumentedProfilesTest {

    private static final Path FOLDER = Path.of("docs/examples/profiles");
    private static final Path PAGE = Path.of("docs/examples/profiles.md");
    private static final List<String> PROFILES = List.of("s2k-2022", "aasm-2025", "irlssg-2016", "nl");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String UNTREATED = "untreated";
    private static final String AUGMENTATION = "augmentation";

    /** Which card tells what comes next. */
    private static final Map<String, String> CARD =
            Map.of(UNTREATED, "drug-options", AUGMENTATION, "augmentation-present");

    @ParameterizedTest
    @ValueSource(strings = {UNTREATED, AUGMENTATION})
    void theFourRequestsDifferInNothingButTheProfile(String patient) throws IOException {
        var requests = new HashSet<JsonNode>();
        for (var profile : PROFILES) {
            var request = (ObjectNode) JSON.readTree(request(patient, profile).toFile());
            assertThat(request.remove("profile").asText()).isEqualTo(profile);
            requests.add(request);
        }
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s2k-2022", "aasm-2025", "irlssg-2016", "nl"})
    void theWholeAnswerIsTheDocumentedOne(String profile) throws IOException {
        DocumentedAnswer.holds(
                FOLDER.resolve("%s.%s.answer.json".formatted(UNTREATED, profile)), answer(UNTREATED, profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {UNTREATED, AUGMENTATION})
    void eachProfileAnswersDifferentlyAndSaysWhoseViewItIs(String patient) throws IOException {
        var proposals = new HashSet<List<String>>();
        var differences = new HashSet<String>();
        for (var profile : PROFILES) {
            var card = card(patient, profile);
            proposals.add(names(card));
            differences.add(othersDiffer(card));
        }
        assertThat(proposals).hasSize(PROFILES.size());
        assertThat(differences).hasSize(PROFILES.size()).doesNotContain("");
    }

    @Test
    void eachProfileNamesItsOwnSource() throws IOException {
        assertThat(first(UNTREATED, "s2k-2022")).contains("rotigotine", "German S2k guideline 2022", "SRC-ESANUM");
        assertThat(first(UNTREATED, "aasm-2025")).contains("gabapentin enacarbil", "AASM 2025", "SRC-AASM25");
        assertThat(first(UNTREATED, "irlssg-2016"))
                .contains("gabapentin", "RLS Foundation algorithm, 2021", "SRC-MAYO21");
        assertThat(first(UNTREATED, "nl")).contains("pramipexole", "Farmacotherapeutisch Kompas", "SRC-FK");

        assertThat(first(AUGMENTATION, "s2k-2022")).contains("oxycodone with naloxone", "SRC-PZ22");
        assertThat(first(AUGMENTATION, "aasm-2025")).contains("gabapentin enacarbil", "SRC-AASM25");
        assertThat(first(AUGMENTATION, "irlssg-2016")).contains("gabapentin", "SRC-IRLSSG16");
        assertThat(names(card(AUGMENTATION, "nl"))).isEmpty();
        assertThat(texts(card(AUGMENTATION, "nl").path("steps")))
                .anyMatch(step -> step.contains("refer to a neurologist or sleep centre"));
        assertThat(sources(card(AUGMENTATION, "nl"))).contains("SRC-NHG-GP");
    }

    @Test
    void thePageShowsWhatIsAnswered() throws IOException {
        DocumentedAnswer.holds(PAGE, page());
    }

    private static String page() throws IOException {
        var page = new StringBuilder("""
                # The same patient under four guideline profiles

                Written by `DocumentedProfilesTest` from the answers of the service; not to be edited by hand.

                A profile decides what is proposed and how it is labelled; criteria, safety checks and dose ceilings are the same
                under each. A plain case names it in `profile`; for CDS Hooks the site sets `willis.cds-hooks.profile`. Which one
                answered stands in `profile` of the answer.

                ## A man of 54 with severe restless legs, untreated, iron replete

                """);
        table(page, UNTREATED);
        page.append("""

                ## The same man on pramipexole, with augmentation

                """);
        table(page, AUGMENTATION);
        return page.toString();
    }

    private static void table(StringBuilder page, String patient) throws IOException {
        page.append(
                "| profile | first | then | sources of the first | what it says of the others |\n|---|---|---|---|---|\n");
        for (var profile : PROFILES) {
            var card = card(patient, profile);
            var names = names(card);
            var answered = patient.equals(UNTREATED)
                    ? ", [answer](profiles/%s.%s.answer.json)".formatted(patient, profile)
                    : "";
            page.append("| `%s`: [request](profiles/%s.%s.json)%s | %s | %s | %s | %s |\n"
                    .formatted(
                            profile,
                            patient,
                            profile,
                            answered,
                            names.isEmpty() ? referral(card) : names.get(0) + stance(card),
                            names.size() < 2 ? "–" : String.join(", ", names.subList(1, names.size())),
                            names.isEmpty()
                                    ? "SRC-NHG-GP"
                                    : String.join(
                                            ", ",
                                            texts(card.path("treatments").get(0).path("sources"))),
                            othersDiffer(card)));
        }
    }

    private static String stance(JsonNode card) {
        var words = card.path("treatments").get(0).path("words").asText();
        var end = words.indexOf("). ");
        return end < 0 ? "" : ": " + words.substring(0, end + 1);
    }

    private static String referral(JsonNode card) {
        return texts(card.path("steps")).stream()
                .filter(step -> step.contains("refer to"))
                .collect(Collectors.joining());
    }

    private static String othersDiffer(JsonNode card) {
        return texts(card.path("remarks")).stream()
                .filter(remark -> remark.contains("thers differ") || remark.startsWith("Guidelines elsewhere"))
                .collect(Collectors.joining(" "));
    }

    private static String first(String patient, String profile) throws IOException {
        return card(patient, profile).path("treatments").get(0).toString();
    }

    private static JsonNode card(String patient, String profile) throws IOException {
        for (var card : answer(patient, profile).path("recommendations")) {
            if (card.path("id").asText().equals(CARD.get(patient))) {
                return card;
            }
        }
        throw new AssertionError("%s has no card for %s.".formatted(profile, patient));
    }

    private static List<String> names(JsonNode card) {
        return texts(card.path("treatments"), "name");
    }

    private static List<String> sources(JsonNode card) {
        return texts(card.at("/rationale/sources"), "id");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> texts(JsonNode list, String member) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.path(member).asText()));
        return texts;
    }

    private static Path request(String patient, String profile) {
        return FOLDER.resolve("%s.%s.json".formatted(patient, profile));
    }

    private static JsonNode answer(String patient, String profile) throws IOException {
        return JSON.readTree(io.restassured.RestAssured.given()
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(request(patient, profile).toFile())
                .post("/recommendations")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }
}
