package org.williscds.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.Fact;
import org.williscds.facts.Measure;
import org.williscds.facts.Origin;
import org.williscds.facts.Presence;

/**
 * {@code findings}: what no code system carries, by {@code id} of {@code rules/terminology/findings.csv}, with
 * {@code presence} (present unless said otherwise) and {@code since} (ISO date).
 */
final class FindingReader {

    static final List<String> MEMBERS = List.of("id", "presence", "since");

    private FindingReader() {}

    static void read(Optional<List<Fields>> list, Chart chart) {
        list.orElse(List.of()).forEach(fields -> {
            var presence = fields.choice("presence", Presence.class, Presence.PRESENT);
            var since = fields.pastDate("since", chart.on());
            if (fields.usable() && !fields.has("id")) {
                fields.fault("id", "The finding has no id.", "Maybe the member is misspelt.");
            } else if (chart.knows("terminology/findings", fields, "id")) {
                var id = fields.text("id");
                chart.facts.add(new ClinicalFinding(id, presence, since, new Origin(id, fields.pointer())));
            }
        });
    }

    /** One thing that was told twice could be told in two ways; answers and lists are different lists of one case. */
    static void refuseDoubled(Chart chart, Fields asked) {
        var first = new HashMap<String, String>();
        for (var fact : chart.facts) {
            told(fact).ifPresent(told -> {
                var place = first.putIfAbsent(told.resource(), told.place());
                if (place != null) {
                    asked.faultAt(
                            told.place(),
                            "What it says of %s stands at %s already.".formatted(told.resource(), place),
                            "Maybe one of the two can be left out.");
                }
            });
        }
    }

    private static Optional<Origin> told(Fact fact) {
        if (fact instanceof ClinicalFinding finding) {
            return Optional.of(new Origin(finding.finding(), finding.origin().place()));
        }
        return fact instanceof Measure measure
                ? Optional.of(new Origin(measure.measure(), measure.origin().place()))
                : Optional.empty();
    }
}
