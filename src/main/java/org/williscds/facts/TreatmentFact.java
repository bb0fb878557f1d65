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

    /**
     * A treatment that the guideline in force names for this patient, before anybody has asked whether it is allowed.
     *
     * @param row id of the row of {@code rules/treatment/options.csv} that names it
     * @param card id of the recommendation in which it is read
     * @param about the fact of which the recommendation speaks
     * @param treatment id of a row of {@code rules/treatment/treatments.csv}
     * @param dose the dose by which it is proposed: id of a row of {@code rules/treatment/doses.csv}
     * @param position id of the row of {@code rules/treatment/positions.csv} on which it rests
     * @param rank 1 is read first
     */
    record TreatmentOption(
            String row, String card, Fact about, String treatment, String dose, String position, int rank)
            implements TreatmentFact {}

    /**
     * A dose that is given instead of the usual one, because of age or kidney function.
     *
     * @param dose id of the row of {@code rules/treatment/doses.csv} that it replaces
     * @param level of several that fit, the highest is taken
     * @param line key of the line that says how it is given
     * @param how key of the text of time and titration
     */
    record FittingDose(String dose, int level, String line, String start, String usual, String most, String how)
            implements TreatmentFact {}
}
