package org.williscds.cdshooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole requests of order entry against the running service. */
@QuarkusTest
class CdsServicesTest {

    private static final String REPORT = "extension.'org.williscds.report'";

    static ValidatableResponse send(String service, String body) {
        return given().contentType("application/json")
                .body(body)
                .when()
                .post("/cds-services/" + service)
                .then();
    }

    private static ValidatableResponse sign(HookRequest request) {
        return send("rls-order-sign", request.json());
    }

    @Test
    void discoveryNamesEachServiceOnceWithItsPrefetch() {
        given().accept("text/html")
                .when()
                .get("/cds-services")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("services.id", equalTo(List.of("rls-patient-view", "rls-order-select", "rls-order-sign")))
                .body("services.hook", equalTo(List.of("patient-view", "order-select", "order-sign")))
                .body("services.title", everyItem(notNullValue()))
                .body("services.description", everyItem(notNullValue()))
                .body("services[0].prefetch.patient", equalTo("Patient/{{context.patientId}}"))
                .body("services[0].prefetch.conditions", startsWith("Condition?patient={{context.patientId}}"))
                .body("services[0].prefetch.labs", containsString("http://loinc.org|3016-3"));
    }

    @Test
    void anOrderThatWorsensRestlessLegsGivesAnExplainedCard() {
        sign(HookRequest.sign())
                .statusCode(200)
                .body("cards", hasSize(1))
                .body("cards[0].indicator", equalTo("warning"))
                .body("cards[0].summary", startsWith("Metoclopramide can start or worsen restless legs"))
                .body("cards[0].summary.length()", lessThan(140))
                .body("cards[0].detail", containsString("- ondansetron\n- granisetron"))
                .body("cards[0].detail", containsString("Table medication/worsens\\_rls, row"))
                .body("cards[0].detail", containsString("Restless legs syndrome"))
                .body("cards[0].detail", containsString("recognised by code RXNORM 6915"))
                .body("cards[0].detail", containsString("SRC-ANSM16"))
                .body("cards[0].detail", containsString("not yet signed"))
                .body("cards[0].source.label", containsString("SRC-MAYO21"))
                .body("cards[0].source.topic.code", equalTo("worsensMetoclopramide"))
                .body("cards[0].source.url", containsString("/reference/medication/worsens_rls/worsens-metoclopramide"))
                .body("cards[0].selectionBehavior", equalTo("any"))
                .body("cards[0].suggestions.actions.flatten().type", equalTo(List.of("delete", "create", "create")))
                .body("cards[0].suggestions[0].actions[0].resourceId", equalTo("MedicationRequest/d1"))
                .body("cards[0].suggestions.actions", everyItem(hasSize(1)))
                .body("cards[0].overrideReasons.code", hasItems("risk-benefit-ratio", "patient-refuses"))
                .body("cards[0].overrideReasons.display", everyItem(notNullValue()))
                .body("cards[0].links[0].type", equalTo("absolute"))
                .body("systemActions", nullValue())
                .body(REPORT + ".release.digest", notNullValue())
                .body(REPORT + ".medications[0].matched", equalTo("6915"))
                .body(REPORT + ".notice", containsString("not yet signed"));
    }

    @ParameterizedTest
    @CsvSource({
        "nl,nl,kan rusteloze benen uitlokken",
        "de-AT,de,Metoclopramid",
        "'fr, nl;q=0.5',nl,rusteloze benen",
        "en-US,en,can start or worsen",
        "xx,en,can start or worsen",
        "'not a language!',en,can start or worsen"
    })
    void theReaderIsAnsweredInTheirLanguage(String accept, String language, String words) {
        given().contentType("application/json")
                .header("Accept-Language", accept)
                .body(HookRequest.sign().json())
                .when()
                .post("/cds-services/rls-order-sign")
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .body("cards[0].summary", containsString(words));
    }

    @Test
    void noRestlessLegsNoCard() {
        sign(HookRequest.sign().prefetch("conditions", HookRequest.NOTHING))
                .statusCode(200)
                .body("cards", empty())
                .body(REPORT + ".medications[0].substance", equalTo("metoclopramide"));
    }

