package org.williscds.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One active substance of one medicine. A combination product gives one fact for each of its substances.
 *
 * @param substance id of a row of {@code rules/terminology/substances.csv}; null when only the class is known
 * @param classes ids of rows of {@code rules/terminology/drug_classes.csv} that the substance belongs to
 * @param combinedWith the other substances of the same product
 * @param indications ids of the conditions that the prescriber gave as reason
 * @param startedOn first day of use; null when not recorded
 * @param doseChangedOn last day on which the dose was raised; null when not recorded
 * @param given the medicine as the sender wrote it
 */
public record MedicationUse(
        @Nullable String substance,
        Set<String> classes,
        Set<String> combinedWith,
        Status status,
        Application application,
        Set<String> indications,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate doseChangedOn,
        DailyDose dose,
        Recognition recognition,
        String given,
        Origin origin)
        implements Fact {

    public MedicationUse {
        classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
        combinedWith = Collections.unmodifiableSortedSet(new TreeSet<>(combinedWith));
        indications = Collections.unmodifiableSortedSet(new TreeSet<>(indications));
        if (substance == null && classes.isEmpty()) {
            throw new IllegalArgumentException("""
                    The medicine (%s) has neither substance nor class.
                    Maybe it was not recognised and belongs into the report instead.""".formatted(given));
        }
    }

    public enum Status {
        /** In use now. */
        CURRENT,
        /** Being ordered. */
        PROPOSED,
        /** Used before, ended. */
        STOPPED
    }

    public enum Application {
        /** Reaches the whole body. */
        SYSTEMIC,
        /** Skin, eye, ear or gut only: not expected to act on restless legs. */
        LOCAL
    }
}
