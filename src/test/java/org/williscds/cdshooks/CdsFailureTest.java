package org.williscds.cdshooks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.williscds.decision.ActiveRelease;
import org.williscds.knowledge.Release;

/** A failure of ours is logged and counted, and ordering goes on. */
@QuarkusTest
class CdsFailureTest {

    @Inject
    ActiveRelease activeRelease;

    private Release good;

    @BeforeEach
    void keep() {
        good = activeRelease.get();
    }

    @AfterEach
    void restore() {
        activeRelease.activate(good);
    }

    @Test
    void aFailureOfTheRulesDoesNotHoldUpTheOrderAndDoesNotReadAsChecked() {
        activeRelease.activate(new Release(
                good.manifest(), good.digest(), good.tables(), good.rules(), null, good.terminology(), good.wording()));

        CdsServicesTest.send("rls-order-sign", HookRequest.sign().json())
                .statusCode(200)
                .body("cards", hasSize(1))
                .body("cards[0].indicator", equalTo("info"))
                .body("cards[0].summary", containsString("could not be done"))
                .body("cards[0].detail", not(containsString("NullPointer")));
        given().get("/q/metrics")
                .then()
                .body(containsString("willis_cds_unchecked_total{hook=\"order-sign\",outcome=\"failed\"}"));
    }

    @Test
    void withoutAReleaseNothingIsAnswered() {
        activeRelease.activate(null);

        CdsServicesTest.send("rls-order-sign", HookRequest.sign().json())
                .statusCode(503)
                .body("resourceType", equalTo("OperationOutcome"));
        given().get("/cds-services").then().statusCode(503);
    }
}