    @Test
    void aContraindicatedMedicineIsCritical() {
        sign(HookRequest.sign().withoutDrafts().draft("d2", HookRequest.named("Trimetazidine 35 MG Oral Tablet")))
                .body("cards[0].indicator", equalTo("critical"))
                .body("cards[0].source.topic.code", equalTo("worsensTrimetazidine"));
    }

    @Test
    void theMostUrgentCardComesFirst() {
        sign(HookRequest.sign()
                        .draft("d2", HookRequest.named("topiramate 25 mg tablet"))
                        .draft("d3", HookRequest.named("trimetazidine 35 mg")))
                .body("cards.indicator", equalTo(List.of("critical", "warning")));
    }

    @Test
    void informationIsShownWhileOrderingAndDoesNotInterruptSigning() {
        var order = HookRequest.named("topiramate 25 mg tablet");
        sign(HookRequest.sign().withoutDrafts().draft("d1", order))
                .statusCode(200)
                .body("cards", empty());
        send(
                        "rls-order-select",
                        HookRequest.select().withoutDrafts().draft("d1", order).json())
                .statusCode(200)
                .body("cards.indicator", equalTo(List.of("info")));
    }

    @Test
    void twoOrdersOfOneMedicineGiveOneCardThatCanDeleteBoth() {
        sign(HookRequest.sign().draft("d2", HookRequest.metoclopramide()))
                .body("cards", hasSize(1))
                .body(
                        "cards[0].suggestions.actions.flatten().resourceId",
                        hasItems("MedicationRequest/d1", "MedicationRequest/d2"));
    }

    @Test
    void aReSignedActiveOrderIsStillAnOrder() {
        sign(HookRequest.sign()
                        .withoutDrafts()
                        .draftResource(HookRequest.request("d1", "active", HookRequest.metoclopramide())))
                .body("cards", hasSize(1))
                .body("cards[0].suggestions.actions.flatten().type", equalTo(List.of("create", "create")));
    }

    @Test
    void orderSelectSpeaksOnlyOfWhatIsSelected() {
        var request = HookRequest.select().draft("d2", HookRequest.named("trimetazidine 35 mg"));

        send("rls-order-select", request.json())
                .body("cards", hasSize(1))
                .body("cards[0].source.topic.code", equalTo("worsensMetoclopramide"));
        send("rls-order-select", request.selections("d2").json())
                .body("cards.source.topic.code", equalTo(List.of("worsensTrimetazidine")));
        send("rls-order-select", request.selections().json()).body("cards", empty());
    }

