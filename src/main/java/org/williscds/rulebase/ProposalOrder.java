package org.williscds.rulebase;

import java.util.Comparator;
import org.williscds.recommendation.Action;

/** The order in which actions are read: what concerns the order itself, then steps, alternatives and treatments
 * by rank, what is withheld, tests, and remarks. */
enum ProposalOrder implements Comparator<Evaluation.Proposed> {
    INSTANCE;

    private static final Comparator<Evaluation.Proposed> ORDER = Comparator.<Evaluation.Proposed>comparingInt(
                    proposed -> group(proposed.proposal().action()))
            .thenComparingInt(proposed -> rank(proposed.proposal().action()))
            .thenComparing(proposed -> name(proposed.proposal().action()))
            .thenComparing(proposed -> proposed.proposal().toString());

    @Override
    public int compare(Evaluation.Proposed first, Evaluation.Proposed second) {
        return ORDER.compare(first, second);
    }

    private static int group(Action action) {
        if (action instanceof Action.StopDraft || action instanceof Action.ReviewMedication) {
            return 0;
        }
        if (action instanceof Action.Step) {
            return 1;
        }
        if (action instanceof Action.OfferAlternative || action instanceof Action.OfferTreatment) {
            return 2;
        }
        if (action instanceof Action.WithholdAlternative || action instanceof Action.WithholdTreatment) {
            return 3;
        }
        return action instanceof Action.OrderTest ? 4 : 5;
    }

    private static int rank(Action action) {
        if (action instanceof Action.OfferTreatment offer) {
            return offer.rank();
        }
        if (action instanceof Action.Step step) {
            return step.rank();
        }
        return action instanceof Action.OfferAlternative offer ? offer.rank() : 0;
    }

    /** Tells most equals apart, at less cost than the whole text of the proposal. */
    private static String name(Action action) {
        if (action instanceof Action.OfferAlternative offer) {
            return offer.substance();
        }
        if (action instanceof Action.WithholdAlternative withhold) {
            return withhold.substance();
        }
        if (action instanceof Action.Step step) {
            return step.wording();
        }
        if (action instanceof Action.Remark remark) {
            return remark.wording();
        }
        if (action instanceof Action.ReviewMedication review) {
            return review.use().key();
        }
        return action instanceof Action.OrderTest order
                ? order.lab()
                : action.getClass().getSimpleName();
    }
}
