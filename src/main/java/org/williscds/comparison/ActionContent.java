package org.williscds.comparison;

import org.williscds.recommendation.Action;

/** What makes one action another one: ids and numbers, without the rank by which it is read, which its order tells. */
final class ActionContent {

    private ActionContent() {}

    static String of(Action action) {
        if (action instanceof Action.StopDraft stop) {
            return "stop " + AnswerComparer.about(stop.draft());
        }
        if (action instanceof Action.ReviewMedication review) {
            return "review " + AnswerComparer.about(review.use());
        }
        if (action instanceof Action.OfferAlternative offer) {
            return "offer " + offer.substance();
        }
        if (action instanceof Action.WithholdAlternative withhold) {
            return "withhold %s %s".formatted(withhold.substance(), AnswerComparer.about(withhold.because()));
        }
        if (action instanceof Action.OfferTreatment offer) {
            return "treat %s %s %s"
                    .formatted(offer.treatment(), offer.wording(), offer.words().values());
        }
        if (action instanceof Action.WithholdTreatment withhold) {
            return "not-treat %s %s".formatted(withhold.treatment(), AnswerComparer.about(withhold.because()));
        }
        if (action instanceof Action.Step step) {
            return "step %s %s".formatted(step.wording(), step.words().values());
        }
        if (action instanceof Action.Remark remark) {
            return "remark %s %s".formatted(remark.wording(), remark.words().values());
        }
        return "order " + ((Action.OrderTest) action).lab();
    }
}
