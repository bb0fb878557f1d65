package org.williscds.tables;

/**
 * One cell as its file holds it, before anything is understood of it.
 *
 * @param column counted from 0
 * @param row row number as the spreadsheet shows it
 * @param shown what the reader of the spreadsheet sees
 * @param stored what the file holds: the number without its format, the date as {@code 2026-11-23}, the formula without
 *     its equals sign; for text the same as shown
 * @param format the number format, such as {@code 0%} or {@code dd/mm/yyyy}; empty when there is none or the general one
 */
public record RawCell(int column, int row, Kind kind, String shown, String stored, String format) {

    /** As what a cell is stored. A CSV file only knows text and blank. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        ERROR,
        BLANK
    }

    /** A cell of a CSV file. */
    public static RawCell of(int column, int row, String text) {
        return new RawCell(column, row, text.isEmpty() ? Kind.BLANK : Kind.TEXT, text, text, "");
    }

    public String address() {
        return CellAddress.of(column, row);
    }

    /** What goes into the table: a number without its format, a date as {@code 2026-11-23}, else what is shown. */
    public String text() {
        return kind == Kind.NUMBER || kind == Kind.DATE ? stored : shown;
    }

    public boolean isBlank() {
        return text().isBlank();
    }
}
