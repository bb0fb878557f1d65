package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Patient;
import org.williscds.facts.PatientCase;
import org.williscds.fhir.PrefetchValue.Failed;
import org.williscds.fhir.PrefetchValue.Supplied;

/**
 * A patient's record and draft orders to facts and gaps. Resources are recognised by their type, whatever the key they came
 * under. Those of another patient are not used and reported. A resource that came twice counts once, and an order that is
 * being signed again counts as proposed only. Nothing of the patient's identity gets into facts or gaps.
 */
public final class ChartReader {

    private static final String FOREIGN = "belongs to another patient";

    private final Vocabulary vocabulary;
    private final Availabilities availabilities;

    /** @param keys the prefetch keys that are asked for, each with the resource type that answers it */
    public ChartReader(Vocabulary vocabulary, Map<String, String> keys) {
        this.vocabulary = vocabulary;
        this.availabilities = new Availabilities(keys);
    }

    /**
     * What to read.
     *
     * @param patientId of the context, with or without {@code Patient/}
     * @param prefetch with what was read from the FHIR server, if anything was
     * @param draftOrders the Bundle of the context; missing or null when the hook has none
     * @param draftPlace JSON pointer to it, such as {@code /context/draftOrders}
     * @param today the date of evaluation
     */
    public record Request(
            String patientId, Prefetch prefetch, JsonNode draftOrders, String draftPlace, LocalDate today) {

        /** Without the patient and the orders. */
        @Override
        public String toString() {
            return "Request[" + prefetch + ", " + draftPlace + ", " + today + "]";
        }
    }

    public PatientCase read(Request request) {
        var chart = new Chart();
        var drafts = drafts(request, chart);
        var record = record(request.prefetch(), chart);
        var all = new ArrayList<>(record);
        all.addAll(drafts);
        var subject = new Subject(request.patientId(), all);
        var index = new ResourceIndex(all);
        var reading = new Reading(chart, subject, index, request.today());
        reading.all(drafts, true);
        reading.all(record, false);
        reading.finish();
        availabilities.of(request.prefetch(), chart);
        return new PatientCase(chart.facts(), chart.gaps());
    }

    /**
     * The medicines that orders and statements name by reference and that did not come with the request: {@code
     * Medication/id}, to be read from the FHIR server. Without them the display of the reference has to do.
     */
    public Set<String> missingMedications(Request request) {
        var all = drafts(request, new Chart());
        all.addAll(record(request.prefetch(), new Chart()));
        var medicines = new MedicineReader(vocabulary, new ResourceIndex(all));
        var missing = new TreeSet<String>();
        for (Resource resource : all) {
            if (Availabilities.kindOf(resource.type()) == Kind.MEDICATIONS) {
                missing.add(medicines.missing(resource));
            }
        }
        missing.remove("");
        return missing;
    }

    private static List<Resource> drafts(Request request, Chart chart) {
        var found = request.draftOrders().isNull()
                ? new PrefetchValue.NotSupplied()
                : ResourceFinder.find(request.draftOrders(), "draftOrders", request.draftPlace());
        return new ArrayList<>(resources(found, chart));
    }

    private static List<Resource> record(Prefetch prefetch, Chart chart) {
        var all = new ArrayList<Resource>();
        for (PrefetchValue value : prefetch.values().values()) {
            all.addAll(resources(value, chart));
        }
        return all;
    }

    private static List<Resource> resources(PrefetchValue value, Chart chart) {
        if (value instanceof Failed failed) {
            failed.gaps().forEach(chart::add);
        }
        if (value instanceof Supplied supplied) {
            supplied.gaps().forEach(chart::add);
            return supplied.resources();
        }
        return List.of();
    }

    /** One pass over all resources of one request. */
    private final class Reading {

        private final Chart chart;
        private final Subject subject;
        private final PatientReader patients;
        private final ConditionReader conditions;
        private final MedicationReader medications;
        private final ObservationReader observations;
        private final PregnancyReader pregnancy;
        private final AssessmentReader assessments;
        private final Set<String> seen = new HashSet<>();
        private Patient patient = PatientReader.unknown();

        Reading(Chart chart, Subject subject, ResourceIndex index, LocalDate today) {
            this.chart = chart;
            this.subject = subject;
            this.patients = new PatientReader(today);
            this.conditions = new ConditionReader(vocabulary);
            this.medications = new MedicationReader(vocabulary, index, subject, today);
            this.observations = new ObservationReader(vocabulary);
            this.pregnancy = new PregnancyReader(vocabulary, today);
            this.assessments = new AssessmentReader(vocabulary.questions(), today);
        }

        void all(List<Resource> resources, boolean draft) {
            for (Resource resource : resources) {
                var kind = Availabilities.kindOf(resource.type());
                if (kind == null || (draft && kind != Kind.MEDICATIONS)) {
                    continue;
                }
                // Two drafts are two orders even when a sender gives both the same id.
                var first = resource.id().isEmpty() || seen.add(resource.type() + "/" + resource.id());
                if (first || draft) {
                    readOwn(resource, kind, draft);
                }
            }
        }

        /** What only all resources together tell. */
        void finish() {
            chart.add(pregnancy.completed(patient, chart.facts()));
            assessments.finish(chart);
        }

        private void readOwn(Resource resource, Kind kind, boolean draft) {
            if (kind == Kind.PATIENT ? subject.isPatient(resource) : subject.owns(resource)) {
                read(resource, draft);
            } else if (draft) {
                chart.notUsed(resource, FOREIGN);
            } else {
                chart.unreadable(kind, resource, FOREIGN);
            }
        }

        private void read(Resource resource, boolean draft) {
            switch (resource.type()) {
                case "Patient" -> patient = patients.read(resource, chart);
                case "Condition" -> conditions.read(resource, chart);
                case "Observation" -> {
                    if (!pregnancy.read(resource, chart)) {
                        observations.read(resource, chart);
                    }
                }
                case "QuestionnaireResponse" -> assessments.read(resource, chart);
                default -> medications.read(resource, draft, chart);
            }
        }
    }
}
