package org.williscds.questionnaire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.testsupport.Rules;

/** The questionnaires as a form renderer fetches them. */
@QuarkusTest
class PublishedQuestionnairesTest {

    private static final String ASSESSMENT = "/fhir/Questionnaire/rls-assessment";

    @Test
    void aQuestionnaireIsPublishedWithItsVersionAndHonestStatus() {
        given().get(ASSESSMENT)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/fhir+json"))
                .header("Content-Language", "en")
                .body("resourceType", equalTo("Questionnaire"))
                .body("url", equalTo("https://williscds.org" + ASSESSMENT))
                .body("version", equalTo(Rules.release().version()))
                .body("status", equalTo("draft"))
                .body("language", equalTo("en"))
                .body("item[0].item[0].linkId", equalTo("urge-to-move-legs"))
                .body("item[0].item[0].answerOption.valueCoding.code", hasItems("Y", "N", "asked-unknown"))
                .body("item[0].item[0]._text.extension[0].extension[0].valueCode", equalTo("nl"))
                .body("item[0].item[0]._text.extension[1].extension[1].valueString", startsWith("Besteht ein Drang"));
    }

    @ParameterizedTest
    @CsvSource({"'', nl-BE, nl", "'', fr, en", "de, nl, de", "'', '%%%', en"})
    void theParameterOrTheHeaderChoosesTheLanguage(String parameter, String header, String language) {
        given().queryParam("language", parameter)
                .header("Accept-Language", header)
                .get("/fhir/Questionnaire/rls-augmentation")
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .body("language", equalTo(language));
    }

    @Test
    void jsonIsAcceptedAsWell() {
        given().accept("application/json").get(ASSESSMENT).then().statusCode(200);
    }

    @Test
    void anUnknownQuestionnaireIsAnOperationOutcome() {
        var diagnostics = given().get("/fhir/Questionnaire/rls-asessment")
                .then()
                .statusCode(404)
                .header("Content-Type", startsWith("application/fhir+json"))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].code", equalTo("not-found"))
                .extract()
                .path("issue[0].diagnostics")
                .toString();
        assertThat(diagnostics).contains("Maybe you meant \"rls-assessment\".");
    }
}
