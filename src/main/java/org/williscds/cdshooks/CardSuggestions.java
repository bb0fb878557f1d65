package org.williscds.cdshooks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.williscds.explanation.Explainer;
import org.williscds.facts.MedicationUse;
import org.williscds.recommendation.Action;
import org.williscds.recommendation.Words;

/** The suggestions of a card, of one action each: clients take or leave them one by one. */
final class CardSuggestions {

    private final Explainer explainer;
    private final SuggestedResources resources;
    private final int alternatives;

    /** @param alternatives medicines of which one card suggests a draft, at most */
    CardSuggestions(Explainer explainer, SuggestedResources resources, int alternatives) {
        this.explainer = explainer;
        this.resources = resources;
        this.alternatives = alternatives;
    }

    /** The same suggestion is made once, however many findings ask for it. */
    List<Card.Suggestion> of(CardPlan.Group group) {
        var suggestions = new ArrayList<Card.Suggestion>();
        var made = new ArrayList<Card.Action>();
        var offered = 0;
        for (var finding : group.findings()) {
            for (var fired : finding.same()) {
                for (var proposed : fired.proposals()) {
                    var action = proposed.proposal().action();
                    var card = action instanceof Action.StopDraft stop ? delete(stop.draft()) : create(action, offered);
                    if (card != null && !made.contains(card)) {
                        made.add(card);
                        offered += action instanceof Action.OfferAlternative ? 1 : 0;
                        suggestions.add(new Card.Suggestion(card.description(), UUID.randomUUID(), List.of(card)));
                    }
                }
            }
        }
        return suggestions;
    }

    private Card.@Nullable Action delete(MedicationUse draft) {
        var reference = draft.origin().resource();
        return reference.contains("/")
                ? new Card.Action(
                        "delete",
                        explainer.label("stop-draft", Words.NONE.with("medicine", draft.key())),
                        null,
                        reference)
                : null;
    }

    private Card.@Nullable Action create(Action action, int offered) {
        if (action instanceof Action.OfferAlternative offer && offered < alternatives) {
            var words = Words.NONE.with("medicine", offer.substance());
            return resources
                    .medicationRequest(offer.substance(), explainer.name(offer.substance()))
                    .map(resource -> new Card.Action("create", explainer.label("offer", words), resource, null))
                    .orElse(null);
        }
        if (action instanceof Action.OrderTest order) {
            var words = Words.NONE.with("lab", order.lab());
            return resources
                    .serviceRequest(order.lab(), explainer.name(order.lab()))
                    .map(resource -> new Card.Action("create", explainer.label("order-test", words), resource, null))
                    .orElse(null);
        }
        return null;
    }
}
