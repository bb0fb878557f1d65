package org.williscds.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.facts.Origin;
import org.williscds.facts.Presence;

/**
 * {@code conditions}: each named as {@link ConditionName} says, with {@code presence} (present unless said otherwise) and
 * {@code since} (ISO date). One that nobody knows is reported. Without a code of a known system it could be anything, so
 * the list as a whole rules nothing out then.
 */
final class ConditionReader {

    static final List<String> MEMBERS = Stream.concat(ConditionName.MEMBERS.stream(), Stream.of("presence", "since"))
            .toList();

    private ConditionReader() {}

    static void read(Optional<List<Fields>> list, Chart chart) {
        if (list.isEmpty()) {
            chart.source(Kind.CONDITIONS, Availability.NOT_SUPPLIED, "/patient/conditions");
            return;
        }
        var complete = true;
        for (var fields : list.get()) {
            complete &= read(fields, chart);
        }
        chart.source(Kind.CONDITIONS, complete ? Availability.COMPLETE : Availability.PARTIAL, "/patient/conditions");
    }

    private static boolean read(Fields fields, Chart chart) {
        var name = ConditionName.of(fields, chart);
        var presence = fields.choice("presence", Presence.class, Presence.PRESENT);
        var since = fields.pastDate("since", chart.on());
        name.conditions()
                .forEach(condition -> chart.facts.add(
                        new ConditionFinding(condition, presence, since, new Origin(name.given(), fields.pointer()))));
        if (name.conditions().isEmpty()) {
            chart.gaps.add(new Gap(Gap.Kind.NOT_RECOGNISED, name.given(), fields.pointer(), ""));
        }
        return !name.conditions().isEmpty() || name.codeUnderstood();
    }
}
