package org.williscds.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.williscds.knowledge.Release;
import org.williscds.recommendation.Words;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Row;
import org.williscds.wording.Wording;

/**
 * One row as a page: the question its table answers, each cell with the meaning of its column, the sources, and which
 * release says so. Notes are for the authors and are not shown. Column titles and meanings are in the language of the table's authors.
 */
final class RowPage {

    private static final String STYLE = "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;"
            + "padding:0 1rem}dt{font-weight:600;margin-top:1rem}dd{margin:0}small{color:#555}code{color:#555}";

    private final Release release;
    private final Wording wording;
    private final Locale language;

    RowPage(Release release, Locale language) {
        this.release = release;
        this.wording = release.wording();
        this.language = language;
    }

    String of(Row row) {
        var html = new Html();
        var place =
                Words.NONE.with("table", row.table()).with("row", row.number()).with("id", row.id());
        html.markup("<!DOCTYPE html>\n<html lang=\"").text(language.toLanguageTag());
        html.markup("\">\n<head><meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
                .element("title", row.id())
                .markup("<style>" + STYLE + "</style></head>\n<body>\n")
                .element("h1", wording.label("reference-page", language))
                .element("p", wording.label("row", language, place))
                .element("h2", row.description().title())
                .element("p", row.description().question());
        html.markup("<dl>\n");
        row.description().columns().stream()
                .filter(column -> column.role() != ColumnDescription.Role.NOTE
                        && !column.name().equals("source")
                        && !row.text(column.name()).isEmpty())
                .forEach(column -> cell(html, row, column));
        html.markup("</dl>\n");
        sources(html, row);
        state(html, row);
        return html.markup("</body>\n</html>\n").toString();
    }

    private void cell(Html html, Row row, ColumnDescription column) {
        html.element("dt", column.title().isEmpty() ? column.name() : column.title());
        value(row.text(column.name()), column).forEach(text -> html.element("dd", text));
        if (!column.meaning().isEmpty()) {
            html.markup("<dd>").element("small", column.meaning()).markup("</dd>\n");
        }
    }

    private List<String> value(String cell, ColumnDescription column) {
        return switch (column.type()) {
            case CODE, CODES -> List.of(each(cell, this::named));
            case CHOICE, CHOICES -> List.of(each(cell, word -> worded(column.name(), word)));
            case WORDING ->
                column.parts().stream()
                        .filter(part -> wording.has(cell, part))
                        .map(part -> wording.text(cell, part, language, Words.NONE))
                        .collect(Collectors.collectingAndThen(
                                Collectors.toList(), texts -> texts.isEmpty() ? List.of(cell) : texts));
            case ID, TEXT, DECIMAL, WHOLE, DATE -> List.of(column.unit() == null ? cell : cell + " " + column.unit());
        };
    }

    private static String each(String cell, java.util.function.UnaryOperator<String> words) {
        return List.of(cell.split(";", -1)).stream().map(words).collect(Collectors.joining("; "));
    }

    private String named(String id) {
        var name = wording.name(id, language);
        return name.equals(id) ? id : "%s (%s)".formatted(name, id);
    }

    private String worded(String column, String word) {
        var key = column + "-" + word;
        return wording.has(key, "label") ? wording.label(key, language) : word;
    }

    private void sources(Html html, Row row) {
        if (row.list("source").isEmpty()) {
            return;
        }
        html.element("h2", wording.label("sources", language)).markup("<ul>\n");
        for (var id : row.list("source")) {
            html.markup("<li>");
            release.source(id)
                    .ifPresentOrElse(
                            source -> html.text(source.text("citation"))
                                    .markup("<br>")
                                    .text(source.text("where"))
                                    .markup("<br><small>")
                                    .text(worded("status", source.text("status")))
                                    .markup("</small>"),
                            () -> html.text(id));
            html.markup("</li>\n");
        }
        html.markup("</ul>\n");
    }

    private void state(Html html, Row row) {
        if (row.text("review").equals("needed")) {
            html.element("p", wording.label("review-needed", language));
        }
        release.reviewDue(row)
                .ifPresent(
                        day -> html.element("p", wording.label("review-due", language, Words.NONE.with("date", day))));
        var manifest = release.manifest();
        if (!manifest.signed()) {
            html.element("p", wording.label("unsigned", language));
        }
        html.markup("<p>")
                .text("%s %s".formatted(manifest.name(), manifest.version()))
                .markup("<br><code>")
                .text(release.digest())
                .markup("</code></p>\n");
    }
}
