package org.williscds.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/**
 * Where each statement of the clinical dossier has gone: into which rows and rules, or why into none. Rows name what they
 * carry in their column {@code dossier}, hand-written rules in the annotation {@code @dossier}.
 */
public final class DossierCoverage {

    private static final String DOSSIER = "dossier";

    private final List<Entry> entries;

    /**
     * One statement.
     *
     * @param carriers what carries it
     * @param notARule why nothing does; empty where something does
     */
    public record Entry(String id, String kind, String says, List<Carrier> carriers, String notARule) {
        public Entry {
            carriers = List.copyOf(carriers);
        }

        /** Carried or excused, and not both: an excuse for what is carried is out of date. */
        public boolean isSettled() {
            return carriers.isEmpty() != notARule.isEmpty();
        }
    }

    /** A row of a table, or a hand-written rule: {@code place} is the table, or the topic of the rule. */
    public record Carrier(Kind kind, String place, String id) {
        public enum Kind {
            ROW,
            RULE
        }
    }

    private DossierCoverage(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static DossierCoverage of(Release release) {
        return of(release.rows(DOSSIER), release.tables().values(), release.rules());
    }

    static DossierCoverage of(List<Row> dossier, Collection<DecisionTable> tables, List<RuleText> rules) {
        var carriers = new TreeMap<String, List<Carrier>>();
        tables.stream()
                .sorted(java.util.Comparator.comparing(DecisionTable::getName))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> row.list(DOSSIER)
                        .forEach(id -> add(carriers, id, new Carrier(Carrier.Kind.ROW, row.table(), row.id()))));
        for (var file : rules) {
            for (var rule : file.rules()) {
                rule.list(DOSSIER)
                        .forEach(id -> add(carriers, id, new Carrier(Carrier.Kind.RULE, file.topic(), rule.name())));
            }
        }
        return new DossierCoverage(dossier.stream()
                .map(row -> new Entry(
                        row.id(),
                        row.text("kind"),
                        row.text("says"),
                        carriers.getOrDefault(row.id(), List.of()),
                        row.text("not_a_rule")))
                .toList());
    }

    private static void add(Map<String, List<Carrier>> carriers, String id, Carrier carrier) {
        carriers.computeIfAbsent(id, key -> new ArrayList<>()).add(carrier);
    }

    /** In the order of the dossier. */
    public List<Entry> entries() {
        return entries;
    }

    public List<Entry> unsettled() {
        return entries.stream().filter(entry -> !entry.isSettled()).toList();
    }

    /** Kind of statement → how many are settled, and how many there are: "78 of 78 statements". */
    public Map<String, String> summary() {
        var summary = new LinkedHashMap<String, String>();
        entries.stream().map(Entry::kind).distinct().forEach(kind -> {
            var all =
                    entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
            var settled = all.stream().filter(Entry::isSettled).count();
            summary.put(kind, "%d of %d".formatted(settled, all.size()));
        });
        return summary;
    }
}
