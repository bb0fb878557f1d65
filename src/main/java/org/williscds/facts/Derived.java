package org.williscds.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What rules derive on the way to a recommendation. Other rules join on these facts instead of waiting by priority. */
public sealed interface Derived extends Fact
        permits AugmentationFact,
                Circumstance,
                Derived.AlternativeBlocked,
                Derived.LatestLab,
                Derived.MedicationRisk,
                Derived.MedicationSituation,
                Derived.RestlessLegs,
                Derived.Suspicion,
                Derived.SymptomChange,
                Derived.SymptomsNewOrWorse,
                Derived.ThyroidReplacement,
                DiagnosisFact,
                InteractionFact,
                KidneyFunction,
                SecondaryCauseFact,
                SafetyFact,
                TreatmentFact {

    /**
     * The newest dated result of one test, or the only one. Drawn up by the engine, without clinical judgement.
     *
     * @param ageDays days from the result to the day of the evaluation; null when either is not known
     */
    record LatestLab(LabResult result, @Nullable Long ageDays) implements Derived {
        public String test() {
            return result.test();
        }

        /** The smallest value that the result can have; null when only an upper bound is known. */
        public @Nullable BigDecimal lowest() {
            return result.lowest();
        }

        /** The largest value that the result can have; null when only a lower bound is known. */
        public @Nullable BigDecimal highest() {
            return result.highest();
        }

        /** Whether the result is dated and at most so many days older than that day. */
        public boolean withinDaysBefore(LocalDate day, BigDecimal days) {
            var on = result.collectedOn();
            return on != null && !on.isAfter(day) && ChronoUnit.DAYS.between(on, day) <= days.longValueExact();
        }
    }

    /** The patient has restless legs syndrome, or is treated as if. */
    record RestlessLegs(Basis basis, Fact because) implements Derived {
        public enum Basis {
            CODED,
            /** Nobody coded it, but the patient takes a medicine that is hardly used for anything else. */
            TREATED,
            /** Nobody coded it, but the answers fulfil the diagnostic criteria. */
            ASSESSED
        }
    }

    /** Restless legs began, or were reported as new or worse, on this day; null when the day is not known. */
    record SymptomChange(Kind kind, @Nullable LocalDate since) implements Derived {
        public enum Kind {
            /** First day of the coded condition. */
            ONSET,
            /** Said by the clinician. */
            REPORTED
        }

        /** Whether the change lies at most so many days before that day. */
        public boolean withinDaysBefore(LocalDate day, BigDecimal days) {
            return since != null && !since.isAfter(day) && ChronoUnit.DAYS.between(since, day) <= days.longValueExact();
        }
    }

    /** Whether symptoms are new or worse at present. */
    record SymptomsNewOrWorse(Presence presence) implements Derived {}

    /**
     * A medicine that is known to cause or worsen restless legs.
     *
     * @param row id of the row that says so: topic of the card and anchor of the reference page
     * @param evidence the letter A to D of the row
     * @param alternatives group of {@code rules/medication/alternatives.csv}
     * @param advice key of the wording that says what to do instead
     */
    record MedicationRisk(
            MedicationUse use,
            String row,
            Risk risk,
            ShowAs showAs,
            String evidence,
            String alternatives,
            String advice,
            LeaveOut leaveOut)
            implements Derived {
        public enum Risk {
            HIGH,
            MODERATE,
            LOW,
            POSSIBLE
        }

        /** Whether a card may offer to leave a new order out; of some medicines only the treating specialist decides. */
        public enum LeaveOut {
            YES,
            NO
        }

        /** By what the medicine is judged. */
        public enum ShowAs {
            BY_RISK,
            CONTRAINDICATED,
            THYROID,
            INFORMATION_ONLY
        }
    }

    /** Symptoms began or became worse within the window after this medicine was started or raised. */
    record Suspicion(MedicationUse use, LocalDate changedOn, LocalDate since, long days) implements Derived {}

    /** In which situation a medicine is looked at. */
    record MedicationSituation(
            MedicationUse use,
            Kind kind,
            @Nullable LocalDate changedOn,
            @Nullable LocalDate since,
            @Nullable Long days) implements Derived {
        public enum Kind {
            ORDERED,
            CURRENT,
            SUSPECTED
        }
    }

    /** Whether a thyroid hormone is given in excess. */
    record ThyroidReplacement(
            MedicationUse use, State state, @Nullable LabResult tsh) implements Derived {
        public enum State {
            OVER_REPLACED,
            NOT_OVER_REPLACED,
            UNKNOWN
        }

        public @Nullable String tshGiven() {
            return tsh == null ? null : tsh.given();
        }

        public @Nullable LocalDate tshDate() {
            return tsh == null ? null : tsh.collectedOn();
        }
    }

    /** An alternative that must not be offered to this patient, and the fact that forbids it. */
    record AlternativeBlocked(String alternative, Fact by) implements Derived {}
}
