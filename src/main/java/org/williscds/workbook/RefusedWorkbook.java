package org.williscds.workbook;

import org.williscds.tables.Problem;

/** A workbook that is not looked at any further, and why. It stays within this package: callers get a {@link Problem}. */
final class RefusedWorkbook extends Exception {

    private static final long serialVersionUID = 1;

    private final String check;
    private final String reason;
    private final String cure;

    RefusedWorkbook(String check, String reason, String cure) {
        super(reason);
        this.check = check;
        this.reason = reason;
        this.cure = cure;
    }

    static RefusedWorkbook tooLarge(String what, long limit) {
        return new RefusedWorkbook(
                "too-large",
                "%s than is read (at most %d).".formatted(what.endsWith("bytes") ? what + ", more" : what, limit),
                "Maybe it holds more than tables of rules, or formats far below the last row: copy the tables to a new workbook.");
    }

    static RefusedWorkbook unreadable(String why) {
        return new RefusedWorkbook(
                "unreadable-workbook",
                "The workbook cannot be read (%s).".formatted(why),
                "Maybe it was damaged on its way: open it in your spreadsheet and save it again.");
    }

    Problem problem(String file) {
        return new Problem(check, file, "", "", reason, cure);
    }
}
