package org.williscds.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Sends every case of {@code docs/examples/} as its reader would, and looks at what matters in the answer. */
@QuarkusTest
class ExamplesTest {

    /** These examples are about medicines; what other topics say of the same patients is looked at elsewhere. */
    private static final String WORSENS = "recommendations.findAll { it.id.startsWith('worsens-') }";

    private static final Path FOLDER = Path.of("docs/examples");

    @Test
    void metoclopramideForAPatientWithRestlessLegsIsAWarning() {
        answer("metoclopramide-ordered", "en")
                .header("Content-Language", "en")
                .body("language", equalTo("en"))
                .body("on", equalTo("2026-11-02"))
                .body("profile", equalTo("s2k-2022"))
                .body("signed", equalTo(false))
                .body("notice", containsString("not yet signed"))
                .body(WORSENS + ".id", contains("worsens-metoclopramide"))
                .body(WORSENS + "[0].indicator", equalTo("warning"))
                .body(WORSENS + "[0].occasions", contains("order-select", "order-sign"))
                .body(WORSENS + "[0].about.place", equalTo("/medications/0"))
                .body(WORSENS + "[0].about.given", equalTo("metoclopramide 10 mg tablet"))
                .body(WORSENS + "[0].alternatives.substance", contains("ondansetron", "granisetron"))
                .body(WORSENS + "[0].actions.action", contains("stop-draft"))
                .body(WORSENS + "[0].rationale.rows[0].table", equalTo("medication/worsens_rls"))
                .body(WORSENS + "[0].rationale.rows[0].id", equalTo("worsens-metoclopramide"))
                .body(WORSENS + "[0].rationale.rows[0].cells.risk", equalTo("high"))
                .body(WORSENS + "[0].rationale.rows[0].cells.note", nullValue())
                .body(
                        WORSENS + "[0].rationale.rows[0].reference",
                        equalTo("/reference/medication/worsens_rls/worsens-metoclopramide"))
                .body(WORSENS + "[0].rationale.facts.kind", hasItems("condition", "medication"))
                .body(WORSENS + "[0].rationale.facts.words", hasItem(containsString("May 1, 2019")))
                .body(WORSENS + "[0].rationale.sources.id", hasItem("SRC-MAYO21"))
                .body("medications[0].substances.substance", contains("metoclopramide"))
                .body("medications[0].substances[0].by", equalTo("code"))
                .body("medications[0].substances[0].system", equalTo("atc"))
                .body("notChecked", empty());
    }

    @Test
    void theSameInDutchByHeader() {
        answer("metoclopramide-ordered", "nl-NL, en;q=0.5")
                .header("Content-Language", "nl")
                .body(WORSENS + "[0].id", equalTo("worsens-metoclopramide"))
                .body(WORSENS + "[0].summary", containsString("rusteloze benen"))
                .body(WORSENS + "[0].rationale.facts.words", hasItem(containsString("probleemlijst")));
    }

    @Test
    void theSameInGermanByHeader() {
        answer("metoclopramide-ordered", "de-AT")
                .header("Content-Language", "de")
                .body(WORSENS + "[0].id", equalTo("worsens-metoclopramide"))
                .body(WORSENS + "[0].alternatives.name", hasItem("Ondansetron"))
                .body(WORSENS + "[0].rationale.facts.words", hasItem(containsString("Problemliste")));
    }

    @Test
    void mirtazapineStartedBeforeSymptomsBecameWorseIsSuspected() {
        answer("mirtazapine-suspected", "en")
                .body(WORSENS + ".id", contains("worsens-mirtazapine"))
                .body(WORSENS + "[0].indicator", equalTo("warning"))
                .body(WORSENS + "[0].summary", containsString("within 8 days"))
                .body(WORSENS + "[0].actions.action", contains("review-medication"))
                .body(WORSENS + "[0].rationale.rows.id", hasItem("grade-suspected-high"))
                .body(WORSENS + "[0].rationale.facts.words", hasItem(containsString("15 mg a day")));
    }

    @Test
    void trimetazidineIsCriticalAndMissingListsAreSaid() {
        answer("trimetazidine-ordered", "en")
                .body(WORSENS + ".id", contains("worsens-trimetazidine"))
                .body(WORSENS + "[0].indicator", equalTo("critical"))
                .body(WORSENS + "[0].alternatives", empty())
                .body("notChecked.kind", everyItem(equalTo("not-supplied")))
                .body("notChecked.what", contains("labs", "findings"));
    }

