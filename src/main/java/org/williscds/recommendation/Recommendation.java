package org.williscds.recommendation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.williscds.facts.Fact;

/**
 * One conclusion about one patient. It carries no wording: {@code wording} words it for the reader.
 *
 * @param id id of the table row or rule it comes from: topic of the card, anchor of the reference page, stable for ever
 * @param about the fact it speaks of, such as the medicine being ordered
 * @param wording key of the texts in {@code wording.csv}
 * @param advice key of the text that says what to do instead; empty when there is none
 * @param words what the placeholders of the texts stand for
 */
public record Recommendation(
        String id, Indicator indicator, Fact about, Set<Occasion> occasions, String wording, String advice, Words words)
        implements Conclusion {

    /** Most urgent first, then by id: the order in which a clinician should read them, and always the same one. */
    public static final Comparator<Recommendation> READING_ORDER = comparing(Recommendation::indicator, reverseOrder())
            .thenComparing(Recommendation::id)
            .thenComparing(recommendation -> recommendation.about().toString());

    public Recommendation {
        if (id.isBlank() || wording.isBlank()) {
            throw new IllegalArgumentException(
                    "A recommendation (id %s, wording %s) lacks its id or wording. Maybe the row leaves the cell blank."
                            .formatted(id, wording));
        }
        occasions = Collections.unmodifiableSet(
                occasions.isEmpty() ? EnumSet.noneOf(Occasion.class) : EnumSet.copyOf(occasions));
    }
}
