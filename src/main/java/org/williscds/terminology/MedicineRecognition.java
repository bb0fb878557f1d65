package org.williscds.terminology;

import java.util.List;
import org.williscds.facts.MedicationUse.Application;

/**
 * What a medicine is.
 *
 * @param substances sorted by id, those of which only the class is known last; empty when nothing was recognised
 * @param contradictions one sentence for each place where code and name share no substance; both were used
 */
public record MedicineRecognition(
        List<RecognisedSubstance> substances, Application application, List<String> contradictions) {

    public MedicineRecognition {
        substances = List.copyOf(substances);
        contradictions = List.copyOf(contradictions);
    }

    public boolean unrecognised() {
        return substances.isEmpty();
    }
}
