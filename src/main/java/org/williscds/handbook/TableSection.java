package org.williscds.handbook;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;
import org.williscds.tables.TableDescription;

/** One table as a section: its question, what it looks at, and each row as a sentence. */
final class TableSection {

    private final DecisionTable table;
    private final TableDescription description;
    private final RowSentence sentence;
    private final Anchors anchors;

    TableSection(DecisionTable table, RowSentence sentence, Anchors anchors) {
        this.table = table;
        this.description = table.description();
        this.sentence = sentence;
        this.anchors = anchors;
    }

    String write() {
        var text = new StringBuilder();
        text.append("### ").append(description.title()).append("\n\n");
        text.append(Markdown.text(description.question())).append("\n\n");
        text.append("*").append(about()).append("*\n\n");
        var legend = RowSentence.legend(description.columns());
        if (!legend.isEmpty()) {
            text.append(Markdown.details("What the words mean", String.join("\n", legend)));
        }
        table.rows().forEach(row -> text.append(line(row)).append('\n'));
        return text.append('\n').toString();
    }

    private String about() {
        var rows = table.rows().size();
        var review = table.rows().stream()
                .filter(row -> row.text("review").equals("needed"))
                .count();
        var text = new StringBuilder(
                "Table %s: %d %s".formatted(Markdown.code(description.name()), rows, rows == 1 ? "row" : "rows"));
        if (review > 0) {
            text.append(", %d to be reviewed".formatted(review));
        }
        text.append('.');
        if (description.decides()) {
            text.append(" Looks at: ")
                    .append(facts())
                    .append(". Concludes: ")
                    .append(conclusions())
                    .append('.');
        }
        return text.toString();
    }

    private String facts() {
        var present = description.facts().stream().map(this::fact).collect(Collectors.joining("; "));
        var absent =
                description.without().stream().map(fact -> "no " + fact(fact)).collect(Collectors.joining("; "));
        return absent.isEmpty() ? present : present + "; " + absent;
    }

    private String fact(TableDescription.FactPattern fact) {
        var asked = Stream.concat(fact.where().entrySet().stream(), fact.asks().entrySet().stream())
                .map(this::asked)
                .collect(Collectors.joining(", "));
        return FactNames.of(fact.is()) + (asked.isEmpty() ? "" : " (" + Markdown.text(asked) + ")");
    }

    private String asked(Map.Entry<String, String> entry) {
        var value = value(entry.getValue());
        var name = FactNames.spaced(entry.getKey());
        return value.isEmpty() ? name : entry.getKey().equals("this") ? value : "%s: %s".formatted(name, value);
    }

    private String value(String text) {
        return text.startsWith("row.")
                ? description
                        .column(text.substring("row.".length()))
                        .map(column -> "“" + column.title() + "”")
                        .orElse(text)
                : text.replace('-', ' ').replace('.', ' ');
    }

    private String conclusions() {
        return description.conclusions().stream()
                .map(conclusion -> conclusion.is().equals("Proposal")
                        ? FactNames.of(conclusion.with().getOrDefault("action", "proposal"))
                        : FactNames.of(conclusion.is()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String line(Row row) {
        var text = new StringBuilder("- ")
                .append(Markdown.anchor(anchors.of(row.table(), row.id())))
                .append(sentence.of(row).replaceFirst("\\.$", ""))
                .append('.');
        if (!row.text("note").isEmpty()) {
            text.append(" *").append(Markdown.text(row.text("note"))).append('*');
        }
        return text.append("<br><sub>")
                .append(Markdown.code(row.id()))
                .append(" · ")
                .append(sentence.evidence(row))
                .append("</sub>")
                .toString();
    }
}
