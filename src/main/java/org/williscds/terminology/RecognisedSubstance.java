package org.williscds.terminology;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Recognition;

/**
 * One active substance of a medicine.
 *
 * @param substance id of a row of {@code substances.csv}; null when only the class is known
 * @param classes ids of rows of {@code drug_classes.csv}
 * @param recognition by {@code CODE} with an empty system: a code that was sent without a system and can only be ATC by its shape
 * @param strength null when the texts do not say it without doubt
 */
public record RecognisedSubstance(
        @Nullable String substance,
        SortedSet<String> classes,
        Recognition recognition,
        @Nullable Strength strength) {

    public RecognisedSubstance {
        classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
    }
}
