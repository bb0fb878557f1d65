package org.williscds.rulebase;

import java.util.Comparator;
import org.williscds.recommendation.Action;

/** The order in which actions are read: what concerns the order itself, then alternatives by rank, then tests. */
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
        if (action instanceof Action.OfferAlternative) {
            return 1;
        }
        return action instanceof Action.WithholdAlternative ? 2 : 3;
    }

    private static int rank(Action action) {
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
        return action instanceof Action.OrderTest order
                ? order.lab()
                : action.getClass().getSimpleName();
    }
}
