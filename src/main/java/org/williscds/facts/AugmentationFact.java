package org.williscds.facts;

import java.math.BigDecimal;

/** What the rules of {@code rules/augmentation} derive on the way to a recommendation. */
public sealed interface AugmentationFact extends Derived {

    /**
     * How one item of the definition of augmentation, of its severity or of its look-alikes stands.
     *
     * @param item id of a row of {@code rules/augmentation/items.csv}
     */
    record AugmentationItem(String item, Presence state) implements AugmentationFact {}

    /** Whether a patient on a dopaminergic medicine has augmentation, as far as it was asked. */
    record AugmentationVerdict(State state) implements AugmentationFact {
        public enum State {
            /** The definition is fulfilled. */
            PRESENT,
            /** What is known rules it out. */
            ABSENT,
            /** A sign of it is there, but the definition was not asked to its end. */
            SUSPECTED,
            /** No sign is known, and nobody asked to the end. */
            UNCHECKED
        }
    }

    /**
     * A medicine that is counted as base here and as salt there.
     *
     * @param milligrams so many mg of what is meant where nobody says it
     * @param standFor come to so many mg of the salt
     * @param basis how the dose then was taken
     */
    record BaseOrSalt(MedicationUse use, BigDecimal milligrams, BigDecimal standFor, ComparableDose.Basis basis)
            implements AugmentationFact {}

    /**
     * The dose of a day in the measure in which limits are given.
     *
     * @param milligrams mg a day, the upper end; of pramipexole as the salt
     */
    record ComparableDose(MedicationUse use, BigDecimal milligrams, Basis basis) implements AugmentationFact {
        public enum Basis {
            AS_GIVEN,
            SALT,
            BASE,
            /** Nobody says whether base or salt is meant; compared as the base, which is the larger dose. */
            TAKEN_AS_BASE,
            /** Nobody says whether base or salt is meant; where only the salt is usual it is taken as that. */
            TAKEN_AS_SALT
        }

        /** Whether it is known to be smaller than the other. */
        public boolean isBelow(ComparableDose other) {
            return milligrams.compareTo(other.milligrams) < 0;
        }

        /** Whether it is at least as large as the other. */
        public boolean isAtLeast(ComparableDose other) {
            return !isBelow(other);
        }
    }

    /**
     * A dose lies above a line of {@code rules/augmentation/ceilings.csv}.
     *
     * @param row id of the row
     * @param rank of the lines of one medicine the highest has the highest rank
     * @param limit mg a day
     * @param says key of the text that says whose line it is
     */
    record CeilingPassed(
            ComparableDose dose,
            MedicationUse use,
            String row,
            Level level,
            Maximum maximum,
            int rank,
            BigDecimal limit,
            String says)
            implements AugmentationFact {

        public enum Level {
            /** Above what the label allows, and dangerous. */
            CRITICAL,
            WARNING,
            INFO
        }

        /** Whether the line is the highest dose that is meant for restless legs by somebody's view. */
        public enum Maximum {
            YES,
            NO
        }

        /** Whether it is a higher line for the same medicine. */
        public boolean outranks(CeilingPassed other) {
            return use.equals(other.use) && rank > other.rank;
        }
    }

    /** An order of a dopaminergic medicine for a patient who takes one already. */
    record DopaminergicOrder(MedicationUse draft, Kind kind) implements AugmentationFact {
        public enum Kind {
            /** More of the same than now. */
            RAISED,
            /** Not more of the same than now. */
            NOT_RAISED,
            /** More or less of the same: a dose is not known. */
            UNCLEAR,
            /** Another one than is taken now. */
            ANOTHER
        }
    }

    /**
     * A step that the guideline in force takes at augmentation.
     *
     * @param row id of the row of {@code rules/augmentation/escalation.csv}
     * @param treatment id of a row of {@code rules/treatment/treatments.csv}
     * @param rank 1 is read first
     * @param wording key of the line that says how
     */
    record EscalationStep(String row, String treatment, int rank, String wording) implements AugmentationFact {}
}
