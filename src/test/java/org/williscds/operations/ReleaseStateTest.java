package org.williscds.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.williscds.tables.Problem;
import org.williscds.testsupport.Rules;

@QuarkusTest
class ReleaseStateTest {

    @Test
    void theReleaseInForceIsNamedByVersionAndDigest() {
        given().get("/release")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("name", equalTo("willis"))
                .body("version", equalTo(Rules.release().version()))
                .body("digest", equalTo(Rules.release().digest()))
                .body("profiles", hasItem("s2k-2022"))
                .body("defaultProfile", equalTo("s2k-2022"))
                .body("languages", contains("en", "nl", "de"))
                .body("signed", equalTo(false))
                .body("refused", empty());
    }

    @Test
    void theServiceIsReadyOnceAReleaseIsActive() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'release' }.status", equalTo("UP"))
                .body(
                        "checks.find { it.name == 'release' }.data.digest",
                        equalTo(Rules.release().digest()))
                .body("checks.find { it.name == 'release' }.data.refused", equalTo(0));
    }

    @Test
    void aRefusedCellIsToldWithItsCure() {
        var problem = new Problem("type", "medication/worsens_rls.csv", "C4", "hgh", "No choice.", "Maybe high.");
        assertThat(ReleaseState.of(Rules.release(), List.of(problem), List.of()).refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.cell()).isEqualTo("C4");
                    assertThat(refused.cure()).isEqualTo("Maybe high.");
                });
    }

    /** A cell of a workbook is found only with its sheet, and a warning is not why the rules are refused. */
    @Test
    void aProblemOfAWorkbookIsToldWithItsSheetAndSeverity() {
        var problem = new Problem(
                        "filter-on", Problem.Severity.ERROR, "rules.xlsx", "risks", "A1", "", "A filter.", "Maybe off.")
                .asWarning();
        assertThat(ReleaseState.of(Rules.release(), List.of(problem), List.of()).refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.sheet()).isEqualTo("risks");
                    assertThat(refused.severity()).isEqualTo("warning");
                });
    }
}
