package org.williscds.facts;

/** One thing that is known about the patient, or that a rule derived from what is known. */
public sealed interface Fact
        permits ClinicalFinding,
                ConditionFinding,
                ConditionList,
                DataSource,
                Derived,
                EvaluationDate,
                GuidelineProfile,
                LabList,
                LabResult,
                Measure,
                MedicationList,
                MedicationUse,
                Patient {}
