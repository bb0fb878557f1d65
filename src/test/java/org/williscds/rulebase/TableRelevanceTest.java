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
        assertThat(names(Cases.RLS, Cases.TODAY, Cases.proposed("bilastine")))
                .isNotEmpty()
                .doesNotContain(WORSENS, BY_LAB);
    }

    @Test
    void aTableWithARowForTheSubstanceTakesPart() {
        assertThat(names(Cases.RLS, Cases.TODAY, Cases.proposed("metoclopramide")))
                .contains(WORSENS, KNOWN);
    }

    @Test
    void nothingTakesPartWhereNothingCanBeRecommended() {
        assertThat(RELEVANCE.of(List.of(Cases.WOMAN, Cases.TODAY, Cases.proposed("metoclopramide"))))
                .as("No rule on medicines recommends anything without restless legs")
                .isEmpty();
    }

    @Test
    void aTableThatNobodyReadsStaysOutside() {
        var made = file("""
                rule "made"
                when
                    $parameters : DecisionTable( name == "medication/worsens_rls" )
                    Patient()
                then
                    insertLogical( new RestlessLegs( null, null ) );
                end
                """);
        var said = """
                rule "said"
                when
                    Patient()
                    %s
                then
                    insertLogical( new Recommendation( "x", null, null, null, null, null, null ) );
                end
                """;

        assertThat(relevance(made).of(List.of(Cases.WOMAN))).isEmpty();
        assertThat(names(relevance(made, file(said.formatted("KidneyFunction()"))), Cases.WOMAN))
                .isEmpty();
        assertThat(names(relevance(made, file(said.formatted("RestlessLegs()"))), Cases.WOMAN))
                .containsExactly(WORSENS);
        assertThat(names(relevance(made, file(said.formatted("not RestlessLegs()"))), Cases.WOMAN))
                .as("What must not be there has a part in it")
                .containsExactly(WORSENS);
    }

    @Test
    void aTableWithARowForTheClassOnlyTakesPart() {
        var knownByClass = Cases.proposed("metopimazine");

        assertThat(knownByClass.classes()).contains("antiemetic-d2");
        assertThat(names(Cases.RLS, Cases.TODAY, knownByClass)).contains(WORSENS);
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
        var relevance = relevance(file("""
                rule "x"
                when
                    $parameters : DecisionTable( name == "medication/worsens_rls" )
                    Patient()
                then
                    insertLogical( new Recommendation( "x", null, null, null, null, null, null ) );
                end
                """));

        assertThat(names(relevance, Cases.WOMAN)).containsExactly(WORSENS);
        assertThat(names(relevance, Cases.RLS)).isEmpty();
    }

    private static RuleText file(String rules) {
        return RuleText.of(new RuleSource("x/x.drl", "package rules.x;\n\n" + rules));
    }

    private static TableRelevance relevance(RuleText... rules) {
        return new TableRelevance(Rules.release().tables().values(), List.of(rules));
    }

    private static List<String> names(Fact... facts) {
        return names(RELEVANCE, facts);
    }

    private static List<String> names(TableRelevance relevance, Fact... facts) {
        return relevance.of(Arrays.asList(facts)).stream()
                .flatMap(List::stream)
                .map(DecisionTable::getName)
                .toList();
    }
}
