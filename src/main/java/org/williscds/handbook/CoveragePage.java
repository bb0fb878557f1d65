package org.williscds.handbook;

import java.util.stream.Collectors;
import org.williscds.knowledge.DossierCoverage;
import org.williscds.knowledge.Release;
import org.williscds.tables.Row;

/** Where each statement of the clinical dossier has gone, or why it is no rule. */
final class CoveragePage {

    private static final int SHOWN = 6;

    private final Release release;
    private final Anchors anchors;
    private final DossierCoverage coverage;

    CoveragePage(Release release, Anchors anchors) {
        this.release = release;
        this.anchors = anchors;
        this.coverage = DossierCoverage.of(release);
    }

    String write() {
        var page = new StringBuilder("# Coverage of the clinical dossier\n\n");
        page.append("*Written from `rules/`; do not edit.* Back to the [contents](README.md)\n\n");
        page.append("""
                The knowledge was gathered in a dossier before any rule was written: the statements of the source page, criteria,
                guideline recommendations, doses, interactions and safety rules. Each has an id. Told here in our own words: where
                each has gone, or why no rule carries it.

                | kind | carried or excused |
                |---|---|
                """);
        coverage.summary()
                .forEach((kind, settled) -> page.append("| %s | %s |%n".formatted(kind.replace('-', ' '), settled)));
        lists(page);
        coverage.summary().keySet().forEach(kind -> kind(page, kind));
        return page.toString().stripTrailing() + "\n";
    }

    /** Lists of the dossier that are taken over row by row: counted, not named. */
    private void lists(StringBuilder page) {
        page.append("\n## Lists\n\n| list of the dossier | rows there | rows here | where |\n|---|---:|---:|---|\n");
        release.rows("dossier_lists")
                .forEach(row -> page.append("| %s | %s | %d | `%s` |%n"
                        .formatted(
                                Markdown.text(row.text("says")),
                                row.text("rows"),
                                release.rows(row.text("table")).size(),
                                row.text("table"))));
        page.append('\n');
        release.rows("dossier_lists").stream()
                .map((Row row) -> row.text("note"))
                .filter(note -> !note.isEmpty())
                .forEach(note -> page.append(Markdown.text(note)).append("\n\n"));
    }

    private void kind(StringBuilder page, String kind) {
        page.append("## %s%n%n| id | says | carried by |%n|---|---|---|%n"
                .formatted(PageNames.title(kind).replace('-', ' ')));
        coverage.entries().stream()
                .filter(entry -> entry.kind().equals(kind))
                .forEach(entry -> page.append("| %s%s | %s | %s |%n"
                        .formatted(
                                Markdown.anchor(Markdown.id(entry.id())),
                                entry.id(),
                                Markdown.text(entry.says()),
                                carried(entry))));
        page.append('\n');
    }

    private String carried(DossierCoverage.Entry entry) {
        if (entry.carriers().isEmpty()) {
            return entry.notARule().isEmpty() ? "**nothing yet**" : "No rule: " + Markdown.text(entry.notARule());
        }
        var links = entry.carriers().stream().limit(SHOWN).map(this::link).collect(Collectors.joining(", "));
        var more = entry.carriers().size() - SHOWN;
        return more > 0 ? "%s and %d more".formatted(links, more) : links;
    }

    private String link(DossierCoverage.Carrier carrier) {
        var isShown =
                !PageNames.topicOf(carrier.place()).isEmpty() || carrier.kind() == DossierCoverage.Carrier.Kind.RULE;
        return isShown
                ? Markdown.link(carrier.id(), PageNames.target(carrier, anchors))
                : Markdown.code(carrier.place() + "#" + carrier.id());
    }
}
