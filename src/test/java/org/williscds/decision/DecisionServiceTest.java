package org.williscds.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.williscds.facts.Fact;
import org.williscds.facts.PatientCase;
import org.williscds.knowledge.Release;
import org.williscds.recommendation.Indicator;
import org.williscds.testsupport.Cases;
import org.williscds.testsupport.EditedRules;
import org.williscds.testsupport.Rules;

/** The order in which a clinician reads what was found. */
class DecisionServiceTest {

    @Test
    void whatIsEquallyUrgentIsReadInTheOrderOfTheTable() {
        var release = Rules.release();
        var places = List.of(
                "diagnosis", "secondary_causes", "medication", "augmentation", "safety", "interactions", "treatment");

        var fired = decide(release).fired();

        for (var indicator : Indicator.values()) {
            var topics = fired.stream()
                    .filter(one -> one.recommendation().indicator() == indicator)
                    .map(one -> one.rationale().topic())
                    .toList();
            assertThat(topics).isSortedAccordingTo(java.util.Comparator.comparingInt(places::indexOf));
        }
        assertThat(fired).extracting(one -> one.rationale().topic()).contains("secondary_causes", "treatment");
        assertThat(fired)
                .extracting(one -> one.recommendation().indicator())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void theOrderIsThatOfTheTable() {
        var treatmentFirst = new EditedRules()
                .cell("reading_order.csv", "treatment", "position", "1")
                .cell("reading_order.csv", "diagnosis", "position", "7")
                .release();

        assertThat(decide(treatmentFirst).fired())
                .filteredOn(one -> one.recommendation().indicator() == Indicator.INFO)
                .first()
                .extracting(one -> one.rationale().topic())
                .isEqualTo("treatment");
    }

    private static Decision decide(Release release) {
        var facts = List.<Fact>of(
                Cases.RLS,
                Cases.WOMAN,
                Cases.ALL_CONDITIONS,
                Cases.worseSince(Cases.TODAY.date().minusDays(10)),
                Cases.current("mirtazapine", Cases.TODAY.date().minusDays(20)),
                Cases.current("ropinirole", Cases.TODAY.date().minusDays(400)),
                Cases.lab("egfr", "50", "mL/min/{1.73_m2}", Cases.TODAY.date().minusDays(3)));
        return new DecisionService().decide(release, Cases.TODAY.date(), "s2k-2022", new PatientCase(facts, List.of()));
    }
}
