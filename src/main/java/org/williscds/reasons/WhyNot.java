package org.williscds.reasons;

import java.util.List;

/**
 * Why a row or rule does not hold for a case, followed down to the given facts.
 *
 * @param rule the rule that was judged, with its topic
 * @param holds whether it does hold; then nothing is unmet
 * @param unmet the fewest conditions that keep it from holding
 * @param distance how far it is from holding: the less, the nearer
 */
public record WhyNot(Target target, String rule, boolean holds, List<Unmet> unmet, int distance) {

    public WhyNot {
        unmet = List.copyOf(unmet);
    }
}
