package org.williscds.cdshooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.williscds.decision.Decision;
import org.williscds.explanation.Explainer;
import org.williscds.facts.Gap;
import org.williscds.facts.MedicationUse;

/**
 * What every answer tells beside its cards, under {@code extension}: which release answered, how each medicine was
 * recognised, and what was not recognised, not read or not checked. An empty list of cards then means "checked".
 */
final class Report {

    static final String NAME = "org.williscds.report";

    private Report() {}

    static Map<String, Object> of(Decision decision, Explainer explainer) {
        var report = new LinkedHashMap<String, Object>();
        report.put("decisionId", decision.id());
        report.put("on", decision.on().toString());
        report.put("profile", decision.profile());
        report.put(
                "release",
                Map.of(
                        "name", decision.release().manifest().name(),
                        "version", decision.release().version(),
                        "digest", decision.release().digest()));
        var medicines = medicines(decision, explainer);
        if (!medicines.isEmpty()) {
            report.put("medications", medicines);
        }
        if (!decision.gaps().isEmpty()) {
            report.put(
                    "notChecked",
                    decision.gaps().stream().map(gap -> gap(gap, explainer)).toList());
        }
        if (!decision.release().manifest().signed()) {
            report.put("notice", explainer.label("unsigned"));
        }
        return Map.of(NAME, report);
    }

    private static List<Map<String, Object>> medicines(Decision decision, Explainer explainer) {
        var medicines = new ArrayList<Map<String, Object>>();
        for (var fact : decision.facts()) {
            if (fact instanceof MedicationUse use) {
                var medicine = new LinkedHashMap<String, Object>();
                put(medicine, "given", use.given());
                put(medicine, use.substance() == null ? "class" : "substance", use.key());
                put(medicine, "name", explainer.name(use.key()));
                put(medicine, "status", word(use.status()));
                put(medicine, "recognisedBy", word(use.recognition().by()));
                put(medicine, "system", use.recognition().system());
                put(medicine, "matched", use.recognition().matched());
                put(medicine, "place", use.origin().place());
                medicines.add(medicine);
            }
        }
        return medicines;
    }

    private static Map<String, Object> gap(Gap gap, Explainer explainer) {
        var entry = new LinkedHashMap<String, Object>();
        put(entry, "kind", word(gap.kind()));
        put(entry, "what", gap.what());
        put(entry, "place", gap.place());
        put(entry, "detail", gap.detail());
        put(entry, "text", explainer.gap(gap));
        return entry;
    }

    /** No empty strings in the answer. */
    private static void put(Map<String, Object> entry, String name, String value) {
        if (!value.isEmpty()) {
            entry.put(name, value);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
