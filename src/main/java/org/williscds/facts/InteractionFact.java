package org.williscds.facts;

/** What the rules of {@code rules/interactions} derive on the way to a recommendation. */
public sealed interface InteractionFact extends Derived {

    /**
     * Two medicines of this patient that do not go together.
     *
     * @param row id of the row that says so
     * @param about the one that a prescriber can still change: the order, or the first of two
     */
    record Interaction(String row, MedicationUse about, MedicationUse with) implements InteractionFact {}
}
