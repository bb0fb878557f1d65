package org.williscds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.williscds.facts.DailyDose;
import org.williscds.facts.Fact;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Origin;
import org.williscds.facts.Patient;
import org.williscds.facts.Presence;
import org.williscds.facts.Recognition;
import org.williscds.recommendation.Indicator;
import org.williscds.recommendation.Occasion;
import org.williscds.recommendation.Recommendation;
import org.williscds.recommendation.Words;
import org.williscds.rulebase.Evaluation;
import org.williscds.rulebase.Rationale;

/** Few cards: which findings share one, in which order, and what becomes of the rest. */
class CardPlanTest {

    private static final Patient PATIENT =
            new Patient(50, Patient.Sex.FEMALE, Presence.NOT_ASSESSED, Presence.NOT_ASSESSED);

    @Test
    void findingsAboutOneOrderShareACardMostUrgentFirst() {
        var order = draft("ropinirole", 0);

        var plan = CardPlan.of(
                List.of(fired("contraindicated", Indicator.CRITICAL, order), fired("dose", Indicator.WARNING, order)),
                5);

        assertThat(ids(plan.shown())).containsExactly(List.of("contraindicated", "dose"));
    }

    @Test
    void bothSubstancesOfOneProductAreOneOrder() {
        var plan = CardPlan.of(
                List.of(
                        fired("levodopa", Indicator.WARNING, draft("levodopa", 0)),
                        fired("carbidopa", Indicator.WARNING, draft("carbidopa", 0))),
                5);

        assertThat(plan.shown()).hasSize(1);
    }

    @Test
    void twoOrdersAreTwoCards() {
        var plan = CardPlan.of(
                List.of(
                        fired("dose", Indicator.WARNING, draft("ropinirole", 0)),
                        fired("kidney", Indicator.WARNING, draft("gabapentin", 1))),
                5);

        assertThat(ids(plan.shown())).containsExactly(List.of("dose"), List.of("kidney"));
    }

    @Test
    void theSameFindingAboutTwoOrdersIsOneCard() {
        var plan = CardPlan.of(
                List.of(
                        fired("worsens", Indicator.WARNING, draft("metoclopramide", 0)),
                        fired("worsens", Indicator.WARNING, draft("metoclopramide", 1))),
                5);

        assertThat(plan.shown()).hasSize(1);
        assertThat(plan.shown().get(0).first().same()).hasSize(2);
    }

    @Test
    void findingsAboutThePatientKeepTheirOwnCards() {
        var plan = CardPlan.of(
                List.of(fired("labs-due", Indicator.WARNING, PATIENT), fired("verdict", Indicator.INFO, PATIENT)), 5);

        assertThat(ids(plan.shown())).containsExactly(List.of("labs-due"), List.of("verdict"));
    }

    @Test
    void noMoreCardsThanAllowedAndNothingIsLost() {
        var fired = IntStream.range(0, 5)
                .mapToObj(index -> fired("finding-" + index, Indicator.WARNING, draft("ropinirole", index)))
                .toList();

        var plan = CardPlan.of(fired, 3);

        assertThat(plan.shown()).hasSize(3);
        assertThat(Stream.concat(plan.shown().stream(), plan.hidden().stream())
                        .flatMap(group -> group.findings().stream())
                        .map(CardPlan.Finding::fired))
                .containsExactlyElementsOf(fired);
    }

    @Test
    void aLimitOfNoCardsStillShowsOne() {
        assertThat(CardPlan.of(List.of(fired("verdict", Indicator.INFO, PATIENT)), 0)
                        .shown())
                .hasSize(1);
    }

    @Test
    void nothingToShowIsNoCard() {
        assertThat(CardPlan.of(List.of(), 3)).isEqualTo(new CardPlan(List.of(), List.of()));
    }

    private static List<List<String>> ids(List<CardPlan.Group> groups) {
        return groups.stream()
                .map(group -> group.findings().stream()
                        .map(finding -> finding.fired().recommendation().id())
                        .toList())
                .toList();
    }

    private static Evaluation.Fired fired(String id, Indicator indicator, Fact about) {
        return new Evaluation.Fired(
                new Recommendation(id, indicator, about, Set.of(Occasion.ORDER_SIGN), id, "", Words.NONE),
                List.of(),
                Rationale.empty("medication"));
    }

    private static MedicationUse draft(String substance, int order) {
        return new MedicationUse(
                substance,
                Set.of(),
                Set.of(),
                MedicationUse.Status.PROPOSED,
                MedicationUse.Application.SYSTEMIC,
                Set.of(),
                null,
                null,
                new DailyDose.Unknown(DailyDose.Reason.NO_DOSAGE),
                new Recognition(Recognition.By.NAME, "", substance),
                substance,
                new Origin("MedicationRequest/" + order, "/context/draftOrders/entry/" + order));
    }
}
