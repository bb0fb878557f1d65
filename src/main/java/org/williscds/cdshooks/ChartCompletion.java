package org.williscds.cdshooks;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.PatientCase;
import org.williscds.fhir.ChartReader;
import org.williscds.fhir.FhirServerReader;
import org.williscds.fhir.Prefetch;
import org.williscds.fhir.PrefetchValue;
import org.williscds.fhir.TerminologyVocabulary;
import org.williscds.knowledge.Release;

/** Reads the chart of a request: its prefetch, and from the client's FHIR server what the prefetch lacks. */
@Singleton
final class ChartCompletion {

    private final FhirServerReader server;
    private volatile @Nullable Plan lastPlan;

    /** What a release asks for, and how it reads the answers. It takes a walk through all tables: once for a release. */
    private record Plan(Release release, Map<String, String> templates, ChartReader reader) {}

    ChartCompletion(HooksConfig config) {
        this.server = new FhirServerReader(
                config.fhirServers().orElse(List.of()),
                new FhirServerReader.Limits(config.pages(), config.pageBytes()));
    }

    /**
     * What was read.
     *
     * @param missing prefetch keys on which silence rests and for which nothing came, from nowhere
     */
    record Chart(PatientCase patientCase, Set<String> missing) {}

    /** @param deadline by {@link System#nanoTime}, for all that is asked of the server */
    Chart read(CdsRequest request, Release release, LocalDate today, long deadline) {
        var plan = plan(release);
        var templates = plan.templates();
        var reader = plan.reader();
        var prefetch = Prefetch.read(request.prefetch());
        if (!request.access().server().isEmpty()) {
            prefetch = completed(request, templates, prefetch, deadline);
        }
        var chart = chart(request, prefetch, today);
        if (!request.access().server().isEmpty()) {
            var references = reader.missingMedications(chart);
            if (!references.isEmpty()) {
                var queries = new LinkedHashMap<String, String>();
                references.forEach(reference -> queries.put(reference, reference));
                prefetch = prefetch.with(found(server.read(request.access(), queries, left(deadline))));
                chart = chart(request, prefetch, today);
            }
        }
        return new Chart(reader.read(chart), missing(templates, prefetch));
    }

    private static Set<String> missing(Map<String, String> templates, Prefetch prefetch) {
        var types = types(prefetch);
        var missing = new TreeSet<String>();
        for (var key : PrefetchTemplates.NEEDED) {
            var value = prefetch.value(key);
            var template = templates.getOrDefault(key, key);
            if (lacks(value) && !types.contains(PrefetchTemplates.type(template))) {
                missing.add(key);
            }
        }
        return missing;
    }

    private static boolean lacks(PrefetchValue value) {
        return value instanceof PrefetchValue.NotSupplied || value instanceof PrefetchValue.Failed;
    }

    /** Types that came under any key: sites rename keys. */
    private static Set<String> types(Prefetch prefetch) {
        var types = new HashSet<String>();
        prefetch.values().values().forEach(value -> {
            if (value instanceof PrefetchValue.Supplied supplied) {
                supplied.resources().forEach(resource -> types.add(resource.type()));
            }
        });
        return types;
    }

    private Plan plan(Release release) {
        var plan = lastPlan;
        if (plan == null || plan.release() != release) {
            plan = new Plan(
                    release,
                    PrefetchTemplates.of(release),
                    new ChartReader(
                            new TerminologyVocabulary(release.terminology()), PrefetchTemplates.types(release)));
            lastPlan = plan;
        }
        return plan;
    }

    /** A medicine that cannot be fetched leaves its display text: no failure of a list. */
    private static Map<String, PrefetchValue> found(Map<String, PrefetchValue> answers) {
        var found = new LinkedHashMap<>(answers);
        found.values().removeIf(value -> !(value instanceof PrefetchValue.Supplied));
        return found;
    }

    private static ChartReader.Request chart(CdsRequest request, Prefetch prefetch, LocalDate today) {
        return new ChartReader.Request(
                request.patientId(), prefetch, request.draftOrders(), "/context/draftOrders", today);
    }

    private Prefetch completed(CdsRequest request, Map<String, String> templates, Prefetch prefetch, long deadline) {
        var types = types(prefetch);
        var queries = new LinkedHashMap<String, String>();
        templates.forEach((key, template) -> {
            if (lacks(prefetch.value(key)) && !types.contains(PrefetchTemplates.type(template))) {
                queries.put(key, PrefetchTemplates.query(template, request.barePatientId()));
            }
        });
        var answers = new LinkedHashMap<String, PrefetchValue>();
        if (!queries.isEmpty()) {
            answers.putAll(server.read(request.access(), queries, left(deadline)));
        }
        prefetch.values().forEach((key, value) -> {
            if (value instanceof PrefetchValue.Supplied supplied && supplied.next() != null) {
                answers.put(key, server.rest(request.access(), key, supplied, left(deadline)));
            }
        });
        return answers.isEmpty() ? prefetch : prefetch.with(answers);
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
