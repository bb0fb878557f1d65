package org.williscds.reasons;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.DailyDose;
import org.williscds.facts.DataSource;
import org.williscds.facts.Derived;
import org.williscds.facts.Fact;
import org.williscds.facts.GuidelineProfile;
import org.williscds.facts.LabResult;
import org.williscds.facts.Measure;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Origin;
import org.williscds.facts.Patient;
import org.williscds.facts.Presence;
import org.williscds.facts.Recognition;
import org.williscds.knowledge.Release;

/** Makes facts that are what a rule asks for, as near as can be to a fact that is there. Only running the rules tells whether one is. */
final class FactMaker {

    private static final int MOST_KINDS = 3;
    private static final int EXAMPLE_AGE = 50;
    private static final String PLACE = "/changed";

    private final Release release;

    FactMaker(Release release) {
        this.release = release;
    }

    /** New facts of that kind; none when it cannot be told which. */
    List<Fact> made(Class<?> type, Needs needs) {
        if (type == ConditionFinding.class) {
            return needs.words("condition").stream()
                    .limit(MOST_KINDS)
                    .<Fact>map(condition ->
                            changed(new ConditionFinding(condition, Presence.PRESENT, null, origin(condition)), needs))
                    .toList();
        }
        if (type == ClinicalFinding.class) {
            return needs.words("finding").stream()
                    .limit(MOST_KINDS)
                    .<Fact>map(finding ->
                            changed(new ClinicalFinding(finding, Presence.PRESENT, null, origin(finding)), needs))
                    .toList();
        }
        if (type == Measure.class) {
            return needs.words("measure").stream()
                    .limit(MOST_KINDS)
                    .<Fact>map(measure ->
                            changed(new Measure(measure, BigDecimal.ONE, needs.today(), origin(measure)), needs))
                    .toList();
        }
        if (type == LabResult.class || type == Derived.LatestLab.class) {
            return needs.words("test").stream()
                    .limit(MOST_KINDS)
                    .flatMap(test -> lab(test, needs))
                    .toList();
        }
        if (type == MedicationUse.class) {
            return needs.words("substance", "classes", "keys", "key").stream()
                    .limit(MOST_KINDS)
                    .<Fact>map(key -> changed(medicine(key), needs))
                    .toList();
        }
        return List.of();
    }

    /** The fact as the rule asks for it; the same fact where nothing of it can be changed so. */
    Fact changed(Fact fact, Needs needs) {
        if (fact instanceof LabResult lab) {
            return lab(lab, needs);
        }
        if (fact instanceof MedicationUse use) {
            return new ChangedMedicine(release, use, needs).fact();
        }
        if (fact instanceof ConditionFinding finding) {
            return new ConditionFinding(
                    finding.condition(),
                    needs.constant(Presence.class, finding.presence(), "presence"),
                    finding.onset(),
                    finding.origin());
        }
        if (fact instanceof ClinicalFinding finding) {
            var since = Stream.of("beganWithinDaysBefore", "beganBefore")
                    .flatMap(question -> needs.asked(question).stream())
                    .map(asked -> (LocalDate) asked.arguments().get(0))
                    .map(day -> needs.asked("beganBefore").isPresent() ? day.minusDays(1) : day)
                    .findFirst();
            return new ClinicalFinding(
                    finding.finding(),
                    needs.constant(Presence.class, finding.presence(), "presence"),
                    since.orElse(finding.since()),
                    finding.origin());
        }
        if (fact instanceof Measure measure) {
            return new Measure(
                    measure.measure(),
                    needs.bounds("value").nearest(measure.value()).orElse(measure.value()),
                    measure.on() == null ? needs.today() : measure.on(),
                    measure.origin());
        }
        if (fact instanceof Patient patient) {
            return patient(patient, needs);
        }
        if (fact instanceof GuidelineProfile profile) {
            return new GuidelineProfile(needs.word("id").orElse(profile.id()));
        }
        if (fact instanceof DataSource source) {
            return new DataSource(
                    source.kind(),
                    needs.constant(DataSource.Availability.class, source.availability(), "availability"));
        }
        return fact;
    }

    private static Patient patient(Patient patient, Needs needs) {
        var age = patient.ageYears();
        var nothing = needs.isNothing("ageYears");
        var bounds = needs.bounds("ageYears");
        var years = nothing.orElse(false)
                ? null
                : bounds.isOpen() && nothing.isPresent() && age == null
                        ? (Integer) EXAMPLE_AGE
                        : bounds.nearest(age == null ? null : BigDecimal.valueOf(age))
                                .map(BigDecimal::intValue)
                                .filter(found -> found >= 0 && found <= 130)
                                .orElse(age);
        return new Patient(
                years,
                needs.constant(Patient.Sex.class, patient.sex(), "sex"),
                needs.constant(Presence.class, patient.pregnant(), "pregnant"),
                needs.constant(Presence.class, patient.breastfeeding(), "breastfeeding"));
    }

    private Stream<Fact> lab(String test, Needs needs) {
        return release.row("terminology/labs", test).stream()
                .map(row -> lab(result(test, BigDecimal.ONE, row.text("unit"), needs.today(), origin(test)), needs));
    }

    private static LabResult lab(LabResult lab, Needs needs) {
        var value =
                needs.bounds("value", "lowest", "highest").nearest(lab.value()).orElse(lab.value());
        var on = Stream.of("atLeastDaysBefore")
                .flatMap(question -> needs.daysBefore(question).stream())
                .findFirst()
                .orElse(isTooOld(lab, needs) ? needs.today() : lab.collectedOn());
        return result(lab.test(), value, lab.unit(), on, lab.origin());
    }

    private static boolean isTooOld(LabResult lab, Needs needs) {
        var age = lab.daysBefore(needs.today());
        return age == null
                || needs.asked("withinDaysBefore").isPresent()
                || !needs.bounds("ageDays").holds(BigDecimal.valueOf(age));
    }

    private static LabResult result(String test, BigDecimal value, String unit, @Nullable LocalDate on, Origin origin) {
        return new LabResult(test, value, unit, on, "%s %s".formatted(value.toPlainString(), unit), origin);
    }

    private MedicationUse medicine(String key) {
        var isSubstance = release.row("terminology/substances", key).isPresent();
        return new MedicationUse(
                isSubstance ? key : null,
                isSubstance ? release.terminology().classes(key) : Set.of(key),
                Set.of(),
                MedicationUse.Status.CURRENT,
                MedicationUse.Application.SYSTEMIC,
                Set.of(),
                null,
                null,
                new DailyDose.Unknown(DailyDose.Reason.NO_DOSAGE),
                new Recognition(Recognition.By.NAME, "", key),
                key,
                origin(key));
    }

    private static Origin origin(String what) {
        return new Origin(what, PLACE + "/" + what);
    }
}
