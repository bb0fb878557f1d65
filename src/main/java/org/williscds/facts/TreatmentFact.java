package org.williscds.facts;

import java.util.List;

/** What the rules of {@code rules/treatment} derive on the way to a recommendation. */
public sealed interface TreatmentFact extends Derived {

    /**
     * Something that a rule would like to propose, before anybody has asked whether this patient may have it.
     *
     * @param treatment id of a row of {@code rules/treatment/treatments.csv}, or of a substance
     * @param keys the substances and drug classes by which tables may name it
     */
    record Candidate(String treatment, List<String> keys) implements TreatmentFact {
        public Candidate {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A treatment that must not be proposed to this patient, and the fact that forbids it.
     *
     * @param treatment as its {@link Candidate} names it
     */
    record TreatmentBlocked(String treatment, Fact by) implements TreatmentFact {}
}
