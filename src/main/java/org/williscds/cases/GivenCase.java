package org.williscds.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.PatientCase;
import org.williscds.terminology.MedicineRecognition;

/**
 * A request once it is read: what is asked, and about whom.
 *
 * @param on the day for which is asked: {@code on}, or else today
 * @param profile guideline profile: {@code profile}, or else the default of the release
 * @param language {@code language}, or else by the header {@code Accept-Language}
 */
record GivenCase(
        LocalDate on, String profile, Locale language, PatientCase patientCase, List<GivenMedicine> medicines) {

    GivenCase {
        medicines = List.copyOf(medicines);
    }

    /** One entry of {@code medications}, and as what it was recognised. */
    record GivenMedicine(String given, String place, MedicationUse.Status status, MedicineRecognition recognition) {}
}
