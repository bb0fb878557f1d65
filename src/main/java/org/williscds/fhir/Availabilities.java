package org.williscds.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.DataSource;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.fhir.PrefetchValue.ClientHasNothing;
import org.williscds.fhir.PrefetchValue.Failed;
import org.williscds.fhir.PrefetchValue.NotSupplied;
import org.williscds.fhir.PrefetchValue.Supplied;

/**
 * Which part of the record was looked at. A list is complete when all its keys were answered in full; resources of its type
 * under a key that nobody asked for (sites rename keys) answer the one key that is missing. A null under an unknown key
 * means nothing.
 */
final class Availabilities {

    private final Map<String, String> keys;

    /** @param keys prefetch key to resource type */
    Availabilities(Map<String, String> keys) {
        this.keys = new TreeMap<>(keys);
    }

    /** The part of the record that a resource type belongs to; null for types that become no fact. */
    static @Nullable Kind kindOf(String type) {
        return switch (type) {
            case "Patient" -> Kind.PATIENT;
            case "Condition" -> Kind.CONDITIONS;
            case "MedicationRequest", "MedicationStatement" -> Kind.MEDICATIONS;
            case "Observation" -> Kind.LABS;
            case "QuestionnaireResponse" -> Kind.FINDINGS;
            default -> null;
        };
    }

    void of(Prefetch prefetch, Chart chart) {
        for (Kind kind : Kind.values()) {
            chart.add(new DataSource(kind, availability(kind, prefetch, chart)));
        }
    }

    private Availability availability(Kind kind, Prefetch prefetch, Chart chart) {
        var answers = new ArrayList<Availability>();
        for (Map.Entry<String, String> key : keys.entrySet()) {
            if (kindOf(key.getValue()) == kind) {
                answers.add(answer(key.getKey(), key.getValue(), prefetch, chart));
            }
        }
        if (answers.isEmpty()) {
            answers.add(renamed(typeOf(kind), prefetch));
        }
        return together(answers, chart.isPartial(kind));
    }

    private static String typeOf(Kind kind) {
        return switch (kind) {
            case PATIENT -> "Patient";
            case CONDITIONS -> "Condition";
            case LABS -> "Observation";
            case MEDICATIONS -> "MedicationRequest";
            case FINDINGS -> "QuestionnaireResponse";
        };
    }

    private Availability answer(String key, String type, Prefetch prefetch, Chart chart) {
        var value = prefetch.value(key);
        if (value instanceof Supplied supplied && answers(supplied, type)) {
            return supplied.complete() ? Availability.COMPLETE : Availability.PARTIAL;
        }
        if (value instanceof ClientHasNothing) {
            return Availability.COMPLETE;
        }
        if (value instanceof Failed) {
            return Availability.FAILED;
        }
        var renamed = sharesType(key, type) ? Availability.NOT_SUPPLIED : renamed(type, prefetch);
        if (renamed == Availability.NOT_SUPPLIED) {
            var place = "/prefetch/" + Prefetch.escaped(key);
            var detail = value instanceof NotSupplied ? "" : "holds other resources";
            chart.add(new Gap(Gap.Kind.NOT_SUPPLIED, key, place, detail));
        }
        return renamed;
    }

    /** Whether something of the expected part of the record came; an empty first page may be followed by a full one. */
    private static boolean answers(Supplied supplied, String type) {
        return supplied.resources().isEmpty()
                || supplied.resources().stream().anyMatch(resource -> kindOf(resource.type()) == kindOf(type));
    }

    /** Whether several keys ask for this type, so that a renamed list cannot be told to answer this one. */
    private boolean sharesType(String key, String type) {
        return keys.entrySet().stream()
                .anyMatch(other ->
                        other.getValue().equals(type) && !other.getKey().equals(key));
    }

    private Availability renamed(String type, Prefetch prefetch) {
        var answers = new ArrayList<Availability>();
        for (Map.Entry<String, PrefetchValue> value : prefetch.values().entrySet()) {
            if (!type.equals(keys.get(value.getKey()))
                    && value.getValue() instanceof Supplied supplied
                    && supplied.resources().stream()
                            .anyMatch(resource -> resource.type().equals(type))) {
                answers.add(supplied.complete() ? Availability.COMPLETE : Availability.PARTIAL);
            }
        }
        return together(answers, false);
    }

    private static Availability together(List<Availability> answers, boolean partlyUnreadable) {
        var first = answers.isEmpty() ? Availability.NOT_SUPPLIED : answers.get(0);
        var all = answers.stream().distinct().count() <= 1 ? first : mixed(answers);
        return all == Availability.COMPLETE && partlyUnreadable ? Availability.PARTIAL : all;
    }

    private static Availability mixed(List<Availability> answers) {
        var somethingCame = answers.contains(Availability.COMPLETE) || answers.contains(Availability.PARTIAL);
        return somethingCame ? Availability.PARTIAL : Availability.FAILED;
    }
}
