package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.Fact;
import org.williscds.facts.Origin;
import org.williscds.facts.Presence;
import org.williscds.recommendation.Action;
import org.williscds.recommendation.Indicator;
import org.williscds.tables.Row;
import org.williscds.testsupport.Cases;
import org.williscds.testsupport.Rules;
import org.williscds.testsupport.SmallRules;

class RuleBaseTest {

    private static final LocalDate ONSET = LocalDate.of(2026, 10, 20);

    private final RuleBase ruleBase = Rules.release().ruleBase();

    @Test
    void theRationaleNamesTheRowsAndFactsThatLedToTheCardAndNoOthers() {
        var metoclopramide = Cases.proposed("metoclopramide");
        var fired = only(ruleBase.evaluate(List.of(
                Cases.TODAY,
                Cases.PROFILE,
                Cases.WOMAN,
                Cases.ALL_CONDITIONS,
                Cases.condition("pregnancy", null),
                Cases.RLS,
                Cases.current("ropinirole", null),
                metoclopramide,
                Cases.lab("ferritin", "40", "ug/L", ONSET))));

        assertThat(fired.recommendation().indicator()).isEqualTo(Indicator.WARNING);
        assertThat(fired.recommendation().about()).isEqualTo(metoclopramide);
        assertThat(fired.rationale().rows())
                .extracting(Row::table, Row::id)
                .startsWith(tuple("medication/grading", "grade-ordered-high"))
                .containsExactlyInAnyOrder(
                        tuple("medication/grading", "grade-ordered-high"),
                        tuple("medication/worsens_rls", "worsens-metoclopramide"),
                        tuple("diagnosis/known_rls", "known-rls-coded"));
        assertThat(fired.rationale().facts()).containsExactlyInAnyOrder(metoclopramide, Cases.RLS);
        assertThat(fired.rationale().rules()).contains("medication/situation-ordered", "medication/grading");
        assertThat(fired.rationale().sources()).contains("SRC-MAYO21", "SRC-SEED");
    }

    @Test
    void theRationaleOfAnOfferNamesItsRow() {
        var fired = only(ruleBase.evaluate(List.of(Cases.TODAY, Cases.RLS, Cases.proposed("metoclopramide"))));

        assertThat(fired.proposals())
                .filteredOn(proposed -> proposed.proposal().action() instanceof Action.OfferAlternative)
                .extracting(proposed -> proposed.rationale().rows().get(0).id())
                .containsExactly("antiemetic-ondansetron", "antiemetic-granisetron");
    }

    @Test
    void theRationaleOfAWithheldAlternativeNamesTheFactThatForbidsIt() {
        var methadone = Cases.current("methadone", null);
        var fired =
                only(ruleBase.evaluate(List.of(Cases.TODAY, Cases.RLS, methadone, Cases.proposed("metoclopramide"))));

        assertThat(fired.proposals())
                .filteredOn(proposed -> proposed.proposal().action() instanceof Action.WithholdAlternative)
                .hasSize(2)
                .allSatisfy(proposed -> assertThat(proposed.rationale().facts()).contains(methadone));
    }

    @Test
    void symptomsThatWereReportedStandInTheRationale() {
        var worse = Cases.worseSince(ONSET);
        var fired = only(ruleBase.evaluate(List.of(Cases.TODAY, Cases.RLS, worse, Cases.proposed("vortioxetine"))));

        assertThat(fired.rationale().facts()).contains(worse);
        assertThat(fired.rationale().rows()).extracting(Row::id).contains("change-new-or-worse");
    }

    @Test
    void aRowThatWaitsForReviewIsSeenInTheRationale() {
        assertThat(only(ruleBase.evaluate(List.of(Cases.TODAY, Cases.RLS, Cases.proposed("citalopram"))))
                        .rationale()
                        .needsReview())
                .isEqualTo(Rules.table(Rules.release(), "medication/worsens_rls").row("worsens-citalopram").stream()
                        .anyMatch(row -> row.text("review").equals("needed")));
        assertThat(only(ruleBase.evaluate(
                                List.of(Cases.TODAY, Cases.RLS, Cases.worseSince(ONSET), Cases.proposed("vilazodone"))))
                        .rationale()
                        .needsReview())
                .isTrue();
    }

    @Test
    void actionsStandInReadingOrderAndAlternativesByRank() {
        var fired = only(ruleBase.evaluate(
                List.of(Cases.TODAY, Cases.RLS, Cases.condition("epilepsy", null), Cases.proposed("diphenhydramine"))));
        var offers = fired.proposals().stream()
                .map(proposed -> proposed.proposal().action())
                .filter(Action.OfferAlternative.class::isInstance)
                .map(Action.OfferAlternative.class::cast)
                .toList();

        assertThat(fired.proposals().get(0).proposal().action()).isInstanceOf(Action.StopDraft.class);
        assertThat(offers).extracting(Action.OfferAlternative::rank).isSorted().hasSize(6);
        assertThat(only(ruleBase.evaluate(List.of(
                                Cases.TODAY,
                                Cases.RLS,
                                Cases.condition("epilepsy", null),
                                Cases.proposed("sertraline"))))
                        .proposals())
                .extracting(proposed -> proposed.proposal().action().getClass().getSimpleName())
                .containsExactly("StopDraft", "OfferAlternative", "OfferAlternative", "WithholdAlternative");
    }

