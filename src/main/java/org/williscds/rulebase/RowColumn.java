package org.williscds.rulebase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.williscds.recommendation.Occasion;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.ColumnDescription.Type;
import org.williscds.tables.Problem;
import org.williscds.tables.Suggestion;
import org.williscds.tables.TableDescription;

/** Whether each cell that a column allows can become what a conclusion needs; else the rule would fail for a patient. */
final class RowColumn {

    private RowColumn() {}

    static List<Problem> misfits(TableDescription table, ColumnDescription column, Class<?> wanted) {
        if (wanted.isEnum()) {
            return words(table, column, Type.CHOICE, wanted);
        }
        if (Set.class.isAssignableFrom(wanted)) {
            return words(table, column, Type.CHOICES, Occasion.class);
        }
        if (wanted == BigDecimal.class) {
            return number(table, column, column.type() == Type.DECIMAL || column.type() == Type.WHOLE);
        }
        return wanted == int.class ? number(table, column, column.type() == Type.WHOLE) : List.of();
    }

    private static List<Problem> words(TableDescription table, ColumnDescription column, Type type, Class<?> wanted) {
        if (column.type() != type || (type == Type.CHOICES ? mayBeAnything(column) : mayBeEmpty(column))) {
            return List.of(problem(
                    table,
                    column.name(),
                    "The conclusion needs a word of %s from each row.".formatted(wanted.getSimpleName()),
                    "Maybe the column is no choice, or allows blank, any or none."));
        }
        var known = Arrays.stream(wanted.getEnumConstants())
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        var problems = new ArrayList<Problem>();
        for (var word : column.allowed()) {
            if (!known.contains(word)) {
                problems.add(problem(
                        table,
                        word,
                        "\"%s\" is not one of the words of %s.".formatted(word, wanted.getSimpleName()),
                        Suggestion.among(word, known)));
            }
        }
        return problems;
    }

    private static List<Problem> number(TableDescription table, ColumnDescription column, boolean fits) {
        return fits && !mayBeEmpty(column)
                ? List.of()
                : List.of(problem(
                        table,
                        column.name(),
                        "The conclusion needs a number from each row.",
                        "Maybe the column has another type, or allows blank, any or none."));
    }

    private static boolean mayBeEmpty(ColumnDescription column) {
        return mayBeAnything(column) || column.mayBeNone();
    }

    /** Of several words there can be none; blank or any would leave open which. */
    private static boolean mayBeAnything(ColumnDescription column) {
        return column.mayBeBlank() || column.mayBeAny();
    }

    private static Problem problem(TableDescription table, String value, String reason, String cure) {
        return new Problem("table-description", table.file(), "", value, reason, cure);
    }
}
