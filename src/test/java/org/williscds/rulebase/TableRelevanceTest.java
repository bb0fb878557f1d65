package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.williscds.facts.Derived.LatestLab;
import org.williscds.facts.Fact;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.Scenarios;
import org.williscds.tables.DecisionTable;
import org.williscds.testsupport.Cases;
import org.williscds.testsupport.Rules;

/** Tables that cannot say anything about a patient stay outside, and nothing is lost by that. */
class TableRelevanceTest {

    private static final String WORSENS = "medication/worsens_rls";
    private static final String KNOWN = "diagnosis/known_rls";
    private static final String BY_LAB = "medication/alternatives_blocked_by_lab";
    private static final String CEILINGS = "augmentation/ceilings";
    private static final String GRADING = "medication/grading";

    private static final TableRelevance RELEVANCE = new TableRelevance(
            Rules.release().tables().values(), Rules.release().rules());

    @Test
    void everyScenarioIsAnsweredAsWithAllTables() {
        Release release = Rules.release();
        var complete = release.ruleBase().withAllTables();

        assertThat(new Scenarios(release).all())
                .allSatisfy(scenario -> assertThat(release.ruleBase().evaluate(scenario.facts()))
                        .isEqualTo(complete.evaluate(scenario.facts())));
    }

    @Test
    void aTableWithoutARowForThePatientStaysOutside() {
        assertThat(names(Cases.proposed("bilastine"))).doesNotContain(WORSENS, KNOWN, BY_LAB);
    }

    @Test
    void aTableWithARowForTheSubstanceTakesPart() {
        assertThat(names(Cases.proposed("metoclopramide"))).contains(WORSENS);
    }

    @Test
    void aTableWithARowForTheClassOnlyTakesPart() {
        var knownByClass = Cases.proposed("metopimazine");

        assertThat(knownByClass.classes()).contains("antiemetic-d2");
        assertThat(names(knownByClass)).contains(WORSENS);
    }

    @Test
    void aTableWithARowForTheConditionTakesPart() {
        assertThat(names(Cases.RLS)).contains(KNOWN);
    }

    @Test
    void theLatestResultIsLookedUpAsWell() {
        var result = Cases.lab("qtc", "510", "ms", LocalDate.of(2026, 10, 1));

        assertThat(names(Cases.RLS, Cases.proposed("metoclopramide"), new LatestLab(result, null)))
                .contains(BY_LAB);
        assertThat(names(Cases.RLS, Cases.proposed("metoclopramide"))).doesNotContain(BY_LAB);
    }

    @Test
    void aTableThatIsLookedUpByWhatNoRuleCanConcludeStaysOutside() {
        assertThat(names(Cases.RLS, Cases.proposed("metoclopramide"))).doesNotContain(CEILINGS);
        assertThat(names(Cases.RLS, Cases.TODAY, Cases.PROFILE, Cases.proposed("pramipexole")))
                .contains(CEILINGS);
    }

    @Test
    void aTableThatIsLookedUpByWhatAnotherCanConcludeTakesPart() {
        assertThat(names(Cases.RLS, Cases.TODAY, Cases.proposed("metoclopramide")))
                .contains(GRADING);
        assertThat(names(Cases.RLS, Cases.TODAY, Cases.proposed("bilastine"))).doesNotContain(GRADING);
    }

    @Test
    void aParameterOfARuleThatCanFireTakesPart() {
        var rule = new RuleSource("x/x.drl", """
                package rules.x;

                rule "x"
                when
                    $parameters : DecisionTable( name == "medication/worsens_rls" )
                    Patient()
                then
                    insertLogical( new RestlessLegs( null, null ) );
                end
                """);
        var relevance = new TableRelevance(Rules.release().tables().values(), List.of(RuleText.of(rule)));

        assertThat(names(relevance, Cases.WOMAN)).containsExactly(WORSENS);
        assertThat(names(relevance, Cases.RLS)).isEmpty();
    }

    private static List<String> names(Fact... facts) {
        return names(RELEVANCE, facts);
    }

    private static List<String> names(TableRelevance relevance, Fact... facts) {
        return relevance.of(Arrays.asList(facts)).stream()
                .map(DecisionTable::getName)
                .toList();
    }
}
