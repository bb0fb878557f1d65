package org.williscds.explanation;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.williscds.recommendation.Words;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Row;
import org.williscds.wording.Wording;

/** What stands in a cell, as a reader of one language says it: names instead of ids, units beside numbers. */
public final class CellWords {

    private static final String UNIT = "unit";
    private static final int LONGEST_LABEL = 40;
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern MICRO = Pattern.compile("^u(?=[A-Za-z])");
    private static final Pattern ANNOTATION = Pattern.compile("[{\\[]|[}\\]]");

    private final Wording wording;
    private final Locale language;

    public CellWords(Wording wording, Locale language) {
        this.wording = wording;
        this.language = language;
    }

    /** The whole cell, such as {@code 75 µg/L} or {@code pregabalin, gabapentin}. */
    public String of(ColumnDescription column, String cell, String unitOfRow) {
        var unit = unit(column, unitOfRow);
        return isNumber(cell) && !unit.isEmpty() ? number(cell) + " " + unit : value(column, cell);
    }

    /** The cell of a row. */
    public String of(ColumnDescription column, Row row) {
        return of(column, row.text(column.name()), row.text(UNIT));
    }

    /** The cell without a unit. */
    public String value(ColumnDescription column, String cell) {
        if (cell.isEmpty()) {
            return "(blank)";
        }
        return switch (column.type()) {
            case CODE, CODES -> joined(cell, this::name);
            case CHOICE, CHOICES -> joined(cell, word -> word(column.name(), word));
            case DECIMAL, WHOLE -> number(cell);
            case ID, TEXT, DATE, WORDING -> cell;
        };
    }

    /** One of the entries of a cell. */
    public String entry(ColumnDescription column, String entry) {
        return value(column, entry);
    }

    /** The unit as a reader writes it, from the column, or from the column {@code unit} of the row; empty when there is none. */
    public static String unit(ColumnDescription column, String unitOfRow) {
        var isMeasured = column.test().isPresent() || column.type() == ColumnDescription.Type.DECIMAL;
        var unit = column.unit() != null ? column.unit() : isMeasured ? unitOfRow : "";
        return switch (unit) {
            case "", "1" -> "";
            case "a" -> "years";
            case "d" -> "days";
            default -> readable(unit);
        };
    }

    /** {@code µg/L} of the UCUM code {@code ug/L}. */
    public static String readable(String ucum) {
        return ANNOTATION
                .matcher(MICRO.matcher(ucum).replaceFirst("µ"))
                .replaceAll("")
                .replace("_m2", " m²");
    }

    /** A name, or a word with its hyphens taken out where nobody has a name for it. */
    public String name(String id) {
        var name = wording.name(id, language);
        return name.equals(id) ? plain(id) : name;
    }

    /** In the words of the texts where these are short; names such as {@code s2k-2022} as they are. */
    public String word(String column, String word) {
        for (var key : List.of(column + "-" + word, word)) {
            if (wording.has(key, "label")) {
                var label = wording.phrase(key, language, Words.NONE);
                if (label.length() <= LONGEST_LABEL && !label.contains("–")) {
                    return label;
                }
            }
        }
        return plain(word);
    }

    private static String plain(String word) {
        return DIGIT.matcher(word).find() || word.startsWith("SRC-") ? word : word.replace('-', ' ');
    }

    private String number(String cell) {
        return isNumber(cell) ? wording.word("number", cell, language) : cell;
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(sign -> Character.isDigit(sign) || sign == '.' || sign == '-');
    }

    private static String joined(String cell, UnaryOperator<String> words) {
        return Stream.of(cell.split(";", -1)).map(words).collect(Collectors.joining(", "));
    }
}
