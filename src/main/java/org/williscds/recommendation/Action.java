package org.williscds.recommendation;

import org.williscds.facts.Fact;
import org.williscds.facts.MedicationUse;

/** One thing the clinician may do. The decision stays with the clinician. */
public sealed interface Action {

    /** Do not place this order. */
    record StopDraft(MedicationUse draft) implements Action {}

    /** Look at a medicine in use; never an instruction to stop it. */
    record ReviewMedication(MedicationUse use) implements Action {}

    /**
     * Consider another substance, which the guards of this patient allow.
     *
     * @param row id of the row of the alternatives table that names it
     * @param rank 1 is offered first
     */
    record OfferAlternative(String substance, int rank, String row) implements Action {}

    /** A substance that would be offered, but must not be for this patient. */
    record WithholdAlternative(String substance, Fact because) implements Action {}

    /**
     * Consider a treatment of restless legs, which nothing known of this patient forbids.
     *
     * @param treatment id of a row of {@code rules/treatment/treatments.csv}
     * @param rank 1 is read first
     * @param wording key of the line that says how it is given
     * @param words what the placeholders of the line stand for
     */
    record OfferTreatment(String treatment, int rank, String wording, Words words) implements Action {}

    /** A treatment that would be offered, but must not be to this patient. */
    record WithholdTreatment(String treatment, Fact because) implements Action {}

    /**
     * One thing to do or to ask, in words.
     *
     * @param wording key of its text
     * @param rank 1 is read first
     */
    record Step(String wording, int rank, Words words) implements Action {}

    /** Something to know beside the recommendation, such as that other guidelines see it otherwise. */
    record Remark(String wording, Words words) implements Action {}

    /** Measure what is not known; {@code lab} is an id of {@code rules/terminology/labs.csv}. */
    record OrderTest(String lab) implements Action {}
}
