package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.MedicationUse.Status;

/**
 * Whether an order or a statement means that the medicine is being ordered, is in use, was used, or none of these.
 *
 * <p>A draft order is proposed whatever its status says, because active orders are signed again; only what was entered in
 * error is no order. Outside the drafts: on hold counts as in use, because it is meant to go on; an unknown or missing
 * status counts as in use, because a conflict must not hide behind it; cancelled was never taken. Proposals, plans and
 * options are no use, except a plan that records what the patient reports to take (how US Core writes self-medication).
 * Whatever ended before the date of evaluation has stopped.
 */
final class MedicationStatus {

    private final LocalDate today;

    MedicationStatus(LocalDate today) {
        this.today = today;
    }

    /** @param status null when the entry does not count */
    record Reading(@Nullable Status status, String remark) {
        static final Reading DROPPED = new Reading(null, "");
    }

    Reading read(JsonNode node, boolean draft) {
        var status = Json.code(node, "status");
        if (Json.isTrue(node, "doNotPerform")) {
            return Reading.DROPPED;
        }
        if (draft) {
            return status.equals("entered-in-error")
                    ? new Reading(null, "is among the draft orders as entered in error")
                    : new Reading(Status.PROPOSED, "");
        }
        if (!isUse(node)) {
            return Reading.DROPPED;
        }
        return byStatus(status, node);
    }

    /** An order that comes to be signed although it is in force: clients send those that are changed or renewed so. */
    static boolean isReSigned(JsonNode node) {
        var status = Json.code(node, "status");
        return !status.isEmpty() && !status.equals("draft");
    }

    private Reading byStatus(String status, JsonNode node) {
        return switch (status) {
            case "active", "on-hold", "unknown", "recorded", "" -> new Reading(inUse(node), "");
            case "completed", "stopped", "ended" -> new Reading(Status.STOPPED, "");
            case "cancelled", "entered-in-error", "not-taken" -> Reading.DROPPED;
            case "draft" -> new Reading(null, "is a draft, but not among the draft orders of this request");
            case "intended" -> new Reading(null, "is intended, not taken yet");
            default -> new Reading(inUse(node), "status is none that FHIR knows; counted as in use");
        };
    }

    private static boolean isUse(JsonNode node) {
        var intent = Json.code(node, "intent");
        if (Json.code(node, "taken").equals("n")) {
            return false;
        }
        var reported = Json.isTrue(node, "reportedBoolean")
                || Json.has(node, "reportedReference")
                || Json.isTrue(node, "reported");
        return switch (intent) {
            case "proposal", "option" -> false;
            case "plan" -> reported;
            default -> true;
        };
    }

    private Status inUse(JsonNode node) {
        var validity = Json.object(Json.object(node, "dispenseRequest"), "validityPeriod");
        return ended(validity) || ended(Json.object(node, "effectivePeriod")) || allInstructionsEnded(node)
                ? Status.STOPPED
                : Status.CURRENT;
    }

    private boolean ended(JsonNode period) {
        var end = Dates.lastDay(period, "end");
        return end != null && end.isBefore(today);
    }

    private boolean allInstructionsEnded(JsonNode node) {
        var dosages = MedicationReader.dosages(node);
        return !dosages.isEmpty() && dosages.stream().allMatch(dosage -> ended(Dosages.bounds(dosage)));
    }

    /** First day of use: effective period or date, else the earliest bounds of the instructions, else the day of the order. */
    static @Nullable LocalDate startedOn(JsonNode node) {
        var start = Dates.firstDay(Json.object(node, "effectivePeriod"), "start");
        if (start == null) {
            start = Dates.firstDay(node, "effectiveDateTime");
        }
        if (start == null) {
            start = earliestBounds(MedicationReader.dosages(node)).orElse(null);
        }
        return start != null ? start : Dates.firstDay(node, "authoredOn");
    }

    private static Optional<LocalDate> earliestBounds(List<JsonNode> dosages) {
        return dosages.stream()
                .map(dosage -> Optional.ofNullable(Dates.firstDay(Dosages.bounds(dosage), "start")))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }
}
