package org.williscds.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.Rules;

@QuarkusTest
class ReferencePageTest {

    private static final String METOCLOPRAMIDE = "/reference/medication/worsens_rls/worsens-metoclopramide";

    @Test
    void thePageShowsQuestionCellsMeaningSourceAndRelease() {
        given().get(METOCLOPRAMIDE)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header("Content-Language", "en")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(allOf(
                        containsString("Which medicines cause or worsen restless legs, and how strongly?"),
                        containsString("Blocks dopamine D2 receptors."),
                        containsString("high: strong signal of its own"),
                        containsString(escaped(citation("SRC-MAYO21"))),
                        containsString(Rules.release().digest())));
    }

    @Test
    void namesAndLabelsAreInTheLanguageOfTheReader() {
        given().header("Accept-Language", "nl")
                .get("/reference/medication/alternatives/antihistamine-cetirizine")
                .then()
                .statusCode(200)
                .header("Content-Language", "nl")
                .body(allOf(containsString("<html lang=\"nl\">"), containsString("Bronnen")));
    }

    @Test
    void aRowWhoseTextIsStillToBeReviewedSaysSo() {
        given().get("/reference/medication/worsens_rls/worsens-levothyroxine")
                .then()
                .body(containsString("Review needed:"));
        given().get("/reference/medication/worsens_rls/worsens-mirtazapine")
                .then()
                .body(not(containsString("Review needed:")));
    }

    @Test
    void notesOfTheAuthorsAreNotShown() {
        given().get(METOCLOPRAMIDE).then().body(not(containsString("The main avoidable trigger in hospital.")));
    }

    @Test
    void everyRowThatDecidesHasAPage() {
        var tables = Rules.release().tables().values().stream()
                .filter(table -> table.description().decides())
                .toList();
        var page = new RowPage(Rules.release(), java.util.Locale.GERMAN);
        for (var table : tables) {
            for (var row : table.rows()) {
                org.assertj.core.api.Assertions.assertThat(page.of(row)).contains(row.id(), "</html>");
            }
        }
    }

    @Test
    void anUnknownRowIsAProblemThatNamesTheNearest() {
        given().get("/reference/medication/worsens_rls/worsens-metoclopramid")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("Maybe you meant \"worsens-metoclopramide\"."));
        given().get("/reference/medication/nothing/x").then().statusCode(404).body("status", equalTo(404));
        given().get("/reference/x").then().statusCode(404).contentType("application/problem+json");
        given().get("/reference/..%2f..%2fetc/passwd").then().statusCode(404);
    }

    private static String citation(String source) {
        return Rules.release().source(source).orElseThrow().text("citation");
    }

    private static String escaped(String text) {
        return new Html().text(text).toString();
    }
}
