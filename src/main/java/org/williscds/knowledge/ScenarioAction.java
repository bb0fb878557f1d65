package org.williscds.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.williscds.recommendation.Action;
import org.williscds.recommendation.Words;

/**
 * One action as a scenario speaks of it: {@code treat gabapentin}, and where the scenario looks so closely, {@code treat
 * gabapentin on treatment-options as 12 saying line-dose with start 100–300}: on which card, at which rank, in which line,
 * with which words.
 *
 * @param recommendation id of the recommendation it belongs to
 */
record ScenarioAction(Action action, String recommendation) {

    private static final Set<String> SECTIONS = Set.of("on", "as", "saying", "with");

    /** In the words of the scenario where it describes the action, else in full. */
    String asToldIn(Set<String> expected) {
        var plain = plain();
        var told =
                expected.stream().filter(entry -> entry.startsWith(plain + " ")).toList();
        return told.stream()
                .filter(entry -> fits(sections(entry.substring(plain.length() + 1))))
                .findFirst()
                .orElse(told.isEmpty() || expected.contains(plain) ? plain : toString());
    }

    private boolean fits(Map<String, List<String>> sections) {
        var card = sections.get("on");
        var saying = sections.get("saying");
        var rank = sections.get("as");
        return (card == null || card.equals(List.of(recommendation)))
                && (rank == null || rank.equals(List.of(String.valueOf(rank()))))
                && (saying == null || saying.equals(List.of(wording())))
                && values(sections.getOrDefault("with", List.of()));
    }

    private boolean values(List<String> pairs) {
        for (var index = 0; index < pairs.size(); index += 2) {
            var value = words().values().get(pairs.get(index));
            if (value == null || index + 1 == pairs.size() || !value.toString().equals(pairs.get(index + 1))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<String>> sections(String text) {
        var sections = new HashMap<String, List<String>>();
        var current = new ArrayList<String>();
        for (var word : text.split(" ", -1)) {
            if (SECTIONS.contains(word)) {
                current = new ArrayList<>();
                sections.put(word, current);
            } else {
                current.add(word);
            }
        }
        return sections;
    }

    private int rank() {
        if (action instanceof Action.OfferAlternative offer) {
            return offer.rank();
        }
        if (action instanceof Action.OfferTreatment offer) {
            return offer.rank();
        }
        return action instanceof Action.Step step ? step.rank() : 0;
    }

    private String wording() {
        if (action instanceof Action.OfferTreatment offer) {
            return offer.wording();
        }
        if (action instanceof Action.Step step) {
            return step.wording();
        }
        return action instanceof Action.Remark remark ? remark.wording() : "";
    }

    private Words words() {
        if (action instanceof Action.OfferTreatment offer) {
            return offer.words();
        }
        if (action instanceof Action.Step step) {
            return step.words();
        }
        return action instanceof Action.Remark remark ? remark.words() : Words.NONE;
    }

    private String plain() {
        if (action instanceof Action.OfferAlternative offer) {
            return "offer " + offer.substance();
        }
        if (action instanceof Action.WithholdAlternative withhold) {
            return "withhold " + withhold.substance();
        }
        if (action instanceof Action.OfferTreatment offer) {
            return "treat " + offer.treatment();
        }
        if (action instanceof Action.WithholdTreatment withhold) {
            return "not-treat " + withhold.treatment();
        }
        if (action instanceof Action.Step step) {
            return "step " + step.wording();
        }
        if (action instanceof Action.Remark remark) {
            return "remark " + remark.wording();
        }
        if (action instanceof Action.OrderTest order) {
            return "order " + order.lab();
        }
        if (action instanceof Action.StopDraft stop) {
            return "stop-draft " + stop.draft().key();
        }
        return "review " + ((Action.ReviewMedication) action).use().key();
    }

    @Override
    public String toString() {
        return "%s on %s as %d saying %s with %s"
                .formatted(plain(), recommendation, rank(), wording(), words().values());
    }
}
