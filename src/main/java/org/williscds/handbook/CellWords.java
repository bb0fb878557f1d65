package org.williscds.handbook;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.williscds.knowledge.Release;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.ColumnDescription.Type;
import org.williscds.tables.Row;
import org.williscds.wording.Wording;

/** What stands in a cell, as a reader says it: names instead of ids, units beside numbers, texts instead of their keys. */
final class CellWords {

    private static final String UNIT = "unit";
    private static final int LONGEST_LABEL = 40;
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Wording wording;
    private final Texts texts;

    CellWords(Release release, Texts texts) {
        this.wording = release.wording();
        this.texts = texts;
    }

    /** @param joint stands before the last of several words, such as {@code or} */
    String of(ColumnDescription column, Row row, String joint) {
        var cell = row.text(column.name());
        return switch (column.type()) {
            case CODE, CODES -> joined(cell, joint, this::name);
            case CHOICE, CHOICES -> joined(cell, joint, word -> word(column.name(), word));
            case WORDING -> cell.equals("none") ? cell : texts.link(cell);
            case DECIMAL, WHOLE -> Markdown.text(cell + unit(column, row));
            case TEXT -> texts.isLabel(cell) ? texts.link(cell) : Markdown.text(cell);
            case ID, DATE -> Markdown.text(cell);
        };
    }

    private static String joined(String cell, String joint, UnaryOperator<String> words) {
        var entries = List.of(cell.split(";", -1)).stream().map(words).toList();
        var last = entries.get(entries.size() - 1);
        return entries.size() < 2
                ? last
                : "%s %s %s".formatted(String.join(", ", entries.subList(0, entries.size() - 1)), joint, last);
    }

    private String name(String id) {
        return Markdown.text(wording.name(id, Locale.ENGLISH));
    }

    /** In the words of the texts where these are short; names such as {@code s2k-2022} as they are. */
    private String word(String column, String word) {
        var label = wording.template(column + "-" + word, "label", Locale.ENGLISH);
        if (!label.isEmpty() && label.length() <= LONGEST_LABEL) {
            return Markdown.text(label);
        }
        return Markdown.text(DIGIT.matcher(word).find() ? word : word.replace('-', ' '));
    }

    /** The column {@code unit} of a row speaks of what is measured and of its limits, never of a rank or a count. */
    private static String unit(ColumnDescription column, Row row) {
        var isMeasured = column.test().isPresent() || column.type() == Type.DECIMAL;
        var unit = column.unit() != null ? column.unit() : isMeasured ? row.text(UNIT) : "";
        return switch (unit) {
            case "", "1" -> "";
            case "a" -> " years";
            case "d" -> " days";
            default -> " " + unit;
        };
    }
}
