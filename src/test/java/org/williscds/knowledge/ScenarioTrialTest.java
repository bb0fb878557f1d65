package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.EditedRules;

/** Trying only what a change can reach must find what trying everything finds. */
class ScenarioTrialTest {

    private static final String WORSENS = "medication/worsens_rls.csv";
    private static final String ID = "worsens-metoclopramide";
    private static final String SCENARIOS = "medication/worsens_rls.scenarios.csv";

    private static final Release SHIPPED = new EditedRules().release();

    @Test
    void withoutAChangeNothingIsTried() {
        assertThat(ScenarioTrial.since(SHIPPED, List.of(), new EditedRules().release())
                        .scenarios())
                .isEmpty();
    }

    @Test
    void ofAChangedRowTheScenariosAreTriedThatItCanReach() {
        var edited = new EditedRules().cell(WORSENS, ID, "risk", "low").release();
        var trial = ScenarioTrial.since(SHIPPED, List.of(), edited);

        assertThat(trial.problems())
                .isNotEmpty()
                .isEqualTo(ScenarioTrial.of(edited).problems());
        assertThat(trial.scenarios())
                .hasSizeLessThan(new Scenarios(edited).all().size());
    }

    @Test
    void aChangedTermReachesTheScenariosThatAreReadOtherwise() {
        var edited = new EditedRules()
                .cell("terminology/substances.csv", "ropinirole", "classes", "")
                .release();

        assertThat(ScenarioTrial.since(SHIPPED, List.of(), edited).problems())
                .isNotEmpty()
                .isEqualTo(ScenarioTrial.of(edited).problems());
    }

    @Test
    void aScenarioThatExpectsSomethingElseIsTriedAlone() {
        var id = SHIPPED.rows("medication/worsens_rls.scenarios").get(0).id();
        var edited = new EditedRules().cell(SCENARIOS, id, "expects", "nothing").release();
        var trial = ScenarioTrial.since(SHIPPED, List.of(), edited);

        assertThat(trial.scenarios()).extracting(Scenario::id).containsExactly(id);
        assertThat(trial.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(SCENARIOS);
            assertThat(problem.value()).isEqualTo(id);
        });
    }

    /** Nothing was changed since, but they failed before: they are not forgotten. */
    @Test
    void whatFailedBeforeIsTriedAgain() {
        var edited = new EditedRules().cell(WORSENS, ID, "risk", "low");
        var failed = ScenarioTrial.since(SHIPPED, List.of(), edited.release()).problems();

        var again = ScenarioTrial.since(edited.release(), failed, edited.release());

        assertThat(again.scenarios()).hasSameSizeAs(failed);
        assertThat(again.problems()).isEqualTo(failed);
    }

    @Test
    void ofAChangedDescriptionTheScenariosAreTriedThatItsRuleCanReach() {
        var edited = new EditedRules()
                .replace("medication/worsens_rls.table.yaml", ", where: { application: systemic }", "")
                .release();
        var trial = ScenarioTrial.since(SHIPPED, List.of(), edited);

        assertThat(trial.problems())
                .isNotEmpty()
                .isEqualTo(ScenarioTrial.of(edited).problems());
        assertThat(trial.scenarios())
                .hasSizeLessThan(new Scenarios(edited).all().size());
    }

    @Test
    void aChangedRuleByHandIsTriedOnAllScenarios() {
        var edited = new EditedRules()
                .replace(
                        "medication/situation.drl",
                        "$change : SymptomChange( kind == SymptomChange.Kind.REPORTED )",
                        "$change :  SymptomChange( kind == SymptomChange.Kind.ONSET )")
                .release();

        assertThat(ScenarioTrial.since(SHIPPED, List.of(), edited).scenarios())
                .hasSameSizeAs(new Scenarios(edited).all());
    }
}
