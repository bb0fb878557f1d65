package org.williscds.comparison;

import java.util.List;

/**
 * What became of one rule that was written by hand.
 *
 * @param rule its name with its topic
 * @param file where it stands, below {@code rules/}; where it stood, when it is gone
 * @param lost lines of the rule that are gone: annotations, conditions, conclusion, comment
 * @param found lines that came
 */
public record RuleDifference(Kind kind, String rule, String file, List<String> lost, List<String> found) {

    public RuleDifference {
        lost = List.copyOf(lost);
        found = List.copyOf(found);
    }

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
