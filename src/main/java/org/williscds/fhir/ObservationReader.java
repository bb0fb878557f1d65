package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.facts.LabResult;
import org.williscds.fhir.Vocabulary.Conversion;

/**
 * Observation, and each of its components, to a laboratory result in the canonical unit of its test. Final, amended and
 * corrected results count, and those without status; cancelled ones and errors are dropped; a preliminary result may still
 * change, so it is reported and not used. A bound such as {@code < 5} is no value that a rule could compare, and is reported.
 * Tests that the vocabulary does not know are no gaps.
 */
final class ObservationReader {

    private final Vocabulary vocabulary;

    ObservationReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void read(Resource resource, Chart chart) {
        var node = resource.node();
        var components = Json.list(node, "component");
        var readStatus = new StatusOnce(resource, chart);
        read(node, resource, components.isEmpty(), readStatus, chart);
        for (int i = 0; i < components.size(); i++) {
            var place = resource.place() + "/component/" + i;
            var component = components.get(i);
            read(component, new Resource(node, resource.fullUrl(), place), true, readStatus, chart);
        }
    }

    private void read(JsonNode node, Resource resource, boolean valueExpected, StatusOnce status, Chart chart) {
        var code = Concept.of(node.path("code"));
        var lab =
                code.codings().isEmpty() ? null : vocabulary.lab(code.codings()).orElse(null);
        if (lab == null || !status.counts()) {
            return;
        }
        if (!Json.has(node, "valueQuantity")) {
            if (valueExpected) {
                var absent = Json.has(node, "dataAbsentReason");
                gap(lab, resource, absent ? "has no result, and a reason for that" : "has no valueQuantity", chart);
            }
            return;
        }
        var quantity = Quantity.of(node, "valueQuantity");
        var value = quantity.value();
        if (value == null) {
            gap(lab, resource, "valueQuantity has no number", chart);
        } else if (bound(quantity) == null) {
            gap(lab, resource, "has a comparator that FHIR R4 does not know", chart);
        } else if (quantity.units().isEmpty()) {
            gap(lab, resource, "has no unit", chart);
        } else {
            convert(lab, quantity, resource, chart);
        }
    }

    private void convert(String lab, Quantity quantity, Resource resource, Chart chart) {
        var value = Objects.requireNonNull(quantity.value());
        var reason = "";
        for (String unit : quantity.units()) {
            var conversion = vocabulary.labValue(lab, value, unit);
            if (conversion instanceof Conversion.Converted converted) {
                chart.add(new LabResult(
                        lab,
                        converted.value(),
                        converted.unit(),
                        Objects.requireNonNull(bound(quantity)),
                        collectedOn(resource.node()),
                        quantity.given(),
                        resource.origin()));
                return;
            }
            reason = reason.isEmpty() ? ((Conversion.NotConvertible) conversion).reason() : reason;
        }
        gap(lab, resource, quantity.given() + " cannot be converted: " + reason, chart);
    }

    /** A bound such as "&lt;0.01" says less than a value, but enough for a limit on the right side of it. */
    private static LabResult.@Nullable Bound bound(Quantity quantity) {
        return switch (quantity.comparator()) {
            case "" -> LabResult.Bound.MEASURED;
            case "<", "<=" -> LabResult.Bound.AT_MOST;
            case ">", ">=" -> LabResult.Bound.AT_LEAST;
            default -> null;
        };
    }

    private static void gap(String lab, Resource resource, String detail, Chart chart) {
        chart.unreadable(Kind.LABS, new Gap(Gap.Kind.NOT_READ, lab, resource.place(), detail));
    }

    /** The earliest possible day: a result must not look younger than it is. */
    private static @Nullable LocalDate collectedOn(JsonNode node) {
        var period = Json.object(node, "effectivePeriod");
        var day = Dates.firstDay(node, "effectiveDateTime");
        day = day != null ? day : Dates.firstDay(node, "effectiveInstant");
        day = day != null ? day : Dates.firstDay(period, "start");
        day = day != null ? day : Dates.firstDay(period, "end");
        return day != null ? day : Dates.firstDay(node, "issued");
    }

    /** The status of an observation, asked only for tests that are known, and reported once. */
    private static final class StatusOnce {

        private final Resource resource;
        private final Chart chart;
        private @Nullable Boolean counts;

        StatusOnce(Resource resource, Chart chart) {
            this.resource = resource;
            this.chart = chart;
        }

        boolean counts() {
            if (counts == null) {
                counts = read();
            }
            return counts;
        }

        private boolean read() {
            return switch (Json.code(resource.node(), "status")) {
                case "final", "amended", "corrected", "appended", "" -> true;
                case "cancelled", "entered-in-error" -> false;
                case "registered" -> notUsed("is registered, without a result yet");
                case "preliminary" -> notUsed("is a preliminary result");
                default -> notUsed("status is none that FHIR knows");
            };
        }

        private boolean notUsed(String detail) {
            chart.unreadable(Kind.LABS, resource, detail);
            return false;
        }
    }
}
