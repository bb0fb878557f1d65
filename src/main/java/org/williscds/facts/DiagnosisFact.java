package org.williscds.facts;

/** What the rules of {@code rules/diagnosis} derive on the way to a verdict. */
public sealed interface DiagnosisFact extends Derived {

    /**
     * How one diagnostic criterion stands.
     *
     * @param criterion id of a row of {@code rules/diagnosis/criteria.csv}
     * @param state present: met; absent: not met; not assessed: nobody asked
     */
    record Criterion(String criterion, Presence state) implements DiagnosisFact {}
}
