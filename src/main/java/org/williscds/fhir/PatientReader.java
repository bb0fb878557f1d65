package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Patient;
import org.williscds.facts.Patient.Sex;
import org.williscds.facts.Presence;

/**
 * Patient to age and sex. Of a birth date without day or month the age counts that is reached for certain. A birth date
 * that is no date, lies in the future or more than 130 years back is reported and the age stays unknown. Pregnancy is no
 * part of this resource: {@link PregnancyReader} adds it.
 */
final class PatientReader {

    private static final int OLDEST = 130;

    private final LocalDate today;

    PatientReader(LocalDate today) {
        this.today = today;
    }

    static Patient unknown() {
        return new Patient(null, Sex.UNKNOWN, Presence.NOT_ASSESSED, Presence.NOT_ASSESSED);
    }

    Patient read(Resource patient, Chart chart) {
        var node = patient.node();
        return new Patient(age(patient, chart), sex(node), Presence.NOT_ASSESSED, Presence.NOT_ASSESSED);
    }

    private static Sex sex(JsonNode node) {
        return switch (Json.code(node, "gender")) {
            case "female" -> Sex.FEMALE;
            case "male" -> Sex.MALE;
            case "other" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    private @Nullable Integer age(Resource patient, Chart chart) {
        if (!Json.has(patient.node(), "birthDate")) {
            return null;
        }
        var earliest = Dates.firstDay(patient.node(), "birthDate");
        var latest = Dates.lastDay(patient.node(), "birthDate");
        if (earliest == null || latest == null) {
            chart.unreadable(Kind.PATIENT, patient, "birthDate is no date");
            return null;
        }
        if (earliest.isAfter(today)) {
            chart.unreadable(Kind.PATIENT, patient, "birthDate is after the date of evaluation");
            return null;
        }
        var age = latest.isAfter(today) ? 0 : Period.between(latest, today).getYears();
        if (age > OLDEST) {
            chart.unreadable(Kind.PATIENT, patient, "birthDate is more than 130 years ago");
            return null;
        }
        return age;
    }
}
