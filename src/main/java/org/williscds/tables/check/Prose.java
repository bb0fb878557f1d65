package org.williscds.tables.check;

import org.williscds.tables.ColumnDescription;
import org.williscds.tables.SheetTable;

/** Which columns only people read: remarks of editors, and texts in the languages of the readers. */
final class Prose {

    private Prose() {}

    /** Whether the text has nothing but Latin letters and signs of a keyboard, with single spaces inside: nearly all have. */
    static boolean isPlain(String text) {
        var before = ' ';
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (!isPlain(letter) || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean isPlain(char letter) {
        return (letter >= ' ' && letter <= '~') || (letter >= '\u00C0' && letter <= '\u017F');
    }

    static boolean isFree(SheetTable table, ColumnDescription column) {
        return isLanguage(table, column)
                || (column.type() == ColumnDescription.Type.TEXT
                        && column.name().equals("note"));
    }

    static boolean isLanguage(SheetTable table, ColumnDescription column) {
        return Library.isWording(table.description().name())
                && column.type() == ColumnDescription.Type.TEXT
                && column.role() != ColumnDescription.Role.ID;
    }
}
