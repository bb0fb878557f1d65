package org.williscds.testsupport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.DailyDose;
import org.williscds.facts.DataSource;
import org.williscds.facts.EvaluationDate;
import org.williscds.facts.GuidelineProfile;
import org.williscds.facts.LabResult;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Origin;
import org.williscds.facts.Patient;
import org.williscds.facts.Presence;
import org.williscds.facts.Recognition;

/** Facts as tests need them: each with the place it would have been read from. */
public final class Cases {

    public static final EvaluationDate TODAY = new EvaluationDate(LocalDate.of(2026, 11, 2));
    public static final GuidelineProfile PROFILE = new GuidelineProfile("s2k-2022");
    public static final Patient WOMAN =
            new Patient(58, Patient.Sex.FEMALE, Presence.NOT_ASSESSED, Presence.NOT_ASSESSED);
    public static final ConditionFinding RLS = condition("restless-legs-syndrome", null);
    public static final DataSource ALL_CONDITIONS =
            new DataSource(DataSource.Kind.CONDITIONS, DataSource.Availability.COMPLETE);

    private Cases() {}

    public static ConditionFinding condition(String id, @Nullable LocalDate onset) {
        return new ConditionFinding(id, Presence.PRESENT, onset, new Origin("Condition/" + id, "/conditions/" + id));
    }

    public static ClinicalFinding worseSince(@Nullable LocalDate since) {
        return new ClinicalFinding(
                "rls-symptoms-new-or-worse", Presence.PRESENT, since, new Origin("finding", "/findings/" + since));
    }

    public static MedicationUse proposed(String substance) {
        return medicine(substance, MedicationUse.Status.PROPOSED, null);
    }

    public static MedicationUse current(String substance, @Nullable LocalDate since) {
        return medicine(substance, MedicationUse.Status.CURRENT, since);
    }

    public static LabResult lab(String test, String value, String unit, LocalDate on) {
        return new LabResult(
                test,
                new BigDecimal(value),
                unit,
                on,
                value + " " + unit,
                new Origin("Observation", "/labs/" + test + value));
    }

    private static MedicationUse medicine(String substance, MedicationUse.Status status, @Nullable LocalDate since) {
        return new MedicationUse(
                substance,
                Rules.release().terminology().classes(substance),
                Set.of(),
                status,
                MedicationUse.Application.SYSTEMIC,
                Set.of(),
                since,
                null,
                new DailyDose.Unknown(DailyDose.Reason.NO_DOSAGE),
                new Recognition(Recognition.By.NAME, "", substance),
                substance,
                new Origin("MedicationRequest/" + substance, "/medicines/" + substance));
    }
}
