package org.williscds.tables;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The likely cure of a misspelt word. */
public final class Suggestion {

    private static final int SHOWN = 12;

    private Suggestion() {}

    /** The nearest known word, if one is near. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        var distance = new LevenshteinDistance(Math.max(2, word.length() / 3));
        return known.stream()
                .filter(candidate -> distance.apply(word, candidate) >= 0)
                .min(Comparator.<String>comparingInt(candidate -> distance.apply(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Names the nearest known word, or the known words when none is near. */
    public static String among(String word, Collection<String> known) {
        var nearest = nearest(word, known);
        if (nearest.isPresent()) {
            return "Maybe you meant \"%s\".".formatted(nearest.get());
        }
        var some = known.stream().sorted().limit(SHOWN).toList();
        return known.isEmpty()
                ? "Maybe the list it is taken from is empty."
                : "Maybe it is one of: %s%s".formatted(String.join(", ", some), known.size() > SHOWN ? ", …" : ".");
    }
}
