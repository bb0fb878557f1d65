package org.williscds.facts;

/** What the rules of {@code rules/treatment} derive on the way to a recommendation. */
public sealed interface TreatmentFact extends Derived {

    /**
     * A treatment that must not be proposed to this patient, and the fact that forbids it.
     *
     * @param treatment id of a row of {@code rules/treatment/treatments.csv}
     */
    record TreatmentBlocked(String treatment, Fact by) implements TreatmentFact {}
}
