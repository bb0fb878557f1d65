package org.williscds.rulebase;

import java.util.List;
import java.util.Set;
import org.williscds.facts.Fact;
import org.williscds.tables.Row;

/**
 * Why a conclusion was drawn, followed back to what was read.
 *
 * @param topic the folder of {@code rules/} whose rule drew it, such as {@code medication}
 * @param rows the table rows that matched, the one that decided first
 * @param rules names of the rules that fired
 * @param facts the facts of the request they rest on; derived facts are replaced by what they were derived from;
 *     a value that was computed here stands beside its parts, so that a reader sees it
 * @param sources ids of {@code rules/sources.csv} named by rows and hand-written rules
 */
public record Rationale(String topic, List<Row> rows, List<String> rules, List<Fact> facts, Set<String> sources) {

    public Rationale {
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
        facts = List.copyOf(facts);
        sources = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(sources));
    }

    /** Whether any row on the way still waits for a clinician's review. */
    public boolean needsReview() {
        return rows.stream().anyMatch(row -> row.text("review").equals("needed"));
    }
}
