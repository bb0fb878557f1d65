package org.williscds.cases;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What the framework refuses is told in the same way as what this edge refuses. */
@QuarkusTest
class RecommendationsRequestTest {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void aWrongRequestIsAProblemDocument() {
        problem(
                        given().contentType("application/json")
                                .body("{\"on\":\"today\",\"x\":1}")
                                .post("/recommendations")
                                .then(),
                        400)
                .body("type", equalTo("urn:willis:problem:invalid-request"))
                .body("title", equalTo("2 things in the request are wrong"))
                .body("errors.pointer", contains("/x", "/on"))
                .body("errors[1].value", equalTo("today"));
    }

    @Test
    void brokenJsonShowsNothingOfOurInsides() {
        problem(
                        given().contentType("application/json")
                                .body("{")
                                .post("/recommendations")
                                .then(),
                        400)
                .body("errors[0].reason", containsString("line 1"))
                .body("errors[0].reason", not(containsString("jackson")));
    }

    @Test
    void answersToOurQuestionsAreFactsLikeAnyOther() {
        given().contentType("application/json")
                .body("""
                        {"on":"2026-11-02","conditions":[{"id":"restless-legs-syndrome"}],
                         "medications":[{"name":"fluvoxamine 50 mg"}],
                         "answers":[{"item":"rls-symptoms-new-or-worse","value":true}]}""")
                .post("/recommendations")
                .then()
                .statusCode(200)
                .body("recommendations.id", hasItem("worsens-fluvoxamine"))
                .body(
                        "recommendations.find { it.id == 'worsens-fluvoxamine' }.rationale.facts.place",
                        hasItem("/answers/0"));
    }

    @Test
    void anotherMethodIsNotAllowed() {
        problem(given().get("/recommendations").then(), 405).header("Allow", containsString("POST"));
        problem(given().delete("/recommendations").then(), 405);
    }

    @Test
    void anotherMediaTypeIsNotUnderstood() {
        problem(
                given().contentType("text/plain")
                        .body("{}")
                        .post("/recommendations")
                        .then(),
                415);
        problem(
                given().contentType("application/xml")
                        .body("<a/>")
                        .post("/recommendations")
                        .then(),
                415);
    }

    @Test
    void anotherAnswerThanJsonCannotBeGiven() {
        problem(
                given().contentType("application/json")
                        .accept("image/png")
                        .body("{}")
                        .post("/recommendations")
                        .then(),
                406);
    }

    @Test
    void aLargeBodyIsRefusedBeforeItIsRead() throws Exception {
        problem(send(HttpRequest.BodyPublishers.ofByteArray(new byte[2_000_000])), 413);
        problem(send(HttpRequest.BodyPublishers.ofByteArray(new byte[9_000_000])), 413);
    }

    @Test
    void aLargeBodyThatDoesNotSayItsLengthIsRefused() throws Exception {
        problem(
                send(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2_000_000]))),
                413);
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/recommendations".formatted(RestAssured.port)))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void problem(HttpResponse<String> response, int status) {
        Assertions.assertThat(response.statusCode()).isEqualTo(status);
        Assertions.assertThat(response.headers().firstValue("Content-Type")).contains(PROBLEM);
        Assertions.assertThat(response.body()).contains("\"status\":" + status);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType(PROBLEM)
                .body("status", equalTo(status))
                .body("type", containsString("urn:willis:problem:"))
                .body("title", notNullValue());
    }
}
