package org.williscds.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The problem list as a whole, so that a rule can ask whether a condition is ruled out. A condition is ruled out when
 * somebody said so, or when the complete list does not name it; an incomplete list rules nothing out.
 */
public record ConditionList(boolean complete, Set<String> present, Set<String> notAbsent, Set<String> absent)
        implements Fact {

    public ConditionList {
        present = Collections.unmodifiableSortedSet(new TreeSet<>(present));
        notAbsent = Collections.unmodifiableSortedSet(new TreeSet<>(notAbsent));
        absent = Collections.unmodifiableSortedSet(new TreeSet<>(absent));
    }

    /** Sums up the findings and the state of their source. */
    public static ConditionList of(Collection<? extends Fact> facts) {
        var complete = false;
        var present = new TreeSet<String>();
        var notAbsent = new TreeSet<String>();
        var absent = new TreeSet<String>();
        for (var fact : facts) {
            if (fact instanceof ConditionFinding finding) {
                if (finding.presence() == Presence.PRESENT) {
                    present.add(finding.condition());
                }
                (finding.presence() == Presence.ABSENT ? absent : notAbsent).add(finding.condition());
            } else if (fact instanceof DataSource source && source.kind() == DataSource.Kind.CONDITIONS) {
                complete = source.availability() == DataSource.Availability.COMPLETE;
            }
        }
        return new ConditionList(complete, present, notAbsent, absent);
    }

    public boolean rulesOut(String condition) {
        return !notAbsent.contains(condition) && (complete || absent.contains(condition));
    }
}
