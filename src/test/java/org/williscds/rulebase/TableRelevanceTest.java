package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.williscds.facts.Derived.LatestLab;
import org.williscds.facts.Fact;
import org.williscds.tables.DecisionTable;
import org.williscds.testsupport.Cases;
import org.williscds.testsupport.Rules;

/** Tables that cannot say anything about a patient stay outside; all others take part. */
class TableRelevanceTest {

    private static final String WORSENS = "medication/worsens_rls";
    private static final String KNOWN = "diagnosis/known_rls";
    private static final String BY_LAB = "medication/alternatives_blocked_by_lab";

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

        assertThat(names(new LatestLab(result, null))).contains(BY_LAB);
    }

    @Test
    void whatIsLookedUpByADerivedFactAlwaysTakesPart() {
        assertThat(names()).contains("medication/grading", "medication/thyroid", "medication/leave_out");
    }

    @Test
    void whatAHandWrittenRuleAsksForAlwaysTakesPart() {
        var tables = Rules.release().tables().values().stream()
                .filter(table -> table.getName().equals(WORSENS))
                .toList();

        assertThat(new TableRelevance(tables, Set.of()).of(List.of())).isEmpty();
        assertThat(new TableRelevance(tables, Set.of(WORSENS)).of(List.of())).hasSize(1);
    }

    private static List<String> names(Fact... facts) {
        return new TableRelevance(Rules.release().tables().values(), Set.of())
                .of(List.of(facts)).stream().map(DecisionTable::getName).toList();
    }
}
