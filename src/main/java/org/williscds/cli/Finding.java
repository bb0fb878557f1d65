package org.williscds.cli;

import org.williscds.tables.Problem;

/**
 * One thing that is wrong, as every form of a report shows it.
 *
 * @param code stable kind of the finding, in kebab-case
 * @param severity whether the command fails for it
 * @param subject what was looked at: a file, a scenario, a row
 * @param file path below the folder of the rules; empty when no file is meant
 * @param sheet in a workbook; empty for any other file
 * @param place in the file: a cell such as {@code C12}, or {@code line 7}; may be empty
 * @param value what stands there; may be empty
 * @param reason what is wrong with it
 * @param cure begins with "Maybe"; may be empty
 */
record Finding(
        String code,
        Problem.Severity severity,
        String subject,
        String file,
        String sheet,
        String place,
        String value,
        String reason,
        String cure) {

    static Finding of(Problem problem) {
        return new Finding(
                problem.check(),
                problem.severity(),
                problem.file(),
                problem.file(),
                problem.sheet(),
                problem.cell(),
                problem.value(),
                problem.reason(),
                problem.cure());
    }

    /** Something that is wrong with no cell. */
    static Finding of(String code, String subject, String reason, String cure) {
        return new Finding(code, Problem.Severity.ERROR, subject, "", "", "", "", reason, cure);
    }

    boolean isError() {
        return severity == Problem.Severity.ERROR;
    }

    /** Where it is, for people: {@code rules.xlsx, sheet "doses", C12}. */
    String where() {
        if (file.isEmpty()) {
            return subject;
        }
        return file + (sheet.isEmpty() ? "" : ", sheet \"" + sheet + "\",") + (place.isEmpty() ? "" : " " + place);
    }
}
