package org.williscds.rulebase;

import java.util.List;
import org.williscds.recommendation.Proposal;
import org.williscds.recommendation.Recommendation;

/** What the rules concluded about one patient, in reading order, each with its rationale. */
public record Evaluation(List<Fired> fired) {

    public Evaluation {
        fired = List.copyOf(fired);
    }

    /** One recommendation with the actions that belong to it. */
    public record Fired(Recommendation recommendation, List<Proposed> proposals, Rationale rationale) {
        public Fired {
            proposals = List.copyOf(proposals);
        }
    }

    /** One action, with its own rationale. */
    public record Proposed(Proposal proposal, Rationale rationale) {}
}
