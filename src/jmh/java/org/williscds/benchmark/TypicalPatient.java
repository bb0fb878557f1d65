package org.williscds.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.DailyDose;
import org.williscds.facts.DataSource;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.EvaluationDate;
import org.williscds.facts.Fact;
import org.williscds.facts.GuidelineProfile;
import org.williscds.facts.LabResult;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.MedicationUse.Status;
import org.williscds.facts.Origin;
import org.williscds.facts.Patient;
import org.williscds.facts.Presence;
import org.williscds.facts.Recognition;
import org.williscds.knowledge.Release;

/** A patient of 40 facts: 12 conditions, 15 medicines of which 3 worsen restless legs, 12 laboratory results. */
public final class TypicalPatient {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    static final List<String> CONDITIONS = List.of(
            "restless-legs-syndrome",
            "hypothyroidism",
            "migraine",
            "osteoarthritis",
            "diabetes-mellitus-type-2",
            "copd",
            "varicose-veins-of-leg",
            "vitamin-d-deficiency",
            "insomnia",
            "polyneuropathy",
            "hyperuricaemia",
            "fatigue");

    /** In the table, and so followed by cards. */
    static final List<String> WORSENING = List.of("metoclopramide", "mirtazapine", "escitalopram");

    static final List<String> HARMLESS = List.of(
            "pregabalin",
            "clonidine",
            "dipyridamole",
            "ferrous-fumarate",
            "ascorbic-acid",
            "folic-acid",
            "theophylline",
            "verapamil",
            "tamoxifen",
            "baclofen",
            "pyridoxine",
            "fexofenadine");

    /** Results as such a patient has them: ferritin is low for restless legs, the rest unremarkable. */
    static final Map<String, String> LABS = Map.ofEntries(
            Map.entry("ferritin", "42"),
            Map.entry("transferrin-saturation", "24"),
            Map.entry("haemoglobin", "13.4"),
            Map.entry("mcv", "88"),
            Map.entry("crp", "2"),
            Map.entry("creatinine", "0.8"),
            Map.entry("egfr", "84"),
            Map.entry("vitamin-b12", "310"),
            Map.entry("folate", "18"),
            Map.entry("tsh", "2.1"),
            Map.entry("hba1c", "46"),
            Map.entry("sodium", "140"));

    private TypicalPatient() {}

    /** The facts as an edge hands them on, with the availability of each list, the date and the profile. */
    public static List<Fact> facts(Release release) {
        var facts = new ArrayList<Fact>();
        facts.add(new Patient(58, Patient.Sex.FEMALE, Presence.NOT_ASSESSED, Presence.NOT_ASSESSED));
        CONDITIONS.forEach(condition -> facts.add(new ConditionFinding(
                condition, Presence.PRESENT, LocalDate.of(2019, 3, 1), origin("Condition", facts.size()))));
        facts.add(medicine(release, "metoclopramide", Status.PROPOSED, facts.size()));
        Stream.concat(WORSENING.stream().skip(1), HARMLESS.stream())
                .forEach(substance -> facts.add(medicine(release, substance, Status.CURRENT, facts.size())));
        new TreeMap<>(LABS)
                .forEach((lab, value) -> facts.add(new LabResult(
                        lab,
                        new BigDecimal(value),
                        unit(release, lab),
                        LocalDate.of(2026, 10, 1),
                        value,
                        origin("Observation", facts.size()))));
        Stream.of(Kind.CONDITIONS, Kind.MEDICATIONS, Kind.LABS)
                .forEach(kind -> facts.add(new DataSource(kind, Availability.COMPLETE)));
        facts.add(new EvaluationDate(TODAY));
        facts.add(new GuidelineProfile(release.manifest().defaultProfile()));
        return List.copyOf(facts);
    }

    private static MedicationUse medicine(Release release, String substance, Status status, int number) {
        return new MedicationUse(
                substance,
                release.terminology().classes(substance),
                Set.of(),
                status,
                Application.SYSTEMIC,
                Set.of(),
                LocalDate.of(2025, 3, 1),
                null,
                new DailyDose.Unknown(DailyDose.Reason.NO_DOSAGE),
                new Recognition(Recognition.By.NAME, "", substance),
                substance,
                origin("MedicationRequest", number));
    }

    private static String unit(Release release, String lab) {
        return cell(release, "terminology/labs", lab, "unit");
    }

    static String cell(Release release, String table, String id, String column) {
        var found = release.tables().get(table);
        if (found == null || found.row(id).isEmpty()) {
            throw new IllegalStateException(
                    "%s has no row \"%s\". Maybe it was renamed: mend it here too.".formatted(table, id));
        }
        return found.row(id).get(0).text(column);
    }

    private static Origin origin(String type, int number) {
        return new Origin(type + "/" + number, "/prefetch/entry/" + number + "/resource");
    }
}
