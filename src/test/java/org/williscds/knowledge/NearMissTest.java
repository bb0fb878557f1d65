package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.SmallRules;

/** What counts as a near miss, shown on made-up rules. */
class NearMissTest {

    private static final String TABLE = """
            title: Ages
            question: Which age matters with which condition?
            facts:
              finding: { is: ConditionFinding, where: { presence: present } }
              patient: { is: Patient }
            without:
              excluding: { is: ConditionFinding, where: { condition: row.unless, presence: present } }
            concludes:
              - is: Circumstance
                with: { circumstance: found, because: finding }
            columns:
              id: id
              condition: { title: Condition, role: condition, type: text, tests: finding.condition, how: equals, key: true }
              age: { title: Age, role: condition, type: whole, any: true, tests: patient.ageYears, how: at least }
              unless: { title: Unless, role: outcome, type: text }
              source: source
              status: status
              review: review
              dossier: { title: Dossier, role: note, type: text, blank: true }
            """;
    private static final String ROWS = """
            id,condition,age,unless,source,status,review,dossier
            old-gout,gout,65,none,SRC-A,verified,none,
            any-flu,flu,any,none,SRC-A,verified,none,
            young-unless,ague,18,gout,SRC-A,verified,none,
            """;
    private static final String RULE = """
            // A rule that may hold for one condition and not for another.
            package rules.topic;

            import org.williscds.facts.Circumstance;
            import org.williscds.facts.ConditionFinding;
            import org.williscds.facts.Presence;

            rule "present"
                @source("SRC-A")
                @dossier("X-1;X-2")
            when
                $finding : ConditionFinding( presence == Presence.PRESENT )
            then
                insertLogical( new Circumstance( "present", $finding ) );
            end
            """;

    @Test
    void aFailedConditionIsANearMiss() {
        assertThat(near("topic/ages#old-gout", small().scenario("too-young", "64", "gout", "nothing")))
                .containsExactly("too-young");
    }

    @Test
    void anUnknownValueIsANearMiss() {
        assertThat(near("topic/ages#old-gout", small().scenario("no-age", "", "gout", "nothing")))
                .containsExactly("no-age");
    }

    @Test
    void aMissingFactIsANearMissOnlyWhereTheRestHolds() {
        assertThat(near("topic/ages#old-gout", small().scenario("neither", "64", "", "nothing")))
                .isEmpty();
        assertThat(near("topic/ages#old-gout", small().scenario("absent", "66", "gout absent", "nothing")))
                .containsExactly("absent");
    }

    @Test
    void whereARowHoldsItIsNotNearlyMet() {
        var coverage = ScenarioCoverage.of(
                small().scenario("old", "66", "gout", "nothing").release());

        assertThat(item("topic/ages#old-gout", coverage).holds())
                .extracting(Scenario::id)
                .containsExactly("old");
        assertThat(item("topic/ages#old-gout", coverage).near()).isEmpty();
        assertThat(item("topic/ages#old-gout", coverage).isTried()).isFalse();
    }

    @Test
    void anotherKeyCountsOnlyForARowThatAsksNothingElse() {
        var rules = small().scenario("other", "66", "ague", "nothing");

        assertThat(near("topic/ages#old-gout", rules)).isEmpty();
        assertThat(near("topic/ages#any-flu", rules)).containsExactly("other");
    }

    @Test
    void aFactThatForbidsIsANearMiss() {
        assertThat(near("topic/ages#young-unless", small().scenario("forbidden", "20", "ague; gout", "nothing")))
                .containsExactly("forbidden");
    }

    @Test
    void aWrittenRuleMayHoldForOneFactAndNearlyForAnother() {
        var coverage = ScenarioCoverage.of(
                small().scenario("both", "20", "ague; gout absent", "nothing").release());

        assertThat(item("topic/present", coverage).holds()).hasSize(1);
        assertThat(item("topic/present", coverage).near()).hasSize(1);
    }

    @Test
    void theRuleOfATableIsNearlyMetWhereOneOfItsRowsIs() {
        assertThat(near("topic/ages", small().scenario("too-young", "64", "gout", "nothing")))
                .containsExactly("too-young");
    }

    private static SmallRules small() {
        return new SmallRules()
                .file("topic/ages.table.yaml", TABLE)
                .file("topic/ages.csv", ROWS)
                .file("topic/present.drl", RULE);
    }

    private static List<String> near(String name, SmallRules rules) {
        return item(name, ScenarioCoverage.of(rules.release())).near().stream()
                .map(Scenario::id)
                .toList();
    }

    private static ScenarioCoverage.Item item(String name, ScenarioCoverage coverage) {
        return java.util.stream.Stream.concat(coverage.rows().stream(), coverage.rules().stream())
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
