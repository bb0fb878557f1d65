package org.williscds.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.williscds.rulebase.RuleBase;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;
import org.williscds.terminology.Terminology;
import org.williscds.wording.Wording;

/**
 * One version of the knowledge, checked and compiled. It never changes: a correction is a new release.
 *
 * @param digest SHA-256 of its files: proves which knowledge gave an answer
 * @param tables all its tables by name
 * @param rules all its rules as text: those made of tables, and those written by hand
 */
public record Release(
        Manifest manifest,
        String digest,
        Map<String, DecisionTable> tables,
        List<RuleText> rules,
        RuleBase ruleBase,
        Terminology terminology,
        Wording wording) {

    public Release {
        tables = Map.copyOf(tables);
        rules = List.copyOf(rules);
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

    /** The day by which somebody has to look again at what the row rests on: the earliest of its sources. */
    public Optional<LocalDate> reviewDue(Row row) {
        return row.list("source").stream()
                .flatMap(id -> source(id).stream())
                .flatMap(source -> source.day("review_due").stream())
                .min(Comparator.naturalOrder());
    }

    public String version() {
        return manifest.version();
    }
}
