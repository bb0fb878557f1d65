package org.williscds.explanation;

import java.util.Locale;
import org.williscds.facts.Fact;
import org.williscds.recommendation.Action;
import org.williscds.recommendation.Words;
import org.williscds.wording.Wording;

/** An action in one line, for those who look into the rules: the names are those of the reader's language. */
public final class ActionWords {

    private final Wording wording;
    private final Locale language;
    private final FactWords facts;

    public ActionWords(Wording wording, Locale language) {
        this.wording = wording;
        this.language = language;
        this.facts = new FactWords(wording, language);
    }

    public String of(Action action) {
        if (action instanceof Action.StopDraft stop) {
            return "leave out the order of " + name(stop.draft().key());
        }
        if (action instanceof Action.ReviewMedication review) {
            return "look again at " + name(review.use().key());
        }
        if (action instanceof Action.OfferAlternative offer) {
            return "consider %s instead".formatted(name(offer.substance()));
        }
        if (action instanceof Action.WithholdAlternative withhold) {
            return withheld(withhold.substance(), withhold.because());
        }
        if (action instanceof Action.OfferTreatment offer) {
            return "consider %s (%s)".formatted(name(offer.treatment()), text(offer.wording(), offer.words()));
        }
        if (action instanceof Action.WithholdTreatment withhold) {
            return withheld(withhold.treatment(), withhold.because());
        }
        if (action instanceof Action.Step step) {
            return "step: " + text(step.wording(), step.words());
        }
        if (action instanceof Action.Remark remark) {
            return "remark: " + text(remark.wording(), remark.words());
        }
        return "order " + name(((Action.OrderTest) action).lab());
    }

    private String withheld(String what, Fact because) {
        var reason = facts.of(because);
        return "do not offer %s%s"
                .formatted(name(what), reason.map(words -> " (" + words + ")").orElse(""));
    }

    private String text(String key, Words words) {
        return wording.phrase(key, language, words);
    }

    private String name(String id) {
        return wording.name(id, language);
    }
}
