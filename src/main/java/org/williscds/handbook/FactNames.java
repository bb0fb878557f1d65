package org.williscds.handbook;

import java.util.Locale;
import java.util.Map;

/** What a clinician calls the facts that descriptions name; one that has no name here is called as its type. */
final class FactNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("MedicationUse", "medicine"),
            Map.entry("ConditionFinding", "condition on the problem list"),
            Map.entry("ConditionList", "problem list as a whole"),
            Map.entry("ClinicalFinding", "answer"),
            Map.entry("LatestLab", "latest result of a test"),
            Map.entry("Measure", "score or count"),
            Map.entry("GuidelineProfile", "guideline profile"),
            Map.entry("EvaluationDate", "day"),
            Map.entry("OfferTreatment", "treatment to consider"),
            Map.entry("WithholdTreatment", "treatment that is not proposed"),
            Map.entry("OfferAlternative", "alternative to consider"),
            Map.entry("WithholdAlternative", "alternative that is not proposed"),
            Map.entry("OrderTest", "test to order"),
            Map.entry("Step", "thing to do or ask"),
            Map.entry("Remark", "thing to know"),
            Map.entry("StopDraft", "offer to leave the order out"),
            Map.entry("ReviewMedication", "medicine to review"));

    private FactNames() {}

    static String of(String type) {
        return NAMES.getOrDefault(type, spaced(type));
    }

    /** {@code MedicationUse} gives "medication use". */
    static String spaced(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
