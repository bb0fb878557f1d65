package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.facts.DailyDose;
import org.williscds.facts.Fact;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.MedicationUse.Status;
import org.williscds.facts.Origin;
import org.williscds.facts.Recognition;
import org.williscds.facts.TreatmentFact.Candidate;
import org.williscds.recommendation.Recommendation;
import org.williscds.rulebase.Evaluation;
import org.williscds.rulebase.RuleBase;
import org.williscds.testsupport.Cases;
import org.williscds.testsupport.EditedRules;
import org.williscds.testsupport.Rules;

/** What scenarios cannot tell of interactions: products, the order of the facts, and what must not be proposed. */
class InteractionsTest {

    /** Makes a blocked treatment visible; rules of other topics only read it. */
    private static final String PROBE = """
            package rules.interactions;

            import org.williscds.facts.TreatmentFact.TreatmentBlocked;
            import org.williscds.recommendation.Indicator;
            import org.williscds.recommendation.Occasion;
            import org.williscds.recommendation.Recommendation;
            import org.williscds.recommendation.Words;
            import org.williscds.tables.DecisionTable;
            import org.williscds.tables.Row;

            rule "probe"
                @source("SRC-PROJECT")
            when
                $grading : DecisionTable( name == "interactions/grading" )
                $row : Row() from $grading.row( "grade-contraindicated-current" )
                $blocked : TreatmentBlocked()
            then
                insertLogical( new Recommendation( "blocked", Indicator.INFO, $blocked.by(),
                                                   $row.choices( Occasion.class, "shown_at" ), "interaction-minor",
                                                   "none", Words.NONE ) );
            end
            """;

    private static final RuleBase PROBED =
            new EditedRules().file("interactions/probe.drl", PROBE).release().ruleBase();

    @Test
    void substancesOfOneProductDoNotInteractWithEachOther() {
        var product = new Origin("MedicationRequest/1", "/medicines/1");
        var gabapentin = medicine("gabapentin", Set.of("oxycodone"), product);
        var oxycodone = medicine("oxycodone", Set.of("gabapentin"), product);
        var separate = medicine("oxycodone", Set.of(), new Origin("MedicationRequest/2", "/medicines/2"));

        assertThat(interactions(gabapentin, oxycodone)).isEmpty();
        assertThat(interactions(gabapentin, separate)).containsExactly("ddi-053");
    }

    @Test
    void theOrderOfMedicinesMakesNoDifference() {
        var facts = new ArrayList<Fact>(List.of(
                Cases.TODAY,
                Cases.RLS,
                Cases.current("oxycodone", null),
                Cases.current("gabapentin", null),
                Cases.current("pregabalin", null),
                Cases.current("clonazepam", null),
                Cases.current("phenobarbital", null),
                Cases.current("methadone", null),
                Cases.proposed("diphenhydramine"),
                Cases.proposed("zolpidem")));
        var expected = Rules.release().ruleBase().evaluate(facts);
        assertThat(expected.fired()).hasSizeGreaterThan(10);

        for (var seed = 0; seed < 30; seed++) {
            Collections.shuffle(facts, new Random(seed));
            assertThat(Rules.release().ruleBase().evaluate(facts))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void eachPairIsToldOnce() {
        var fired = Rules.release()
                .ruleBase()
                .evaluate(List.of(
                        Cases.TODAY,
                        Cases.RLS,
                        Cases.current("oxycodone", null),
                        Cases.current("tramadol", null),
                        Cases.current("phenobarbital", null)));

        assertThat(ids(fired)).containsExactly("ddi-064", "ddi-065", "ddi-070");
    }

    @ParameterizedTest
    @CsvSource({
        // the treatment is the medicine of the row
        "pramipexole, dopamine-agonist, metoclopramide",
        "gabapentin, gabapentinoid, oxycodone",
        "methadone, opioid, citalopram",
        // the treatment is the other medicine
        "buprenorphine, opioid, methadone",
        "clonazepam, benzo-z, oxycodone",
        "oral-iron, oral-iron, ferric-carboxymaltose",
    })
    void aTreatmentThatCollidesWithAMedicineInUseIsBlocked(String treatment, String drugClass, String inUse) {
        assertThat(blocked(new Candidate(treatment, List.of(treatment, drugClass)), Cases.current(inUse, null)))
                .containsExactly(Cases.current(inUse, null));
    }

    @ParameterizedTest
    @CsvSource({
        // a change from one of a group to the other
        "pramipexole, dopamine-agonist, levodopa",
        "gabapentin, gabapentinoid, pregabalin",
        "oxycodone, opioid, tramadol",
        // in use already
        "oxycodone, opioid, oxycodone",
        "gabapentin, gabapentinoid, gabapentin",
        // not bad enough
        "ropinirole, dopamine-agonist, ciprofloxacin",
        "pregabalin, gabapentinoid, lisinopril",
        // exceptions
        "rotigotine, dopamine-agonist, clozapine",
        "rotigotine, dopamine-agonist, lithium",
    })
    void aTreatmentThatMayReplaceItOrGoBesideItIsNotBlocked(String treatment, String drugClass, String inUse) {
        assertThat(blocked(new Candidate(treatment, List.of(treatment, drugClass)), Cases.current(inUse, null)))
                .isEmpty();
    }

    @Test
    void whatWasStoppedOrIsUsedOnTheSkinBlocksNothing() {
        var methadone = new Candidate("methadone", List.of("methadone", "opioid"));
        var origin = new Origin("MedicationRequest/1", "/medicines/1");

        assertThat(blocked(methadone, medicine("citalopram", Status.STOPPED, Application.SYSTEMIC, Set.of(), origin)))
                .isEmpty();
        assertThat(blocked(methadone, medicine("haloperidol", Status.CURRENT, Application.LOCAL, Set.of(), origin)))
                .isEmpty();
        assertThat(blocked(methadone, medicine("haloperidol", Status.CURRENT, Application.SYSTEMIC, Set.of(), origin)))
                .hasSize(1);
    }

    private static List<Fact> blocked(Candidate candidate, MedicationUse use) {
        return PROBED.evaluate(List.of(Cases.TODAY, candidate, use)).fired().stream()
                .map(Evaluation.Fired::recommendation)
                .filter(recommendation -> recommendation.id().equals("blocked"))
                .map(Recommendation::about)
                .toList();
    }

    private static List<String> interactions(MedicationUse... uses) {
        var facts = new ArrayList<Fact>(List.of(Cases.TODAY, Cases.RLS));
        facts.addAll(List.of(uses));
        return ids(Rules.release().ruleBase().evaluate(facts));
    }

    private static List<String> ids(Evaluation evaluation) {
        return evaluation.fired().stream()
                .map(fired -> fired.recommendation().id())
                .filter(id -> id.startsWith("ddi-"))
                .sorted()
                .toList();
    }

    private static MedicationUse medicine(String substance, Set<String> combinedWith, Origin origin) {
        return medicine(substance, Status.CURRENT, Application.SYSTEMIC, combinedWith, origin);
    }

    private static MedicationUse medicine(
            String substance, Status status, Application application, Set<String> combinedWith, Origin origin) {
        return new MedicationUse(
                substance,
                Rules.release().terminology().classes(substance),
                combinedWith,
                status,
                application,
                Set.of(),
                null,
                null,
                new DailyDose.Unknown(DailyDose.Reason.NO_DOSAGE),
                new Recognition(Recognition.By.NAME, "", substance),
                substance,
                origin);
    }
}
