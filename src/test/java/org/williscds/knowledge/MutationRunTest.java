package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.SmallRules;

/** The check of the scenarios itself, on a made-up table and rule: what it tries, what it catches, what gets away. */
class MutationRunTest {

    private static final String TABLE = """
            title: Grown up
            question: Who is told?
            facts:
              finding: { is: ConditionFinding, where: { presence: present } }
              patient: { is: Patient }
            concludes:
              - is: Recommendation
                with: { id: row.id, indicator: row.indicator, about: patient, occasions: row.shown_at, wording: told, advice: none }
            columns:
              id: id
              condition: { title: Condition, role: condition, type: text, tests: finding.condition, how: equals, key: true }
              age: { title: Age, role: condition, type: whole, tests: patient.ageYears, how: at least }
              indicator: { title: Indicator, role: outcome, type: choice, values: [info, warning] }
              shown_at: { title: Shown at, role: outcome, type: choices, values: [patient-view, order-sign] }
              source: source
              status: status
              review: review
            """;

    @Test
    void scenariosAtTheLimitCatchEveryMistakeThatTheyLookAt() {
        assertThat(survivors(rules().scenario("at", "18", "gout", "grown=warning at patient-view")
                        .scenario("below", "17", "gout", "nothing")
                        .scenario("absent", "30", "gout absent", "nothing")
                        .scenario("other", "30", "flu", "nothing")
                        .scenario("none", "30", "", "nothing")))
                .isEmpty();
    }

    @Test
    void withoutAScenarioAtTheLimitAMovedLimitGetsAway() {
        assertThat(survivors(rules().scenario("far-above", "40", "gout", "grown=warning at patient-view")
                        .scenario("far-below", "2", "gout", "nothing")
                        .scenario("absent", "30", "gout absent", "nothing")
                        .scenario("other", "30", "flu", "nothing")))
                .containsExactly(
                        "topic/grown: age of grown is 17 instead of 18",
                        "topic/grown: age of grown is 19 instead of 18");
    }

    @Test
    void aConditionOfARuleThatNoScenarioNeedsGetsAway() {
        assertThat(survivors(rules().scenario("at", "18", "gout", "grown=warning at patient-view")
                        .scenario("below", "17", "gout", "nothing")
                        .scenario("other", "30", "flu", "nothing")))
                .containsExactly("topic/grown: $finding : ConditionFinding( … presence == Presence.PRESENT");
    }

    @Test
    void anOutcomeThatNoScenarioLooksAtGetsAway() {
        assertThat(survivors(rules().scenario("at", "18", "gout", "grown=warning")
                        .scenario("below", "17", "gout", "nothing")
                        .scenario("absent", "30", "gout absent", "nothing")
                        .scenario("other", "30", "flu", "nothing")))
                .containsExactly("topic/grown: shown_at of grown is order-sign;patient-view instead of patient-view");
    }

    private static SmallRules rules() {
        return new SmallRules()
                .file("topic/grown.table.yaml", TABLE)
                .file("topic/grown.csv", """
                        id,condition,age,indicator,shown_at,source,status,review
                        grown,gout,18,warning,patient-view,SRC-A,verified,none
                        """)
                .file("topic/wording.csv", """
                        key,part,en,nl,de
                        told,summary,Told.,Gezegd.,Gesagt.
                        told,detail,Told.,Gezegd.,Gesagt.
                        """);
    }

    private static List<String> survivors(SmallRules rules) {
        var release = rules.release();
        var mutants = new Mutants(release).all().toList();
        return new MutationRun(release, rules.files())
                .survivors(mutants).stream().map(Mutant::toString).toList();
    }
}
