package org.williscds.knowledge;

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

    /** A row of {@code sources.csv}. */
    public Optional<Row> source(String id) {
        return Optional.ofNullable(tables.get("sources"))
                .flatMap(sources -> sources.row(id).stream().findFirst());
    }

    public String version() {
        return manifest.version();
    }
}
