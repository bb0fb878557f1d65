package org.williscds.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/** All that one topic knows: its tables, its rules, its texts and the examples that hold it. */
final class TopicPage {

    private static final String SCENARIOS = ".scenarios";

    private final Release release;
    private final String topic;
    private final Anchors anchors;
    private final Texts texts;
    private final RowSentence sentence;

    TopicPage(Release release, String topic, Anchors anchors) {
        this.release = release;
        this.topic = topic;
        this.anchors = anchors;
        this.texts = new Texts(release, topic);
        this.sentence = new RowSentence(release, new CellWords(release, texts));
    }

    String write() {
        var page = new StringBuilder("# %s%n%n".formatted(PageNames.title(topic)));
        page.append("*Written from `rules/%s`; do not edit. %s*%n%n".formatted(topic, summary()));
        page.append("Back to the [contents](README.md) · [what is shown when](%s) · [sources](%s)%n%n"
                .formatted(PageNames.HOOKS, PageNames.SOURCES));
        var deciding =
                tables().stream().filter(table -> table.description().decides()).toList();
        var others = tables().stream()
                .filter(table -> !table.description().decides())
                .toList();
        questions(page, deciding);
        sections(page, "Decisions", deciding);
        if (!rules().isEmpty()) {
            page.append("## Rules written by hand\n\n");
            rules().forEach(file -> page.append(new RuleSection(file).write()));
        }
        sections(page, "Lists and limits", others);
        if (!texts.write().isEmpty()) {
            page.append("## Texts\n\nIn English; the same texts exist in Dutch and German. ‹…› is filled in.\n\n");
            page.append(texts.write()).append("\n\n");
        }
        scenarios(page);
        return page.toString().stripTrailing() + "\n";
    }

    private String summary() {
        var rows = tables().stream().flatMap(table -> table.rows().stream()).toList();
        var review =
                rows.stream().filter(row -> row.text("review").equals("needed")).count();
        var handWritten = rules().stream().mapToInt(file -> file.rules().size()).sum();
        return "%s, %d rows, %s; %s. %s"
                .formatted(
                        counted(tables().size(), "table"),
                        rows.size(),
                        counted(handWritten, "rule") + " written by hand",
                        counted(scenarios().size(), "example"),
                        review == 0
                                ? "No row waits for a review."
                                : "%d rows wait for the review of a neurologist and a pharmacist.".formatted(review));
    }

    private static String counted(int count, String what) {
        return "%d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    private static void questions(StringBuilder page, List<DecisionTable> tables) {
        if (tables.isEmpty()) {
            return;
        }
        page.append("It answers:\n\n");
        tables.forEach(table -> page.append("- ")
                .append(Markdown.link(Markdown.text(table.description().question()), "#" + heading(table)))
                .append('\n'));
        page.append('\n');
    }

    /** The anchor that GitHub gives a heading. */
    private static String heading(DecisionTable table) {
        return table.description()
                .title()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    private void sections(StringBuilder page, String title, List<DecisionTable> tables) {
        if (tables.isEmpty()) {
            return;
        }
        page.append("## ").append(title).append("\n\n");
        tables.forEach(table -> page.append(new TableSection(table, sentence, anchors).write()));
    }

    private void scenarios(StringBuilder page) {
        if (scenarios().isEmpty()) {
            return;
        }
        page.append("## Examples that must come out right\n\n");
        release.tables().values().stream()
                .filter(this::isOfTopic)
                .filter(table -> table.getName().endsWith(SCENARIOS))
                .sorted(Comparator.comparing(DecisionTable::getName))
                .forEach(table -> page.append(Markdown.details(
                        "%s: %s"
                                .formatted(
                                        Markdown.code(table.getName() + ".csv"),
                                        counted(table.rows().size(), "example")),
                        table.rows().stream().map(TopicPage::example).collect(Collectors.joining("\n")))));
    }

    private static String example(Row row) {
        return "- %s (%s)".formatted(Markdown.text(row.text("says")), Markdown.code(row.text("expects")));
    }

    private List<Row> scenarios() {
        return release.tables().values().stream()
                .filter(this::isOfTopic)
                .filter(table -> table.getName().endsWith(SCENARIOS))
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private List<DecisionTable> tables() {
        return release.tables().values().stream()
                .filter(this::isOfTopic)
                .filter(table -> !table.getName().endsWith(SCENARIOS))
                .filter(table -> !table.getName().endsWith("/wording"))
                .filter(table -> !table.rows().isEmpty())
                .sorted(Comparator.comparing(DecisionTable::getName))
                .toList();
    }

    private boolean isOfTopic(DecisionTable table) {
        return PageNames.topicOf(table.getName()).equals(topic);
    }

    /** Those that no table made. */
    private List<RuleText> rules() {
        var files = new ArrayList<RuleText>();
        release.rules().stream()
                .filter(file -> file.topic().equals(topic) && !file.isGenerated())
                .sorted(Comparator.comparing(RuleText::path))
                .forEach(files::add);
        return files;
    }
}
