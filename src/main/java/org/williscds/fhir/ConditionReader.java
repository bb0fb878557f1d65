package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Presence;

/**
 * Condition to a finding. Active, recurrence, relapse, or no status at all: present. Inactive, remission, resolved or
 * abated: not counted. Refuted: absent. Entered in error: dropped. Unconfirmed, provisional, differential, and statuses
 * that FHIR does not know: not assessed, because a suspicion is neither presence nor absence. A condition that the
 * vocabulary does not know is no gap; a problem list is full of other things. The date of recording is no onset.
 */
final class ConditionReader {

    private final Vocabulary vocabulary;

    ConditionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void read(Resource resource, Chart chart) {
        var node = resource.node();
        var concept = Concept.of(node.path("code"));
        if (concept.isEmpty()) {
            chart.unreadable(Kind.CONDITIONS, resource, "names no condition");
            return;
        }
        var conditions = vocabulary.conditions(concept.codings(), concept.texts());
        if (conditions.isEmpty()) {
            return;
        }
        var presence = presence(resource, chart);
        if (presence == null) {
            return;
        }
        for (String condition : conditions) {
            chart.add(new ConditionFinding(condition, presence, onset(node), resource.origin()));
        }
    }

    /** Null when the condition does not count. */
    private static @Nullable Presence presence(Resource resource, Chart chart) {
        return switch (Json.code(resource.node(), "verificationStatus")) {
            case "entered-in-error" -> null;
            case "refuted" -> Presence.ABSENT;
            case "unconfirmed", "provisional", "differential", "unknown" ->
                counted(resource, chart) == null ? null : Presence.NOT_ASSESSED;
            case "", "confirmed" -> counted(resource, chart);
            default -> odd(resource, "verificationStatus", chart);
        };
    }

    private static @Nullable Presence counted(Resource resource, Chart chart) {
        var node = resource.node();
        return switch (Json.code(node, "clinicalStatus")) {
            case "active", "recurrence", "relapse" -> Presence.PRESENT;
            case "inactive", "remission", "resolved" -> null;
            case "unknown" -> Presence.NOT_ASSESSED;
            case "" -> abated(node) ? null : Presence.PRESENT;
            default -> odd(resource, "clinicalStatus", chart);
        };
    }

    private static Presence odd(Resource resource, String member, Chart chart) {
        chart.unreadable(Kind.CONDITIONS, resource, member + " is no status that FHIR knows");
        return Presence.NOT_ASSESSED;
    }

    private static boolean abated(JsonNode node) {
        return Json.has(node, "abatementDateTime")
                || Json.has(node, "abatementPeriod")
                || Json.has(node, "abatementAge")
                || Json.has(node, "abatementRange")
                || Json.has(node, "abatementString")
                || Json.isTrue(node, "abatementBoolean");
    }

    private static @Nullable LocalDate onset(JsonNode node) {
        var day = Dates.firstDay(node, "onsetDateTime");
        return day != null ? day : Dates.firstDay(Json.object(node, "onsetPeriod"), "start");
    }
}
