package org.williscds.facts;

import java.math.BigDecimal;

/** What the rules of {@code rules/diagnosis} derive on the way to a verdict. */
public sealed interface DiagnosisFact extends Derived {

    /**
     * The diagnostic questions were put: at least one of them is answered. Without it nothing is said of the diagnosis.
     */
    record Assessment(Form form) implements DiagnosisFact {
        public enum Form {
            /** The patient tells. */
            TOLD,
            /** Somebody observes a patient whose understanding is impaired. */
            OBSERVED
        }
    }

    /**
     * An answer that bears on a diagnostic criterion.
     *
     * @param criterion id of a row of {@code rules/diagnosis/criteria.csv}
     * @param state present: speaks for it; absent: speaks against it
     */
    record CriterionAnswer(String criterion, Assessment.Form form, Presence state, ClinicalFinding because)
            implements DiagnosisFact {}

    /**
     * How one diagnostic criterion stands.
     *
     * @param criterion id of a row of {@code rules/diagnosis/criteria.csv}
     * @param state present: met; absent: not met; not assessed: nobody asked
     */
    record Criterion(String criterion, Assessment.Form form, Presence state) implements DiagnosisFact {}

    /**
     * The pattern of another condition that looks like restless legs; whether it explains everything is another question.
     *
     * @param wording key of the text that tells it apart, by which it is named
     * @param settledBy whose word it takes that it does not explain everything
     */
    record Mimic(String wording, SettledBy settledBy) implements DiagnosisFact {
        public enum SettledBy {
            CLINICIAN,
            SPECIALIST
        }
    }

    /** What the criteria together say. */
    record Verdict(Result result) implements DiagnosisFact {
        public enum Result {
            FULFILLED,
            NOT_FULFILLED,
            INCOMPLETE,
            /** Another condition explains everything. */
            EXPLAINED
        }
    }

    /**
     * The recommendation that tells a verdict, so that other rules can add to it.
     *
     * @param id the id of the recommendation
     */
    record VerdictCard(String id, Patient patient, Verdict.Result result) implements DiagnosisFact {}

    /**
     * Something worth knowing that several rows tell on one card.
     *
     * @param card which card, as {@code rules/diagnosis/notes.csv} names it
     * @param remark key of its text
     */
    record Noted(String card, String remark) implements DiagnosisFact {}

    /**
     * How much restless legs burden the patient.
     *
     * @param circumstance id of the circumstance by which other topics know it
     */
    record Burden(String circumstance, Measure because) implements DiagnosisFact {}

    /**
     * How far the total of the IRLS lies below the one before treatment; negative when it lies above.
     *
     * @param total the newest total
     */
    record IrlsChange(BigDecimal fall, Measure total) implements DiagnosisFact {}
}
