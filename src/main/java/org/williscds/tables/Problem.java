package org.williscds.tables;

import java.util.Comparator;

/**
 * A mistake in a file of {@code rules/}, told so that its author can mend it.
 *
 * @param check the kind of mistake, in kebab-case
 * @param file path below {@code rules/}
 * @param cell address as the spreadsheet shows it, such as {@code C12}; empty when the whole file is meant
 * @param value what stands there, as seen
 * @param reason what is wrong with it
 * @param cure begins with "Maybe"
 */
public record Problem(String check, String file, String cell, String value, String reason, String cure) {

    /** By file, then from top to bottom and left to right. */
    public static final Comparator<Problem> READING_ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(problem -> CellAddress.row(problem.cell()))
            .thenComparing(
                    Problem::cell, Comparator.comparingInt(String::length).thenComparing(cell -> cell))
            .thenComparing(Problem::reason);

    @Override
    public String toString() {
        return "%s%s: %s%n    value: %s%n    %s  [%s]"
                .formatted(
                        file,
                        cell.isEmpty() ? "" : cell.startsWith("line ") ? ", " + cell : ", cell " + cell,
                        reason,
                        value.isEmpty() ? "(blank)" : "'" + value + "'",
                        cure,
                        check);
    }
}
