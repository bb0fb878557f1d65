package org.williscds.handbook;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.williscds.knowledge.Release;
import org.williscds.tables.Row;

/** Every source with how it was read, its caveat, the day by which to look at it again, and how much rests on it. */
final class SourcesPage {

    private final Release release;
    private final RowSentence sentence;

    SourcesPage(Release release) {
        this.release = release;
        this.sentence = new RowSentence(release, new CellWords(release, new Texts(release, "")));
    }

    String write() {
        var page = new StringBuilder("# Sources\n\n");
        page.append("*Written from `rules/sources.csv`; do not edit.* Back to the [contents](README.md)\n\n");
        page.append("""
                "Look again by" is the end of the validity that a source states, else one year after it was last looked at: a
                choice of this project.

                """);
        var used = used();
        release.rows("sources").stream()
                .sorted(Comparator.comparing(Row::id))
                .forEach(row -> page.append(line(row, used.getOrDefault(row.id(), Map.of()))));
        return page.toString();
    }

    private String line(Row row, Map<String, Long> used) {
        var where = row.text("where");
        var caveat = row.text("caveat");
        return "- %s**%s**: %s%s<br><sub>%s%s · look again by %s%s</sub>%n"
                .formatted(
                        Markdown.anchor(Markdown.id(row.id())),
                        row.id(),
                        Markdown.text(row.text("citation")),
                        where.isEmpty() ? "" : ". " + Markdown.text(where),
                        sentence.status(row.text("status")),
                        caveat.isEmpty() ? "" : " · " + Markdown.text(caveat),
                        row.text("review_due"),
                        used.isEmpty()
                                ? " · no row rests on it"
                                : " · rests on it: "
                                        + used.entrySet().stream()
                                                .map(entry -> "%d in %s"
                                                        .formatted(
                                                                entry.getValue(),
                                                                Markdown.link(
                                                                        entry.getKey(),
                                                                        PageNames.page(entry.getKey()))))
                                                .collect(Collectors.joining(", ")));
    }

    /** Source → topic → number of its rows and hand-written rules. */
    private Map<String, Map<String, Long>> used() {
        var used = new TreeMap<String, Map<String, Long>>();
        release.tables().values().stream()
                .filter(table -> table.getName().contains("/"))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> row.list("source").forEach(id -> count(used, id, PageNames.topicOf(row.table()))));
        release.rules().stream().filter(file -> !file.isGenerated()).forEach(file -> file.rules()
                .forEach(rule -> rule.list("source").forEach(id -> count(used, id, file.topic()))));
        return used;
    }

    private static void count(Map<String, Map<String, Long>> used, String source, String topic) {
        used.computeIfAbsent(source, id -> new TreeMap<>()).merge(topic, 1L, Long::sum);
    }
}
