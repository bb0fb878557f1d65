package org.williscds.comparison;

import java.util.List;

/**
 * A scenario to which the two releases answer differently.
 *
 * @param scenario its id
 * @param place table and row
 * @param says the scenario in one sentence
 * @param asked in whose words it was asked, where the scenario itself differs
 * @param before what only the older release recommends
 * @param after what only the newer release recommends
 * @param unanswered why one of the releases cannot be asked; empty when both answered
 */
public record AnswerDifference(
        String scenario,
        String place,
        String says,
        Asked asked,
        List<Told> before,
        List<Told> after,
        String unanswered) {

    public AnswerDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    boolean isDifferent() {
        return !before.isEmpty() || !after.isEmpty() || !unanswered.isEmpty();
    }

    public enum Asked {
        IN_BOTH,
        AS_BEFORE,
        AS_AFTER
    }

    /**
     * One recommendation, as its reader sees it.
     *
     * @param about the fact it speaks of
     * @param text key of its text, and what its placeholders stand for
     * @param actions each in one line, in order
     */
    public record Told(
            String id,
            String indicator,
            String about,
            String summary,
            List<String> shownAt,
            String text,
            List<String> actions) {

        public Told {
            shownAt = List.copyOf(shownAt);
            actions = List.copyOf(actions);
        }

        /** Whether both look alike to whoever reads only what a card says first. */
        boolean looksLike(Told other) {
            return id.equals(other.id)
                    && indicator.equals(other.indicator)
                    && about.equals(other.about)
                    && summary.equals(other.summary)
                    && shownAt.equals(other.shownAt)
                    && actions.equals(other.actions);
        }

        boolean differsInActionsOnly(Told other) {
            return !actions.equals(other.actions)
                    && new Told(id, indicator, about, summary, shownAt, text, other.actions).equals(other);
        }
    }
}
