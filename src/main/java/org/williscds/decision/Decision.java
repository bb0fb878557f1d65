package org.williscds.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.williscds.facts.Fact;
import org.williscds.facts.Gap;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.Evaluation;

/**
 * What was concluded for one patient on one day, by which release, on which facts, and what could not be looked at.
 *
 * @param profile guideline profile in force
 */
public record Decision(
        UUID id,
        Release release,
        LocalDate on,
        String profile,
        List<Fact> facts,
        List<Evaluation.Fired> fired,
        List<Gap> gaps) {

    public Decision {
        facts = List.copyOf(facts);
        fired = List.copyOf(fired);
        gaps = List.copyOf(gaps);
    }
}
