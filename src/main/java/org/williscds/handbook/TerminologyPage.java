package org.williscds.handbook;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.williscds.knowledge.Release;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/** The vocabulary: what each list is for and how long it is; the lists that clinicians read are shown, the others counted. */
final class TerminologyPage {

    private static final Set<String> SHOWN = Set.of(
            "terminology/circumstances",
            "terminology/conditions",
            "terminology/drug_classes",
            "terminology/findings",
            "terminology/labs",
            "terminology/measures",
            "terminology/substances");

    /** Told elsewhere or not for reading. */
    private static final Set<String> LEFT_OUT = Set.of("note", "source", "dossier", "name_nl", "name_de");

    private final Release release;
    private final Anchors anchors;

    TerminologyPage(Release release, Anchors anchors) {
        this.release = release;
        this.anchors = anchors;
    }

    String write() {
        var page = new StringBuilder("# Terminology\n\n");
        page.append("*Written from `rules/terminology`; do not edit.* Back to the [contents](README.md)\n\n");
        page.append("| list | what it answers | rows | to be reviewed |\n|---|---|---:|---:|\n");
        tables().forEach(table -> page.append("| `%s` | %s | %d | %d |%n"
                .formatted(
                        table.getName(),
                        Markdown.text(table.description().question()),
                        table.rows().size(),
                        table.rows().stream()
                                .filter(row -> row.text("review").equals("needed"))
                                .count())));
        page.append("\nNames exist in Dutch and German as well.\n\n");
        tables().stream().filter(table -> SHOWN.contains(table.getName())).forEach(table -> list(page, table));
        return page.toString().stripTrailing() + "\n";
    }

    private void list(StringBuilder page, DecisionTable table) {
        var columns = table.description().columns().stream()
                .filter(column -> !LEFT_OUT.contains(column.name()))
                .filter(column -> table.rows().stream()
                        .anyMatch(row -> !row.text(column.name()).isEmpty()))
                .toList();
        page.append("## %s%n%n| %s |%n|%s%n"
                .formatted(
                        table.description().title(),
                        columns.stream().map(ColumnDescription::title).collect(Collectors.joining(" | ")),
                        "---|".repeat(columns.size())));
        table.rows().forEach(row -> page.append(line(row, columns)));
        page.append('\n');
    }

    private String line(Row row, List<ColumnDescription> columns) {
        return "| %s |%n"
                .formatted(columns.stream()
                        .map(column -> column.role() == ColumnDescription.Role.ID
                                ? Markdown.anchor(anchors.of(row.table(), row.id())) + Markdown.code(row.id())
                                : Markdown.text(row.text(column.name()).replace(";", "; ")))
                        .collect(Collectors.joining(" | ")));
    }

    private List<DecisionTable> tables() {
        return release.tables().values().stream()
                .filter(table -> PageNames.topicOf(table.getName()).equals(PageNames.TERMINOLOGY))
                .sorted(Comparator.comparing(DecisionTable::getName))
                .toList();
    }
}