    @Test
    void lowTshOnLevothyroxineIsAWarningThatNamesTheResult() {
        answer("levothyroxine-low-tsh", "en")
                .body(WORSENS + ".id", contains("worsens-levothyroxine"))
                .body(WORSENS + "[0].indicator", equalTo("warning"))
                .body(WORSENS + "[0].summary", containsString("0.08 mU/L"))
                .body(WORSENS + "[0].rationale.facts.place", hasItem("/patient/labs/0"))
                .body(WORSENS + "[0].rationale.reviewNeeded", equalTo(true));
    }

    @Test
    void levothyroxineWithoutTshAsksForTheTest() {
        answer("levothyroxine-without-tsh", "en")
                .body(WORSENS + ".id", contains("worsens-levothyroxine"))
                .body(WORSENS + "[0].indicator", equalTo("info"))
                .body(WORSENS + "[0].tests.test", contains("tsh"));
    }

    @Test
    void bupropionIsWithheldInEpilepsyWithItsReason() {
        answer("escitalopram-ordered-epilepsy", "en")
                .body(WORSENS + ".id", contains("worsens-escitalopram"))
                .body(WORSENS + "[0].alternatives.substance", contains("trazodone", "reboxetine"))
                .body(WORSENS + "[0].withheld.substance", contains("bupropion"))
                .body(WORSENS + "[0].withheld[0].words", containsString("Epilepsy"));
    }

    @Test
    void restlessLegsAreAssumedFromPramipexole() {
        answer("haloperidol-treated-with-pramipexole", "en")
                .body("recommendations.id", hasItems("worsens-haloperidol", "ddi-005"))
                .body(WORSENS + ".about.place", everyItem(equalTo("/medications/1")))
                .body(
                        WORSENS + ".find { it.id == 'worsens-haloperidol' }.rationale.rows.id",
                        hasItem("treated-as-rls-pramipexole"))
                .body(
                        WORSENS + ".find { it.id == 'worsens-haloperidol' }.rationale.facts.place",
                        hasItems("/medications/0", "/medications/1"));
    }

    @Test
    void withoutRestlessLegsNothingIsSaid() {
        answer("metoclopramide-without-rls", "en")
                .body(WORSENS, empty())
                .body("notChecked", empty())
                .body("medications[0].recognised", equalTo(true));
    }

    @Test
    void anUnrecognisedMedicineIsReportedAndTheOthersAreJudged() {
        answer("medicine-not-recognised", "en")
                .body(WORSENS + ".id", contains("worsens-promethazine"))
                .body("medications[0].recognised", equalTo(false))
                .body("medications[0].substances", empty())
                .body("notChecked.find { it.kind == 'not-recognised' }.place", equalTo("/medications/0"))
                .body("notChecked.find { it.kind == 'not-recognised' }.words", startsWith("Beispielol forte 5 mg"))
                .body("notChecked.what", hasItem("findings"));
    }

    @Test
    void creamIsNotJudgedAndThatIsSaid() {
        answer("diphenhydramine-cream", "en")
                .body(WORSENS, empty())
                .body("medications[0].application", equalTo("local"))
                .body("notChecked.kind", contains("local-use"));
    }

    @Test
    void aCombinationIsRecognisedByBothSubstances() {
        answer("carbidopa-levodopa", "en")
                .body("medications[0].substances.substance", contains("carbidopa", "levodopa"))
                .body("medications[0].substances.by", everyItem(equalTo("name")))
                .body("medications[1].substances.substance", contains("diphenhydramine"))
                .body(WORSENS + ".id", hasItem("worsens-diphenhydramine"))
                .body(WORSENS + ".id", not(hasItem("worsens-carbidopa")));
    }

    @Test
    void noAnswerHoldsANullOrAnEmptyText() throws IOException {
        try (var files = Files.list(FOLDER)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                if (new ObjectMapper().readTree(file.toFile()).has("patient")) {
                    var name = file.getFileName().toString().replace(".json", "");
                    assertThat(answer(name, "en").extract().asString()).as(name).doesNotContain(":null", ":\"\"");
                }
            }
        }
    }

    @Test
    void theSameCaseGivesTheSameAnswerButForItsNumber() {
        var first = answer("carbidopa-levodopa", "en").extract().asString();
        var second = answer("carbidopa-levodopa", "en").extract().asString();
        assertThat(second.replaceFirst("\"decisionId\":\"[^\"]*\"", ""))
                .isEqualTo(first.replaceFirst("\"decisionId\":\"[^\"]*\"", ""))
                .isNotEqualTo(second);
    }

    private static ValidatableResponse answer(String example, String language) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", language)
                .body(read(example))
                .post("/recommendations")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("decisionId.length()", equalTo(36))
                .body("release.digest.length()", equalTo(64))
                .body("release.name", equalTo("willis"));
    }

    private static byte[] read(String example) {
        try {
            return Files.readAllBytes(FOLDER.resolve(example + ".json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
