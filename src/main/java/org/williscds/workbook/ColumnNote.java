package org.williscds.workbook;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.williscds.tables.ColumnDescription;

/** What an author must know of a column: what it means, its unit, what may stand in it. */
final class ColumnNote {

    private ColumnNote() {}

    /** Several lines, for the note on a header. */
    static String of(ColumnDescription column) {
        return Stream.of(
                        column.title() + ": " + kind(column.role()),
                        column.meaning(),
                        column.unit() == null ? "" : "Unit: " + column.unit(),
                        allowed(column))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static String kind(ColumnDescription.Role role) {
        return switch (role) {
            case ID -> "names the row";
            case CONDITION -> "when the row counts";
            case OUTCOME -> "what follows";
            case EVIDENCE -> "why we say so";
            case NOTE -> "for authors";
        };
    }

    static String allowed(ColumnDescription column) {
        var words = new ArrayList<String>();
        words.add(
                switch (column.type()) {
                    case ID -> "Small letters, digits and hyphens; never changed once it is used";
                    case TEXT -> "Text";
                    case CODE -> "A code of " + String.join(" or ", column.of());
                    case CODES -> "Codes of %s, separated by semicolons".formatted(String.join(" or ", column.of()));
                    case CHOICE -> "One of: " + String.join(", ", column.allowed());
                    case CHOICES ->
                        "Some of: %s; separated by semicolons".formatted(String.join(", ", column.allowed()));
                    case DECIMAL -> "A number" + range(column);
                    case WHOLE -> "A whole number" + range(column);
                    case DATE -> "A date such as 2026-11-23";
                    case WORDING -> "A key of the texts (wording)";
                });
        if (column.mayBeAny()) {
            words.add("or \"any\" for no restriction");
        }
        if (column.mayBeNone()) {
            words.add("or \"none\"");
        }
        if (column.mayBeBlank()) {
            words.add("or blank");
        }
        return String.join(", ", words) + ".";
    }

    private static String range(ColumnDescription column) {
        var least = column.least() == null ? "" : " from " + column.least().toPlainString();
        var most = column.most() == null ? "" : " to " + column.most().toPlainString();
        return least + most;
    }
}
