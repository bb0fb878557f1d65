package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.Fact;
import org.williscds.facts.Patient;
import org.williscds.facts.Presence;
import org.williscds.fhir.Vocabulary.StateCode;

/**
 * Whether the patient is pregnant: by the condition on the problem list, or by the latest observation of the pregnancy
 * status while it still holds. An observation says yes by a code or name of that condition; which codes say no is not
 * known, so that any other value is reported and says nothing. A refuted condition says no.
 */
final class PregnancyReader {

    private static final String PREGNANT = "pregnant";

    private final Vocabulary vocabulary;
    private final LocalDate today;
    private @Nullable LocalDate latest;
    private Presence observed = Presence.NOT_ASSESSED;

    PregnancyReader(Vocabulary vocabulary, LocalDate today) {
        this.vocabulary = vocabulary;
        this.today = today;
    }

    /** Whether the observation was about pregnancy, and so is no laboratory result. */
    boolean read(Resource resource, Chart chart) {
        var node = resource.node();
        var asked = vocabulary
                .stateAsked(Concept.of(node.path("code")).codings())
                .filter(state -> state.state().equals(PREGNANT));
        asked.ifPresent(state -> {
            if (Set.of("final", "amended", "corrected", "appended", "").contains(Json.code(node, "status"))) {
                observe(resource, state, chart);
            }
        });
        return asked.isPresent();
    }

    private void observe(Resource resource, StateCode state, Chart chart) {
        var node = resource.node();
        var on = on(node);
        if (on == null || on.isAfter(today) || on.plusDays(state.holdsDays()).isBefore(today)) {
            chart.notUsed(resource, "the pregnancy status is undated, in the future or too old");
            return;
        }
        if (latest != null && latest.isAfter(on)) {
            return;
        }
        var value = Concept.of(node.path("valueCodeableConcept"));
        var yes = vocabulary.conditions(value.codings(), value.texts()).contains(state.condition());
        if (!yes) {
            chart.notUsed(resource, "the value of the pregnancy status is not known");
        }
        // Two of one day that differ leave it open.
        var differs = on.equals(latest) && (observed == Presence.PRESENT) != yes;
        observed = yes && !differs ? Presence.PRESENT : Presence.NOT_ASSESSED;
        latest = on;
    }

    /** The patient with what is known of a pregnancy from all that was read. */
    Patient completed(Patient patient, Iterable<Fact> facts) {
        return new Patient(patient.ageYears(), patient.sex(), pregnant(facts), patient.breastfeeding());
    }

    private Presence pregnant(Iterable<Fact> facts) {
        var condition = vocabulary.state(PREGNANT).map(StateCode::condition).orElse("");
        var listed = Presence.NOT_ASSESSED;
        for (var fact : facts) {
            if (fact instanceof ConditionFinding finding && finding.condition().equals(condition)) {
                if (finding.presence() == Presence.PRESENT) {
                    return Presence.PRESENT;
                }
                listed = finding.presence() == Presence.ABSENT ? Presence.ABSENT : listed;
            }
        }
        return observed == Presence.PRESENT ? Presence.PRESENT : listed;
    }

    private static @Nullable LocalDate on(JsonNode node) {
        var day = Dates.firstDay(node, "effectiveDateTime");
        return day != null ? day : Dates.firstDay(node, "issued");
    }
}
