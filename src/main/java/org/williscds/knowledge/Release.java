package org.williscds.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.williscds.rulebase.RuleBase;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;
import org.williscds.terminology.Terminology;
import org.williscds.wording.Wording;

/**
 * One version of the knowledge, checked and compiled. It never changes: a correction is a new release.
 *
 * @param digest SHA-256 of its files: proves which knowledge gave an answer
 * @param tables all its tables by name
 */
public record Release(
        Manifest manifest,
        String digest,
        Map<String, DecisionTable> tables,
        RuleBase ruleBase,
        Terminology terminology,
        Wording wording) {

    public Release {
        tables = Map.copyOf(tables);
    }

    /** The rows of a table; none when the release has no such table. */
    public List<Row> rows(String table) {
        var found = tables.get(table);
        return found == null ? List.of() : found.rows();
    }

    /** One row of a table. */
    public Optional<Row> row(String table, String id) {
        return Optional.ofNullable(tables.get(table))
                .flatMap(found -> found.row(id).stream().findFirst());
    }

    /** A row of {@code sources.csv}. */
    public Optional<Row> source(String id) {
        return row("sources", id);
    }

    public String version() {
        return manifest.version();
    }
}