    @Test
    void aMedicineInUseIsTalkedOfWhenTheChartIsOpenedAndNotAtSigning() {
        var current = """
                {"resourceType":"Bundle","type":"searchset","entry":[{"resource":%s}]}""".formatted(HookRequest.request("m1", "active", HookRequest.named("mirtazapine 15 mg tablet")));

        send(
                        "rls-patient-view",
                        HookRequest.view().prefetch("medications", current).json())
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("worsensMirtazapine"))
                .body("cards.suggestions.flatten().actions.flatten().type", not(hasItem("delete")));
        sign(HookRequest.sign().prefetch("medications", current)).body("cards", hasSize(1));
    }

    @Test
    void anAnswerToOurQuestionnaireMakesAWeakSuspicionWorthACard() {
        var fluvoxamine =
                """
                {"resourceType":"Bundle","type":"searchset","entry":[{"resource":%s}]}""".formatted(HookRequest.request("m1", "active", HookRequest.named("fluvoxamine 50 mg tablet")));
        var worse = """
                {"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"QuestionnaireResponse",
                 "id":"q1","status":"completed","questionnaire":"https://williscds.org/fhir/Questionnaire/rls-assessment",
                 "authored":"%s","subject":{"reference":"Patient/p1"},"item":[{"linkId":"group-course","item":[
                 {"linkId":"rls-symptoms-new-or-worse","answer":[{"valueBoolean":true}]}]}]}}]}""".formatted(java.time.LocalDate.now(java.time.ZoneId.systemDefault()));
        var view = HookRequest.view().prefetch("medications", fluvoxamine);

        send("rls-patient-view", view.json()).body("cards.source.topic.code", not(hasItem("worsensFluvoxamine")));
        send("rls-patient-view", view.prefetch("assessments", worse).json())
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("worsensFluvoxamine"))
                .body(
                        "cards.find { it.source.topic.code == 'worsensFluvoxamine' }.detail",
                        containsString("New or worse symptoms of restless legs"));
    }

    @Test
    void missingAnswersAreReportedAndNeverRefused() {
        send(
                        "rls-patient-view",
                        HookRequest.view().withoutPrefetch("assessments").json())
                .statusCode(200)
                .body(REPORT + ".notChecked.what", hasItem("assessments"))
                .body(REPORT + ".notChecked.text", hasItem("questionnaires: not supplied"));
    }

    @Test
    void aMissingTestIsSuggestedAsADraftOrder() {
        send(
                        "rls-order-select",
                        HookRequest.select()
                                .withoutDrafts()
                                .draft("d1", HookRequest.named("levothyroxine 50 mcg tablet"))
                                .json())
                .body("cards[0].indicator", equalTo("info"))
                .body("cards[0].suggestions[0].actions[0].resource.resourceType", equalTo("ServiceRequest"))
                .body("cards[0].suggestions[0].actions[0].resource.code.coding[0].code", equalTo("3016-3"));
    }

    @Test
    void whatWasNotRecognisedIsReported() {
        sign(HookRequest.sign().draft("d2", HookRequest.named("zebrafinch extract 5 mg")))
                .statusCode(200)
                .body(REPORT + ".notChecked.kind", hasItem("not-recognised"))
                .body(REPORT + ".notChecked.what", hasItem("zebrafinch extract 5 mg"))
                .body(REPORT + ".notChecked.place", hasItem("/context/draftOrders/entry/1/resource"))
                .body("cards[0].detail", containsString("zebrafinch extract 5 mg"));
    }

    @Test
    void restlessLegsAreInferredFromTheirTreatmentAndThisIsSaid() {
        var pramipexole = """
                {"resourceType":"Bundle","type":"searchset","entry":[{"resource":%s}]}""".formatted(
                        HookRequest.request("m1", "active", HookRequest.named("Pramipexole 0.25 MG Oral Tablet")));

        sign(HookRequest.sign().prefetch("conditions", HookRequest.NOTHING).prefetch("medications", pramipexole))
                .body("cards.indicator", equalTo(List.of("critical")))
                .body("cards[0].summary", containsString("(+1)"))
                .body("cards.detail", everyItem(containsString("assumed because of the treatment with pramipexole")))
                .body("cards.detail", everyItem(containsString("The problem list was read in full")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conditions", "medications"})
    void silenceWithoutAListItRestsOnIs412AndNamesTheKey(String key) {
        var harmless = HookRequest.sign().withoutPrefetch("conditions");
        if (key.equals("medications")) {
            harmless = HookRequest.sign()
                    .prefetch("conditions", HookRequest.NOTHING)
                    .withoutPrefetch("medications");
            harmless.withoutPrefetch("medicationStatements");
        }
        sign(harmless)
                .statusCode(412)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].diagnostics", containsString("\"" + key + "\""))
                .body("issue[0].expression[0]", equalTo("prefetch." + key));
    }

    @Test
    void anEmptyListOfStatementsDoesNotStandForTheMissingOrders() {
        send(
                        "rls-patient-view",
                        HookRequest.view()
                                .prefetch("conditions", HookRequest.NOTHING)
                                .withoutPrefetch("medications")
                                .prefetch("medicationStatements", "null")
                                .json())
                .statusCode(412)
                .body("issue[0].expression[0]", equalTo("prefetch.medications"));
    }

    @Test
    void anOrderWithoutMedicineNeedsNoRecord() {
        var request =
                HookRequest.sign().withoutDrafts().withoutPrefetch("conditions").withoutPrefetch("medications");

        sign(request.draftResource("{\"resourceType\":\"MedicationRequest\",\"id\":\"d1\",\"status\":\"draft\"}"))
                .statusCode(200)
                .body("cards", empty())
                .body(REPORT + ".notChecked", notNullValue());
    }

    @Test
    void nullAndEmptyMeanThatTheClientHasNothing() {
        sign(HookRequest.sign().prefetch("conditions", "null").prefetch("medications", "null"))
                .statusCode(200)
                .body("cards", empty());
    }

    @Test
    void aFailedPrefetchIsNotAnEmptyOne() {
        sign(HookRequest.sign().prefetch("conditions", """
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]}"""))
                .statusCode(412)
                .body("issue[0].diagnostics", containsString("failed"));
    }

    @Test
    void epicsEmptySearchIsNoFailure() {
        sign(HookRequest.sign().prefetch("conditions", """
                {"resourceType":"Bundle","type":"searchset","total":0,"entry":[{"search":{"mode":"outcome"},
                 "resource":{"resourceType":"OperationOutcome","issue":[{"severity":"warning","code":"4101"}]}}]}""")).statusCode(200).body("cards", empty());
    }

    @Test
    void aFindingIsNotWithheldBecauseAnotherListIsMissing() {
        sign(HookRequest.sign().withoutPrefetch("medications").withoutPrefetch("labs"))
                .statusCode(200)
                .body("cards", hasSize(1))
                .body("cards[0].detail", containsString("Not checked"));
    }

    @Test
    void resourcesUnderRenamedKeysAreRead() {
        sign(HookRequest.sign()
                        .withoutPrefetch("conditions")
                        .withoutPrefetch("medications")
                        .prefetch("item1", HookRequest.RLS))
                .statusCode(200)
                .body("cards", hasSize(1));
    }

    @Test
    void nobodyElsesRecordIsUsed() {
        sign(HookRequest.sign().prefetch("conditions", HookRequest.RLS.replace("Patient/p1", "Patient/other")))
                .body("cards", nullOrEmpty());
    }

    private static org.hamcrest.Matcher<Object> nullOrEmpty() {
        return org.hamcrest.Matchers.anyOf(nullValue(), equalTo(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hook", "hookInstance", "context"})
    void aRequestWithoutWhatGivesItMeaningIsRefused(String member) {
        sign(HookRequest.sign().without(member))
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].expression[0]", equalTo(member));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patientId", "draftOrders"})
    void aContextWithoutWhatGivesItMeaningIsRefused(String member) {
        sign(HookRequest.sign().withoutContext(member))
                .statusCode(400)
                .body("issue[0].expression[0]", equalTo("context." + member));
    }

    @Test
    void aServiceDoesNotAnswerForAnotherHook() {
        send("rls-patient-view", HookRequest.sign().json())
                .statusCode(400)
                .body("issue[0].expression[0]", equalTo("hook"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null", "[]", "\"text\"", "{", "{\"hook\":", "<xml/>", "{}", "nul", "17"})
    void whatIsNoRequestIsRefused(String body) {
        var response = send("rls-order-sign", body).extract();

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.path("resourceType").toString()).isEqualTo("OperationOutcome");
        assertThat(response.asString()).doesNotContain("com.fasterxml").doesNotContain("\tat ");
    }

    @Test
    void aBodyThatIsTooDeepIsRefused() {
        send("rls-order-sign", "[".repeat(500) + "]".repeat(500))
                .statusCode(400)
                .body("issue[0].diagnostics", containsString("deep"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        send("rls-order-sign", "{\"hook\":\"" + "x".repeat(9_000_000) + "\"}")
                .statusCode(413)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "garbage"})
    void anotherMediaTypeIsRefused(String type) {
        given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body(HookRequest.sign().json())
                .when()
                .post("/cds-services/rls-order-sign")
                .then()
                .statusCode(415)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json;charset=utf-8", "application/fhir+json", "application/json; charset=\"UTF-8\""
            })
    void jsonIsAcceptedHoweverItIsSpelt(String type) {
        given().header("Content-Type", type)
                .accept("text/html")
                .body(HookRequest.sign().json())
                .when()
                .post("/cds-services/rls-order-sign")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnknownServiceIsNotFound() {
        send("no-such-service", HookRequest.sign().json())
                .statusCode(404)
                .body("resourceType", equalTo("OperationOutcome"));
        send("rls-order-sign/nothing-here", "{}").statusCode(404).body("resourceType", equalTo("OperationOutcome"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void servicesAreCalledByPostOnly(String method) {
        given().when()
                .request(method, "/cds-services/rls-order-sign")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"))
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void unknownMembersAndExtensionsChangeNothing() {
        sign(HookRequest.sign()
                        .with("extension", "{\"com.example\":{\"a\":[1,2]}}")
                        .with("other", "[null]"))
                .statusCode(200)
                .body("cards", hasSize(1));
    }

    @Test
    void aConfiguredOriginMayCallAndAnotherMayNot() {
        given().header("Origin", "https://ehr.example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .when()
                .options("/cds-services/rls-order-sign")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://ehr.example.org")
                .header("Access-Control-Allow-Headers", containsString("authorization"));
        given().header("Origin", "https://ehr.example.org")
                .contentType("application/json")
                .body("{")
                .when()
                .post("/cds-services/rls-order-sign")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", "https://ehr.example.org");
        given().header("Origin", "https://elsewhere.example.org")
                .when()
                .get("/cds-services")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    /** Seeded: each variant replaces, removes or adds something somewhere in a good request. */
    @Test
    void nothingThatAClientSendsIsAFailureOfOurs() {
        var random = new java.util.Random(20261123);
        var odd = List.of(
                "null", "[]", "{}", "\"\"", "17", "1e99999", "true", "[[]]", "\"\\u0000\"", "{\"a\":null}", "-1");
        for (var variant = 0; variant < 400; variant++) {
            var request = HookRequest.select().node();
            var places = new java.util.ArrayList<com.fasterxml.jackson.databind.node.ObjectNode>();
            collect(request, places);
            var place = places.get(random.nextInt(places.size()));
            var names =
                    place.properties().stream().map(java.util.Map.Entry::getKey).toList();
            if (names.isEmpty() || random.nextInt(5) == 0) {
                place.set("resourceType", HookRequest.json(odd.get(random.nextInt(odd.size()))));
            } else if (random.nextInt(4) == 0) {
                place.remove(names.get(random.nextInt(names.size())));
            } else {
                place.set(
                        names.get(random.nextInt(names.size())), HookRequest.json(odd.get(random.nextInt(odd.size()))));
            }
            var response = send("rls-order-select", request.toString()).extract();
            assertThat(response.statusCode()).as(request.toString()).isIn(200, 400, 412);
            assertThat(response.asString()).doesNotContain("check could not be done");
        }
    }

    private static void collect(
            com.fasterxml.jackson.databind.JsonNode node, List<com.fasterxml.jackson.databind.node.ObjectNode> places) {
        if (node instanceof com.fasterxml.jackson.databind.node.ObjectNode object) {
            places.add(object);
        }
        node.forEach(child -> collect(child, places));
    }

    @Test
    void theSameFactsGiveTheSameCardsInTheSameOrderWithNewUuids() {
        var request = HookRequest.sign().draft("d2", HookRequest.named("trimetazidine 35 mg"));
        var first = sign(request).extract().jsonPath();
        var second = sign(request).extract().jsonPath();

        assertThat(first.getList("cards.summary")).isEqualTo(second.getList("cards.summary"));
        assertThat(first.getList("cards.detail")).isEqualTo(second.getList("cards.detail"));
        assertThat(first.getList("cards.uuid")).doesNotContainAnyElementsOf(second.getList("cards.uuid"));
    }
}
