package org.williscds.cases;

import java.util.List;
import java.util.Optional;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
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
        chart.source(
                Kind.FINDINGS,
                list.isPresent() ? Availability.COMPLETE : Availability.NOT_SUPPLIED,
                "/patient/findings");
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
}
