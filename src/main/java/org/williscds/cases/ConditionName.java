package org.williscds.cases;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.williscds.terminology.Coding;

/**
 * Which condition is meant: by {@code id} of {@code rules/terminology/conditions.csv}, by {@code system} and
 * {@code code}, or by its exact {@code name}; code and name may stand together.
 *
 * @param given as the sender wrote it
 * @param conditions ids; empty when the terminology knows none
 * @param codeUnderstood whether a code of a known system was given, so that an unknown code is another condition
 */
record ConditionName(String given, Set<String> conditions, boolean codeUnderstood) {

    static final List<String> MEMBERS = List.of("id", "system", "code", "name");

    ConditionName {
        conditions = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(conditions));
    }

    static ConditionName of(Fields fields, Chart chart) {
        var name = fields.text("name");
        var coding = coding(fields);
        if (fields.has("id")) {
            if (fields.has("code") || fields.has("system")) {
                fields.fault("id", "The condition is named by id and by code.", "Maybe one of them can be left out.");
            }
            var known = chart.knows("terminology/conditions", fields, "id");
            var id = fields.text("id");
            return new ConditionName(name.isEmpty() ? id : name, known ? Set.of(id) : Set.of(), true);
        }
        if (fields.usable() && !fields.has("name") && !fields.has("code") && !fields.has("system")) {
            fields.faultHere("The condition has neither id, code nor name.", "Maybe a member is misspelt.");
        }
        var terminology = chart.release().terminology();
        return new ConditionName(
                name.isEmpty() ? (coding.system() + " " + coding.code()).strip() : name,
                terminology.conditions(List.of(coding), List.of(name)),
                !coding.code().isEmpty()
                        && terminology.systemId(coding.system()).isPresent());
    }

    /** {@code system} and {@code code} belong together. */
    static Coding coding(Fields fields) {
        if (fields.has("code") != fields.has("system")) {
            var missing = fields.has("code") ? "system" : "code";
            fields.fault(missing, "A code needs its system, and a system its code.", "Maybe the member was forgotten.");
        }
        return new Coding(fields.text("system"), fields.text("code"), "");
    }
}
