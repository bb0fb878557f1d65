package org.williscds.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.williscds.knowledge.Release;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.ColumnDescription.How;
import org.williscds.tables.ColumnDescription.Role;
import org.williscds.tables.Row;

/**
 * One row as a sentence: "When medicine is escitalopram → risk: moderate". The words are those of its description: a title
 * that says already how its cell is compared is not said again.
 */
final class RowSentence {

    private static final Pattern COMPARES =
            Pattern.compile("\\b(at least|at most|below|above|up to|from|over|under|more than|less than|within)\\b");
    private static final Pattern CONNECTS =
            Pattern.compile("^(when|and|also|unless|except|or|if|with|without|not|besides|only|because|instead)\\b.*");
    private static final Pattern OTHER_LANGUAGE = Pattern.compile("(.*_)?(nl|de)");
    private static final Set<String> SAYS_NOTHING = Set.of("", "any", "none");
    /** Told beside the sentence. */
    private static final Set<String> APART = Set.of("source", "status", "review", "dossier", "note");

    private final Release release;
    private final CellWords words;

    RowSentence(Release release, CellWords words) {
        this.release = release;
        this.words = words;
    }

    String of(Row row) {
        var conditions = columns(row)
                .filter(column -> isCondition(row, column))
                .filter(column -> restricts(row, column))
                .map(column -> condition(row, column))
                .toList();
        var outcomes = columns(row)
                .filter(column -> !isCondition(row, column))
                .filter(column -> !row.text(column.name()).isEmpty()
                        && !row.text(column.name()).equals("none"))
                .map(column -> outcome(row, column))
                .toList();
        if (!row.description().decides()) {
            return String.join(
                    "; ", Stream.concat(conditions.stream(), outcomes.stream()).toList());
        }
        var when = conditions.isEmpty() ? "Always" : "When " + String.join(", and ", conditions);
        return outcomes.isEmpty() ? when : "%s → %s".formatted(when, String.join("; ", outcomes));
    }

    /** On what the row rests: sources, how they were read, what is still to be done, and what it carries. */
    String evidence(Row row) {
        var parts = new ArrayList<String>();
        if (!row.list("source").isEmpty()) {
            parts.add(row.list("source").stream()
                    .map(id -> Markdown.link(id, PageNames.source(id)))
                    .collect(Collectors.joining(", ")));
        }
        if (!row.text("status").isEmpty()) {
            parts.add(status(row.text("status")));
        }
        if (row.text("review").equals("needed")) {
            parts.add("**review needed**");
        }
        release.reviewDue(row).ifPresent(day -> parts.add("look again by " + day));
        if (!row.list("dossier").isEmpty()) {
            parts.add("carries "
                    + row.list("dossier").stream()
                            .map(id -> Markdown.link(id, PageNames.COVERAGE + "#" + Markdown.id(id)))
                            .collect(Collectors.joining(", ")));
        }
        return String.join(" · ", parts);
    }

    String status(String status) {
        var key = "status-" + status;
        return release.wording().has(key, "label")
                ? release.wording().phrase(key, Locale.ENGLISH, org.williscds.recommendation.Words.NONE)
                : status;
    }

    private static Stream<ColumnDescription> columns(Row row) {
        return row.description().columns().stream()
                .filter(column -> column.role() != Role.ID)
                .filter(column -> !APART.contains(column.name()))
                .filter(column -> !OTHER_LANGUAGE.matcher(column.name()).matches())
                .filter(column -> !column.name().equals("unit"));
    }

    /** A column is a condition too where a fact is looked for by what stands in it. */
    private static boolean isCondition(Row row, ColumnDescription column) {
        return column.role() == Role.CONDITION || row.description().isAsked(column.name());
    }

    /** {@code always} is the circumstance that holds for everybody. */
    private static boolean restricts(Row row, ColumnDescription column) {
        var cell = row.text(column.name());
        return !SAYS_NOTHING.contains(cell) && !cell.equals("always");
    }

    private String condition(Row row, ColumnDescription column) {
        var title = title(column);
        var value = words.of(column, row, "or");
        var how = column.test().map(ColumnDescription.Test::how).orElse(How.EQUALS);
        if (CONNECTS.matcher(title).matches() || COMPARES.matcher(title).find()) {
            return "%s **%s**".formatted(title, value);
        }
        return switch (how) {
            case EQUALS, ONE_OF, MOST_SPECIFIC, ITSELF_OR_CLASS -> "%s is **%s**".formatted(title, value);
            case NONE_OF -> "%s is not **%s**".formatted(title, value);
            case BELOW -> "%s below **%s**".formatted(title, value);
            case AT_MOST -> "%s at most **%s**".formatted(title, value);
            case AT_LEAST -> "%s at least **%s**".formatted(title, value);
            case ABOVE -> "%s above **%s**".formatted(title, value);
        };
    }

    private String outcome(Row row, ColumnDescription column) {
        var value = words.of(column, row, "and");
        var isShort =
                switch (column.type()) {
                    case CHOICE, CHOICES, CODE, CODES, DECIMAL, WHOLE -> true;
                    case ID, TEXT, DATE, WORDING -> false;
                };
        return "%s: %s".formatted(title(column), isShort ? "**" + value + "**" : value);
    }

    /** Small at the beginning, unless it is an abbreviation. */
    private static String title(ColumnDescription column) {
        var title = column.title();
        return title.length() > 1 && Character.isUpperCase(title.charAt(1))
                ? title
                : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    static List<String> legend(List<ColumnDescription> columns) {
        return columns.stream()
                .filter(column -> !column.meaning().isEmpty())
                .filter(column -> !APART.contains(column.name()) && column.role() != Role.ID)
                .map(column -> "- **%s**: %s".formatted(Markdown.text(column.title()), Markdown.text(column.meaning())))
                .toList();
    }
}
