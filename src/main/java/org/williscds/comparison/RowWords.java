package org.williscds.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.williscds.comparison.TableText.Line;
import org.williscds.explanation.CellWords;
import org.williscds.tables.ColumnDescription;
import org.williscds.wording.Wording;

/** Of whom a row speaks, and what became of a cell, in the words of one language. */
final class RowWords {

    private static final Set<String> SAYS_NOTHING = Set.of("", "any", "none", "always");
    private static final Set<ColumnDescription.Type> NAMES = Set.of(
            ColumnDescription.Type.CODE,
            ColumnDescription.Type.CODES,
            ColumnDescription.Type.CHOICE,
            ColumnDescription.Type.CHOICES);
    private static final int MOST_NAMES = 4;
    private static final int LONGEST = 60;

    private final CellWords newer;
    private final CellWords older;
    private final Locale language;

    RowWords(Wording before, Wording after, Locale language) {
        this.older = new CellWords(before, language);
        this.newer = new CellWords(after, language);
        this.language = language;
    }

    /** {@code ferritin, adult}: what its conditions name; else its name, what it says, or its id. */
    String subject(TableText table, Line line) {
        var conditions = table.description().columns().stream()
                .filter(column -> column.role() == ColumnDescription.Role.CONDITION)
                .filter(column -> NAMES.contains(column.type()))
                .filter(column -> !SAYS_NOTHING.contains(line.text(column.name())))
                .limit(MOST_NAMES)
                .map(column -> shortened(value(column, line.text(column.name()))))
                .collect(Collectors.joining(", "));
        return Stream.of(conditions, line.text("name_" + language.getLanguage()), line.text("name_en"))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> table.idOf(line));
    }

    /** {@code 75 → 100 µg/L}; of several entries those that came and went. */
    String change(TableText table, Line line, String columnName, String before, String after) {
        var column = table.description().column(columnName);
        if (column.isEmpty()) {
            return arrow(before, after);
        }
        return switch (column.get().type()) {
            case CODES, CHOICES -> entries(column.get(), before, after);
            case CODE, CHOICE, DECIMAL, WHOLE -> {
                var unit = CellWords.unit(column.get(), line.text("unit"));
                var words = arrow(value(column.get(), before), value(column.get(), after));
                yield unit.isEmpty() || words.endsWith(unit) ? words : words + " " + unit;
            }
            case ID, DATE, TEXT, WORDING -> "%s → %s".formatted(quoted(before), quoted(after));
        };
    }

    private String entries(ColumnDescription column, String before, String after) {
        var was = List.of(before.split(";", -1));
        var is = List.of(after.split(";", -1));
        var came = is.stream().filter(entry -> !was.contains(entry)).toList();
        var went = was.stream().filter(entry -> !is.contains(entry)).toList();
        var isShort = was.size() < 2 && is.size() < 2;
        if (isShort || came.isEmpty() && went.isEmpty()) {
            return arrow(value(column, before), value(column, after));
        }
        return Stream.of(told("added", came, column), told("removed", went, column))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String told(String what, List<String> entries, ColumnDescription column) {
        return entries.isEmpty()
                ? ""
                : what + " "
                        + entries.stream().map(entry -> value(column, entry)).collect(Collectors.joining(", "));
    }

    /** A name that the newer release does not know any more is looked up in the older one. */
    private String value(ColumnDescription column, String cell) {
        Function<CellWords, String> told = words -> words.value(column, cell);
        var name = told.apply(newer);
        return name.equals(cell) || name.equals(cell.replace('-', ' ')) ? told.apply(older) : name;
    }

    private static String arrow(String before, String after) {
        return "%s → %s".formatted(blank(before), blank(after));
    }

    private static String blank(String cell) {
        return cell.isEmpty() ? "(blank)" : cell;
    }

    private static String quoted(String cell) {
        return cell.isEmpty() ? "(blank)" : "“" + cell + "”";
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
