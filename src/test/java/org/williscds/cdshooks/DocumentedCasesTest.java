package org.williscds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.testsupport.DocumentedAnswer;
import org.williscds.testsupport.OnTheDayOfTheExamples;

/**
 * Whole cases of {@code docs/examples/cases/}, sent to the running service as an order entry sends them: answers to the
 * questionnaires, results in the units of the laboratory, medicines by their names. Each answer is the documented one; and
 * whatever else it says, it must say, and must not say, what a clinician would look for first.
 */
@QuarkusTest
@TestProfile(OnTheDayOfTheExamples.class)
class DocumentedCasesTest {

    private static final Path FOLDER = Path.of("docs/examples/cases");
    private static final String REQUEST = ".request.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String STEPS = "What to do";
    private static final String TREATMENTS = "Treatments to consider";
    private static final String REMARKS = "Also to know";
    private static final String SOURCES = "Sources";
    private static final String ALTERNATIVES = "What could be offered instead";

    static Stream<String> cases() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(REQUEST))
                    .map(name -> name.replace(REQUEST, ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsTheDocumentedOne(String name) throws IOException {
        DocumentedAnswer.holds(FOLDER.resolve(name + ".answer.json"), answer(name));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingIsReadAndEveryCardNamesItsSources(String name) throws IOException {
        var answer = answer(name);

        assertThat(report(answer).path("on").asText()).isEqualTo(OnTheDayOfTheExamples.DAY.toString());
        assertThat(report(answer).path("notChecked")).isEmpty();
        assertThat(answer.path("cards")).isNotEmpty().allSatisfy(card -> {
            assertThat(card.at("/source/label").asText()).contains("SRC-");
            assertThat(section(card, SOURCES)).isNotEmpty();
            assertThat(section(card, TREATMENTS)).allMatch(line -> line.startsWith("**") && line.contains("SRC-"));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameIsSaidInEveryLanguage(String name) throws IOException {
        var english = answer(name);
        for (var language : List.of("nl", "de")) {
            var other = answer(name, language);
            assertThat(topics(other)).containsExactlyElementsOf(topics(english));
            assertThat(other.at("/cards/0/summary").asText())
                    .isNotEqualTo(english.at("/cards/0/summary").asText());
        }
    }

    @Test
    void lowFerritinIsReplenishedBeforeMedicines() throws IOException {
        var answer = answer("low-ferritin");

        assertThat(topics(answer)).startsWith("ironDeficient").contains("rlsCriteriaFulfilled", "drugOptions");
        assertThat(detail(card(answer, "ironDeficient")))
                .contains("Ferritin 27.99 µg/L (62.9 pmol/L)", "transferrin saturation 14 %");
        assertThat(section(card(answer, "ironDeficient"), STEPS))
                .first()
                .asString()
                .startsWith("Consider iron before or together with medicines");
        assertThat(section(card(answer, "drugOptions"), STEPS))
                .first()
                .asString()
                .startsWith("Replenish iron first");
        assertThat(treatments(card(answer, "drugOptions")))
                .startsWith("ferric carboxymaltose", "Oral iron")
                .contains("rotigotine", "gabapentin");
        assertThat(section(card(answer, "rlsCriteriaFulfilled"), STEPS))
                .anyMatch(step -> step.contains("with iron deficiency: treat the iron deficiency first"));
        assertThat(sources(card(answer, "ironDeficient"))).contains("SRC-AASM25", "SRC-IRLSSG18");
    }

    @Test
    void crampsDefeatTheFifthCriterionAndNothingIsProposedForRestlessLegs() throws IOException {
        var answer = answer("leg-cramps");

        assertThat(topics(answer)).containsExactly("rlsMimicExplains");
        var card = card(answer, "rlsMimicExplains");
        assertThat(section(card, STEPS)).first().asString().startsWith("Nocturnal leg cramps fit");
        assertThat(section(card, REMARKS)).containsExactly("Not met: that no other condition explains everything.");
        assertThat(section(card, TREATMENTS)).isEmpty();
        assertThat(card.path("suggestions")).isEmpty();
        assertThat(sources(card)).contains("SRC-IRLSSG14");
    }

    @Test
    void pramipexoleIsJudgedByTheClearanceBehindAnEgfrOf22() throws IOException {
        var answer = answer("kidney-egfr-22-on-pramipexole");

        assertThat(detail(card(answer, "kidneyFunction"))).contains("eGFR 22", "computed here from creatinine");
        var pramipexole = card(answer, "pramipexoleBelow20");
        assertThat(pramipexole.path("indicator").asText()).isEqualTo("warning");
        assertThat(detail(pramipexole))
                .contains("Creatinine clearance 19 mL/min", "may not be suitable", "Look for another treatment");
        assertThat(sources(pramipexole)).contains("SRC-EMA-MIRAPEXIN");
        var options = card(answer, "drugOptionsOnTreatment");
        assertThat(section(options, TREATMENTS))
                .anyMatch(line -> line.startsWith("**gabapentin**") && line.contains("150–600 mg a day"))
                .anyMatch(line -> line.startsWith("**pregabalin**") && line.contains("25–150 mg a day"));
        assertThat(treatments(options)).doesNotContain("ropinirole", "pramipexole");
    }

    @Test
    void aHigherDoseOfPramipexoleIsQuestionedAtThatClearance() throws IOException {
        var answer = answer("kidney-egfr-22-pramipexole-raised");

        assertThat(answer.path("cards")).hasSize(1);
        assertThat(detail(answer.at("/cards/0")))
                .contains(
                        "0.75 mg a day",
                        "Creatinine clearance 19 mL/min",
                        "0.7 mg of base are 1 mg of salt",
                        "look for augmentation");
    }

    @Test
    void augmentationOnLevodopaLeadsToAnAgonistAndNeverToMoreLevodopa() throws IOException {
        var answer = answer("augmentation-on-levodopa");

        var card = card(answer, "augmentationPresent");
        assertThat(topics(answer)).startsWith("augmentationPresent").doesNotContain("drugOptions");
        assertThat(section(card, STEPS))
                .anyMatch(step -> step.startsWith("Do not raise the dose"))
                .contains("Stop levodopa with the change to the agonist.");
        assertThat(treatments(card)).containsExactly("rotigotine", "ropinirole", "pramipexole");
        assertThat(section(card, REMARKS))
                .anyMatch(remark -> remark.contains("AASM 2025 and IRLSSG 2016 put an alpha-2-delta ligand first"));
        assertThat(sources(card)).contains("SRC-MPI07", "SRC-SEED");
        assertThat(detail(card(answer, "ceilingLevodopa200"))).contains("300 mg a day");
    }

    @Test
    void augmentationOnPramipexoleAboveTheCeilingIsNeverMetWithMoreOfIt() throws IOException {
        var answer = answer("augmentation-on-pramipexole");

        var card = card(answer, "augmentationPresent");
        assertThat(section(card, STEPS))
                .anyMatch(step -> step.startsWith("Do not raise the dose"))
                .anyMatch(step -> step.startsWith("Never stop a dopamine agonist abruptly"))
                .anyMatch(step -> step.startsWith("Taper pramipexole"))
                .anyMatch(step -> step.startsWith("Before an opioid"));
        assertThat(treatments(card)).first().asString().startsWith("oxycodone with naloxone");
        assertThat(treatments(card)).doesNotContain("pramipexole", "ropinirole", "levodopa");
        assertThat(section(card, REMARKS)).anyMatch(remark -> remark.contains("above its maximum"));
        var ceiling = card(answer, "ceilingPramipexoleSalt075");
        assertThat(ceiling.path("summary").asText()).contains("1 mg a day", "0.75 mg a day");
        assertThat(sources(ceiling)).contains("SRC-EMA-MIRAPEXIN");
    }

    @Test
    void raisingPramipexoleInAugmentationIsAdvisedAgainst() throws IOException {
        var answer = answer("augmentation-pramipexole-raised");

        assertThat(answer.path("cards")).hasSize(1);
        assertThat(detail(answer.at("/cards/0")))
                .contains("1.5 mg a day", "0.75 mg a day", "Augmentation: do not raise pramipexole");
    }

    @Test
    void inPregnancyIronIsTheOnlyTreatment() throws IOException {
        var answer = answer("pregnancy");

        assertThat(topics(answer)).startsWith("ironDeficientPregnancy").doesNotContain("drugOptions");
        assertThat(treatments(card(answer, "optionsInPregnancy"))).containsExactly("Oral iron");
        assertThat(section(card(answer, "optionsInPregnancy"), STEPS))
                .contains("Replenish iron first, and look for the cause of the deficiency.")
                .anyMatch(step -> step.contains("together with the obstetrician"));
        assertThat(section(card(answer, "rlsCriteriaFulfilled"), REMARKS))
                .noneMatch(remark -> remark.contains("may warrant medicines"));
        assertThat(sources(card(answer, "optionsInPregnancy"))).contains("SRC-PREG15");
    }

    @Test
    void ropiniroleInPregnancyIsWarnedOf() throws IOException {
        var answer = answer("pregnancy-ropinirole-ordered");

        assertThat(answer.path("cards")).hasSize(1);
        assertThat(answer.at("/cards/0/indicator").asText()).isEqualTo("warning");
        assertThat(detail(answer.at("/cards/0"))).contains("Ropinirole in pregnancy", "not licensed for this form");
    }

    @Test
    void aChildGetsIronAndASpecialistButNothingMadeForAdults() throws IOException {
        var answer = answer("child");

        assertThat(topics(answer)).startsWith("ironDeficientChild").doesNotContain("drugOptions");
        assertThat(detail(card(answer, "ironDeficientChild"))).contains("Ferritin 34.98 µg/L", "below 50 µg/L");
        var options = card(answer, "optionsInChildren");
        assertThat(treatments(options)).containsExactly("Oral iron");
        assertThat(section(options, STEPS))
                .anyMatch(step -> step.startsWith("Refer to a specialist in sleep medicine for children"))
                .noneMatch(step -> step.contains("smoking") || step.contains("alcohol"));
        assertThat(section(card(answer, "rlsCriteriaFulfilledWorkUpOpen"), STEPS))
                .anyMatch(step -> step.startsWith("Kidney function: the eGFR is not computed here below 18"));
        assertThat(sources(options)).contains("SRC-AASM25-2ND", "SRC-ROSEN19");
    }

    @Test
    void mirtazapineIsSuspectedAndDealtWithBeforeAnythingIsAdded() throws IOException {
        var answer = answer("mirtazapine-induced");

        assertThat(topics(answer)).startsWith("worsensMirtazapine");
        var card = card(answer, "worsensMirtazapine");
        assertThat(card.path("summary").asText()).contains("within 7 days of mirtazapine");
        assertThat(section(card, ALTERNATIVES)).containsExactly("bupropion", "trazodone", "reboxetine");
        assertThat(sources(card)).contains("SRC-ROT08");
        assertThat(section(card(answer, "drugOptions"), STEPS))
                .first()
                .asString()
                .contains("soon after mirtazapine", "deal with that first");
    }

    @Test
    void mirtazapineOrderedInRestlessLegsIsWarnedOfWithAlternatives() throws IOException {
        var answer = answer("mirtazapine-ordered");

        assertThat(topics(answer)).containsExactly("worsensMirtazapine");
        assertThat(answer.at("/cards/0/suggestions").findValuesAsText("label"))
                .containsExactly(
                        "Do not order mirtazapine",
                        "Draft bupropion instead",
                        "Draft trazodone instead",
                        "Draft reboxetine instead");
    }

    private static JsonNode answer(String name) throws IOException {
        return answer(name, "en");
    }

    private static JsonNode answer(String name, String language) throws IOException {
        var request = JSON.readTree(FOLDER.resolve(name + REQUEST).toFile());
        return JSON.readTree(io.restassured.RestAssured.given()
                .contentType("application/json")
                .header("Accept-Language", language)
                .body(request.toString())
                .post("/cds-services/rls-" + request.path("hook").asText())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static JsonNode report(JsonNode answer) {
        return answer.at("/extension/org.williscds.report");
    }

    private static List<String> topics(JsonNode answer) {
        var topics = new ArrayList<String>();
        answer.path("cards")
                .forEach(card -> topics.add(card.at("/source/topic/code").asText()));
        return topics;
    }

    private static JsonNode card(JsonNode answer, String topic) {
        for (var card : answer.path("cards")) {
            if (card.at("/source/topic/code").asText().equals(topic)) {
                return card;
            }
        }
        throw new AssertionError("No card has the topic %s, only %s.".formatted(topic, topics(answer)));
    }

    private static String detail(JsonNode card) {
        return card.path("detail").asText();
    }

    /** The lines of the list under this heading; none when the card has no such list. */
    private static List<String> section(JsonNode card, String heading) {
        var detail = detail(card);
        var start = detail.indexOf("**" + heading + "**\n");
        return start < 0
                ? List.of()
                : Arrays.stream(detail.substring(start).split("\n\n")[1].split("\n"))
                        .map(line -> line.replaceFirst("^- ", ""))
                        .toList();
    }

    private static List<String> treatments(JsonNode card) {
        return section(card, TREATMENTS).stream()
                .map(line -> line.replaceFirst("^\\*\\*(.*?)\\*\\*.*$", "$1"))
                .toList();
    }

    private static List<String> sources(JsonNode card) {
        return section(card, SOURCES).stream().map(line -> line.split(":")[0]).toList();
    }
}