    @Test
    void theSameFactsInAnyOrderGiveTheSameEvaluation() {
        var expected = ruleBase.evaluate(everything());
        assertThat(expected.fired()).hasSizeGreaterThan(3);

        for (var seed = 0; seed < 60; seed++) {
            var shuffled = new ArrayList<>(everything());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ruleBase.evaluate(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void ofTwoResultsOfOneDayTheSameOneCountsInAnyOrder() {
        var low = Cases.lab("tsh", "0.2", "m[IU]/L", ONSET);
        var normal = Cases.lab("tsh", "2.0", "m[IU]/L", ONSET);
        var levothyroxine = Cases.current("levothyroxine", null);

        assertThat(ruleBase.evaluate(List.of(Cases.TODAY, Cases.RLS, levothyroxine, low, normal)))
                .isEqualTo(ruleBase.evaluate(List.of(Cases.TODAY, Cases.RLS, levothyroxine, normal, low)));
    }

    @Test
    void twoEvaluationsAtOnceDoNotDisturbEachOther() throws Exception {
        var rich = everything();
        var poor = List.<Fact>of(Cases.TODAY, Cases.proposed("metoclopramide"));
        var expectedRich = ruleBase.evaluate(rich);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var work = IntStream.range(0, 200)
                    .<Callable<Evaluation>>mapToObj(index -> () -> ruleBase.evaluate(index % 2 == 0 ? rich : poor))
                    .toList();
            var results = threads.invokeAll(work);
            for (var index = 0; index < results.size(); index++) {
                assertThat(results.get(index).get())
                        .isEqualTo(index % 2 == 0 ? expectedRich : new Evaluation(List.of()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingOfOnePatientReachesTheNext() {
        var withRls = List.<Fact>of(Cases.TODAY, Cases.RLS, Cases.proposed("metoclopramide"));
        var withoutRls = List.<Fact>of(Cases.TODAY, Cases.ALL_CONDITIONS, Cases.proposed("metoclopramide"));

        assertThat(ruleBase.evaluate(withRls).fired()).hasSize(1);
        assertThat(ruleBase.evaluate(withoutRls).fired()).isEmpty();
        assertThat(ruleBase.evaluate(withRls).fired()).hasSize(1);
    }

    @Test
    void moreFiringsThanAnyPatientNeedsAreAnErrorAndNeverCutShort() {
        var pairs = new SmallRules().file("topic/pairs.drl", """
                        // Fires once for each pair of findings.
                        package rules.topic;

                        import org.williscds.facts.Circumstance;
                        import org.williscds.facts.ClinicalFinding;
                        import org.williscds.recommendation.Proposal;

                        rule "pair"
                            @source("SRC-A")
                        when
                            $one : ClinicalFinding()
                            ClinicalFinding()
                        then
                            insertLogical( new Circumstance( $one.finding(), $one ) );
                        end

                        rule "proposed-of-a-circumstance"
                            @source("SRC-A")
                        when
                            Circumstance( circumstance == "never" )
                            $finding : ClinicalFinding()
                        then
                            insertLogical( new Proposal( "topic", $finding, null ) );
                        end
                        """).release().ruleBase();

        assertThatCode(() -> pairs.evaluate(findings(316))).doesNotThrowAnyException();
        assertThatThrownBy(() -> pairs.evaluate(findings(317)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The rules had come to no end after 100000 firings. Maybe two of them conclude what the other asks for, without end.");
    }

    private static List<Fact> findings(int number) {
        return Stream.concat(
                        Stream.of(Cases.TODAY),
                        IntStream.range(0, number)
                                .mapToObj(index -> new ClinicalFinding(
                                        "finding-" + index,
                                        Presence.PRESENT,
                                        null,
                                        new Origin("finding", "/findings/" + index))))
                .map(Fact.class::cast)
                .toList();
    }

    @Test
    void noFactsGiveNoRecommendation() {
        assertThat(ruleBase.evaluate(List.of()).fired()).isEmpty();
    }

    /** A patient of whom much is known, some of it twice. */
    private static List<Fact> everything() {
        return List.of(
                Cases.TODAY,
                Cases.PROFILE,
                Cases.WOMAN,
                Cases.ALL_CONDITIONS,
                Cases.condition("restless-legs-syndrome", ONSET),
                Cases.condition("epilepsy", null),
                Cases.worseSince(ONSET),
                Cases.worseSince(LocalDate.of(2026, 10, 25)),
                Cases.current("pramipexole", null),
                Cases.current("ropinirole", null),
                Cases.current("sertraline", LocalDate.of(2026, 10, 15)),
                Cases.current("mirtazapine", null),
                Cases.current("levothyroxine", LocalDate.of(2025, 3, 1)),
                Cases.proposed("metoclopramide"),
                Cases.proposed("diphenhydramine"),
                Cases.current("methadone", null),
                Cases.lab("qtc", "520", "ms", ONSET),
                Cases.lab("tsh", "0.2", "m[IU]/L", ONSET),
                Cases.lab("tsh", "2.0", "m[IU]/L", ONSET));
    }

    /** The only one of the topic; other topics may have their say beside it. */
    private static Evaluation.Fired only(Evaluation evaluation) {
        var fired = evaluation.fired().stream()
                .filter(one -> one.rationale().topic().equals("medication"))
                .toList();
        assertThat(fired).hasSize(1);
        return fired.get(0);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
