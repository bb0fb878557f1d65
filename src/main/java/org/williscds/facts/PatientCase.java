package org.williscds.facts;

import java.util.List;

/** All that an edge read about one patient: the facts for the rules, and what could not be made into facts. */
public record PatientCase(List<Fact> facts, List<Gap> gaps) {

    public PatientCase {
        facts = List.copyOf(facts);
        gaps = List.copyOf(gaps);
    }
}
