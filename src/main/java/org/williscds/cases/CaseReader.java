package org.williscds.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Patient;
import org.williscds.facts.PatientCase;
import org.williscds.facts.Presence;
import org.williscds.knowledge.Release;
import org.williscds.problem.Faults;

/**
 * Reads a case: {@code on} (ISO date), {@code profile}, {@code language}, {@code patient} and {@code medications}.
 *
 * <p>The patient has {@code ageYears} (0 to 130), {@code sex} (female, male, other, unknown), {@code pregnant} and
 * {@code breastfeeding} (present, absent, not-assessed), and the lists {@code conditions}, {@code labs},
 * {@code findings}, {@code measures} and {@code answers}, which may as well stand beside it. A list that is absent was not looked at; an empty one was, and
 * nothing was there. All members may be left out.
 */
final class CaseReader {

    private static final List<String> LISTS = List.of("conditions", "labs", "findings", "measures", "answers");
    private static final List<String> MEMBERS = Stream.concat(
                    Stream.of("on", "profile", "language", "patient", "medications"), LISTS.stream())
            .toList();
    private static final List<String> PATIENT = Stream.concat(
                    Stream.of("ageYears", "sex", "pregnant", "breastfeeding"), LISTS.stream())
            .toList();
    private static final int OLDEST = 130;

    private final Release release;
    private final LocalDate today;
    private final String acceptLanguage;

    CaseReader(Release release, LocalDate today, String acceptLanguage) {
        this.release = release;
        this.today = today;
        this.acceptLanguage = acceptLanguage;
    }

    /** @throws org.williscds.problem.ProblemException with everything that is wrong in the request */
    GivenCase read(byte[] body) {
        var faults = new Faults();
        var asked = Fields.of(CaseJson.read(body), "", faults, MEMBERS);
        var on = asked.date("on");
        var chart = new Chart(release, on == null ? today : on);
        var patient = asked.object("patient", PATIENT);
        var profile = profile(asked);
        var language = language(asked);
        patient(patient, chart);
        ConditionReader.read(list("conditions", asked, patient, ConditionReader.MEMBERS), chart);
        MedicineReader.read(asked.objects("medications", MedicineReader.MEMBERS), chart);
        LabReader.read(list("labs", asked, patient, LabReader.MEMBERS), chart);
        findings(asked, patient, chart);
        faults.refuseIfAny();
        return new GivenCase(chart.on(), profile, language, new PatientCase(chart.facts, chart.gaps), chart.medicines);
    }

    /** What no code system carries comes as findings, as measures, or as answers to our questionnaires. */
    private static void findings(Fields asked, Optional<Fields> patient, Chart chart) {
        var findings = list("findings", asked, patient, FindingReader.MEMBERS);
        var measures = list("measures", asked, patient, MeasureReader.MEMBERS);
        var answers = list("answers", asked, patient, AnswersReader.MEMBERS);
        var supplied = findings.isPresent() || measures.isPresent() || answers.isPresent();
        chart.source(Kind.FINDINGS, supplied ? Availability.COMPLETE : Availability.NOT_SUPPLIED, "/patient/findings");
        FindingReader.read(findings, chart);
        MeasureReader.read(measures, chart);
        AnswersReader.read(answers, chart);
        FindingReader.refuseDoubled(chart, asked);
    }

    private static Optional<List<Fields>> list(
            String name, Fields asked, Optional<Fields> patient, List<String> members) {
        var inPatient = patient.filter(fields -> fields.has(name));
        if (inPatient.isPresent() && asked.has(name)) {
            asked.fault(name, "The list also stands in patient.", "Maybe the two should be one.");
        }
        return inPatient.orElse(asked).objects(name, members);
    }

    private String profile(Fields asked) {
        var profile = asked.text("profile");
        var known = List.copyOf(release.manifest().profiles());
        if (!profile.isEmpty() && !known.contains(profile)) {
            asked.fault("profile", "The release has no such guideline profile.", Fields.guess(profile, known));
        }
        return profile.isEmpty() ? release.manifest().defaultProfile() : profile;
    }

    private Locale language(Fields asked) {
        var tag = asked.text("language");
        if (tag.isEmpty()) {
            return release.wording().choose(acceptLanguage);
        }
        var languages = release.wording().languages();
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        return languages.stream()
                .filter(language -> language.getLanguage().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    asked.fault(
                            "language",
                            "The release does not speak this language.",
                            Fields.guess(
                                    tag,
                                    languages.stream()
                                            .map(Locale::toLanguageTag)
                                            .toList()));
                    return languages.get(0);
                });
    }

    private static void patient(Optional<Fields> given, Chart chart) {
        var described =
                given.filter(fields -> PATIENT.stream().anyMatch(name -> !LISTS.contains(name) && fields.has(name)));
        chart.source(
                Kind.PATIENT, described.isPresent() ? Availability.COMPLETE : Availability.NOT_SUPPLIED, "/patient");
        if (described.isEmpty()) {
            chart.facts.add(new Patient(null, Patient.Sex.UNKNOWN, Presence.NOT_ASSESSED, Presence.NOT_ASSESSED));
        }
        described.ifPresent(fields -> {
            var age = fields.number("ageYears");
            if (age != null
                    && (age.signum() < 0
                            || age.intValue() > OLDEST
                            || age.stripTrailingZeros().scale() > 0)) {
                fields.fault("ageYears", "The age is no whole number from 0 to 130.", "Maybe it is a year of birth.");
                age = null;
            }
            chart.facts.add(new Patient(
                    age == null ? null : age.intValue(),
                    fields.choice("sex", Patient.Sex.class, Patient.Sex.UNKNOWN),
                    fields.choice("pregnant", Presence.class, Presence.NOT_ASSESSED),
                    fields.choice("breastfeeding", Presence.class, Presence.NOT_ASSESSED)));
        });
    }
}
