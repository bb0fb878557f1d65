package org.williscds.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.DataSource;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.Fact;
import org.williscds.facts.Gap;
import org.williscds.knowledge.Release;
import org.williscds.tables.Row;

/** What is gathered while one request is read, for the release and the day that are asked. */
final class Chart {

    private final Release release;
    private final LocalDate on;
    final List<Fact> facts = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    final List<GivenCase.GivenMedicine> medicines = new ArrayList<>();

    Chart(Release release, LocalDate on) {
        this.release = release;
        this.on = on;
    }

    LocalDate on() {
        return on;
    }

    Release release() {
        return release;
    }

    /** Whether the id is one of a table; a fault with the likely cure when it is not. */
    boolean knows(String table, Fields fields, String member) {
        var id = fields.text(member);
        if (id.isEmpty()) {
            return false;
        }
        var rows = Optional.ofNullable(release.tables().get(table));
        if (rows.filter(found -> !found.row(id).isEmpty()).isPresent()) {
            return true;
        }
        var known = rows.stream()
                .flatMap(found -> found.rows().stream())
                .map(Row::id)
                .toList();
        fields.fault(member, "%s.csv has no such id.".formatted(table), Fields.guess(id, known));
        return false;
    }

    /** Whether a finding was told already. */
    boolean tells(String finding) {
        return facts.stream()
                .anyMatch(fact ->
                        fact instanceof ClinicalFinding told && told.finding().equals(finding));
    }

    /** Says how much of a list there is to rely on; one that nobody supplied is a gap. */
    void source(DataSource.Kind kind, Availability availability, String place) {
        facts.add(new DataSource(kind, availability));
        if (availability == Availability.NOT_SUPPLIED) {
            gaps.add(new Gap(Gap.Kind.NOT_SUPPLIED, Fields.word(kind), place, ""));
        }
    }
}
