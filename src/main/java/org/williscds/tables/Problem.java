package org.williscds.tables;

import java.util.Comparator;

/**
 * A mistake in a file of {@code rules/}, told so that its author can mend it.
 *
 * @param check the kind of mistake, in kebab-case; {@code docs/checks/} has a page of it
 * @param severity whether the release is refused for it
 * @param file path below {@code rules/}
 * @param sheet name of the sheet in a workbook; empty for a CSV file
 * @param cell address as the spreadsheet shows it, such as {@code C12}; empty when the whole file is meant
 * @param value what stands there, as seen
 * @param reason what is wrong with it
 * @param cure begins with "Maybe"
 */
public record Problem(
        String check,
        Severity severity,
        String file,
        String sheet,
        String cell,
        String value,
        String reason,
        String cure) {

    /** A warning is shown and never refuses a release. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** A mistake in a file that is no workbook. */
    public Problem(String check, String file, String cell, String value, String reason, String cure) {
        this(check, Severity.ERROR, file, "", cell, value, reason, cure);
    }

    public boolean refuses() {
        return severity == Severity.ERROR;
    }

    public Problem asWarning() {
        return new Problem(check, Severity.WARNING, file, sheet, cell, value, reason, cure);
    }

    /** The same problem, found in that sheet. */
    public Problem in(Sheet found) {
        return new Problem(check, severity, found.file(), found.name(), cell, value, reason, cure);
    }

    /** By file, then from top to bottom and left to right. */
    public static final Comparator<Problem> READING_ORDER = Comparator.comparing(Problem::file)
            .thenComparing(Problem::sheet)
            .thenComparingInt(problem -> CellAddress.row(problem.cell()))
            .thenComparing(
                    Problem::cell, Comparator.comparingInt(String::length).thenComparing(cell -> cell))
            .thenComparing(Problem::reason);

    @Override
    public String toString() {
        return "%s%s%s%s: %s%n    value: %s%n    %s  [%s]"
                .formatted(
                        refuses() ? "" : "warning: ",
                        file,
                        sheet.isEmpty() ? "" : ", sheet " + sheet,
                        cell.isEmpty() ? "" : cell.startsWith("line ") ? ", " + cell : ", cell " + cell,
                        reason,
                        value.isEmpty() ? "(blank)" : "'" + value + "'",
                        cure,
                        check);
    }
}
