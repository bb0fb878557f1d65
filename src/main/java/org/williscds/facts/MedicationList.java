package org.williscds.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The medicines in use or ordered as a whole, by the names under which tables speak of them. A rule about two medicines asks
 * it first: most rows name nothing that this patient takes, and then no pair has to be looked at.
 */
public record MedicationList(Set<String> keys) implements Fact {

    public MedicationList {
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(keys)));
    }

    public static MedicationList of(Collection<? extends Fact> facts) {
        var keys = new HashSet<String>();
        for (var fact : facts) {
            if (fact instanceof MedicationUse use && use.inUse()) {
                keys.addAll(use.keys());
            }
        }
        return new MedicationList(keys);
    }
}
