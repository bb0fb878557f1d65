package org.williscds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the prefetch lacks is read from the client's FHIR server, within the deadline and with its token only. */
@QuarkusTest
@QuarkusTestResource(value = FhirServerStub.class, restrictToAnnotatedClass = true)
class FhirServerAccessTest {

    @BeforeEach
    void reset() {
        FhirServerStub.reset();
    }

    private static HookRequest signWithoutConditions() {
        return withServer(HookRequest.sign().withoutPrefetch("conditions"), FhirServerStub.url());
    }

    private static HookRequest withServer(HookRequest request, String url) {
        return request.with("fhirServer", "\"" + url + "\"").with("fhirAuthorization", """
                {"access_token":"secret-token","token_type":"Bearer","expires_in":300,"scope":"patient/*.read","subject":"willis"}""");
    }

    @Test
    void whatIsMissingIsReadWithTheTokenOfTheRequest() {
        FhirServerStub.ANSWERS.put("Condition", FhirServerStub.json(HookRequest.RLS));

        CdsServicesTest.send("rls-order-sign", signWithoutConditions().json())
                .statusCode(200)
                .body("cards", hasSize(1));

        assertThat(FhirServerStub.TOKENS).containsExactly("Bearer secret-token");
        assertThat(FhirServerStub.ASKED).containsExactly("Condition?patient=p1&_count=200");
    }

    @Test
    void aSecondPageIsFollowed() {
        var next = FhirServerStub.url() + "/Condition?page=2";
        FhirServerStub.ANSWERS.put(
                "Condition", exchange -> (exchange.getRequestURI().toString().contains("page=2")
                                ? FhirServerStub.json(HookRequest.RLS)
                                : FhirServerStub.json(
                                        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"next\",\"url\":\""
                                                + next + "\"}]}"))
                        .to(exchange));

        CdsServicesTest.send("rls-order-sign", signWithoutConditions().json()).body("cards", hasSize(1));
    }

    @Test
    void aFailingServerLeads412WithTheKey() {
        FhirServerStub.ANSWERS.put("Condition", FhirServerStub.status(500));

        CdsServicesTest.send("rls-order-sign", signWithoutConditions().json())
                .statusCode(412)
                .body("issue[0].diagnostics", containsString("\"conditions\""));
    }

    @Test
    void aServerThatIsNotAllowedIsNeverAsked() {
        FhirServerStub.ANSWERS.put("Condition", FhirServerStub.json(HookRequest.RLS));
        var elsewhere = FhirServerStub.url().replace("127.0.0.1", "localhost");

        CdsServicesTest.send(
                        "rls-order-sign",
                        withServer(HookRequest.sign().withoutPrefetch("conditions"), elsewhere)
                                .json())
                .statusCode(412)
                .body("issue[0].diagnostics", containsString("not on the list"));
        assertThat(FhirServerStub.ASKED).isEmpty();
    }

    @Test
    void whatIsLateIsSaidBesideWhatWasFound() {
        FhirServerStub.ANSWERS.put("Observation", FhirServerStub.late());
        var mirtazapine =
                """
                {"resourceType":"Bundle","type":"searchset","entry":[{"resource":%s}]}""".formatted(HookRequest.request("m1", "active", HookRequest.named("mirtazapine 15 mg tablet")));
        var request = withServer(
                HookRequest.view().prefetch("medications", mirtazapine).withoutPrefetch("labs"), FhirServerStub.url());

        var started = System.nanoTime();
        CdsServicesTest.send("rls-patient-view", request.json())
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("worsensMirtazapine"))
                .body("cards[-1].indicator", equalTo("info"))
                .body("cards[-1].summary", containsString("did not arrive in time"));
        assertThat(System.nanoTime() - started).isLessThan(4_000_000_000L);
    }

    @Test
    void aLateListOnWhichSilenceRestsIs412() {
        FhirServerStub.ANSWERS.put("Condition", FhirServerStub.late());
        var request = withServer(HookRequest.view().withoutPrefetch("conditions"), FhirServerStub.url());

        CdsServicesTest.send("rls-patient-view", request.json())
                .statusCode(412)
                .body("issue[0].diagnostics", containsString("\"conditions\""));
    }

    @Test
    void aCheckThatIsNotFinishedInTimeSaysSoAndDoesNotHoldUpTheOrder() {
        CdsServicesTest.send("rls-order-select", HookRequest.select().json())
                .statusCode(200)
                .body("cards", hasSize(1))
                .body("cards[0].indicator", equalTo("info"))
                .body("cards[0].summary", containsString("not finished in time"))
                .body("cards[0].detail", containsString("Nothing was checked"));
    }

    @Test
    void aMedicineGivenByReferenceOnlyIsRead() {
        FhirServerStub.ANSWERS.put("Medication", FhirServerStub.json("""
                {"resourceType":"Medication","id":"m9","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.88","code":"6915"}]}}"""));
        var request = withServer(
                HookRequest.sign()
                        .withoutDrafts()
                        .draft(
                                "d1",
                                "\"medicationReference\":{\"reference\":\"Medication/m9\",\"display\":\"XYZ 10\"}"),
                FhirServerStub.url());

        CdsServicesTest.send("rls-order-sign", request.json()).statusCode(200).body("cards", hasSize(1));
    }
}
