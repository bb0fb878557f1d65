package org.williscds.reasons;

import java.util.Collection;
import java.util.List;
import org.williscds.facts.Fact;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.Evaluation;
import org.williscds.rulebase.Known;

/**
 * Answers "why", "why not" and "what would have to be otherwise" for one release. Made once and asked often, by any number of
 * threads. {@link ReasonsReport} puts the answers into words.
 */
public final class Reasons {

    private final Release release;
    private final RuleIndex index;

    public Reasons(Release release) {
        this.release = release;
        this.index = RuleIndex.of(release);
    }

    /** What is recommended for the case, each with the rows, rules, facts and sources it rests on. */
    public List<Evaluation.Fired> why(Collection<? extends Fact> facts) {
        return release.ruleBase().evaluate(facts).fired();
    }

    /**
     * Why the row or rule does not hold for the case, by the fewest conditions that keep it from holding; what is concluded by
     * other rules is followed down to what was given.
     *
     * @param facts as for an evaluation, with its day and profile
     * @throws IllegalArgumentException for a row by which nothing is concluded
     */
    public WhyNot whyNot(Target target, Collection<? extends Fact> facts) {
        return new Diagnosis(Known.of(release.ruleBase().remember(facts)), index).of(target);
    }

    /**
     * The fewest given facts that would have to be other ones for the row or rule to hold. Only what was tried by running the
     * rules is told.
     *
     * @param most how many facts may be changed
     */
    public ChangeSearch smallestChange(Target target, Collection<? extends Fact> facts, int most) {
        return new SmallestChange(release, index, target).search(List.copyOf(facts), most);
    }
}
