package org.williscds.tables.check;

import java.util.List;
import java.util.regex.Pattern;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A headline must be short enough even with the longest words that can be filled in: what is cut off is not read. */
final class LongWordingCheck implements CellCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        if (!Prose.isLanguage(table, cell.column())) {
            return List.of();
        }
        var part = library.texts().partIn(table, cell.rowNumber());
        return library.texts()
                .longest(part)
                .map(allowed -> problem(cell, part, allowed, library))
                .orElse(List.of());
    }

    private static List<Problem> problem(SheetTable.Cell cell, String part, int allowed, Library library) {
        var filled = new StringBuilder();
        var length = PLACEHOLDER
                .matcher(cell.text())
                .replaceAll(match -> "x"
                        .repeat(library.texts()
                                .longestFilling(match.group(1), cell.column().name())))
                .length();
        PLACEHOLDER
                .matcher(cell.text())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .forEach(name -> filled.append("%s {%s} up to %d"
                        .formatted(
                                filled.isEmpty() ? "" : ",",
                                name,
                                library.texts()
                                        .longestFilling(name, cell.column().name()))));
        return length <= allowed
                ? List.of()
                : List.of(CellCheck.problem(
                        "over-long-wording",
                        cell,
                        "With the longest words filled in%s the text has %d characters; the part \"%s\" may have %d."
                                .formatted(
                                        filled.isEmpty()
                                                ? ""
                                                : " (" + filled.toString().strip() + ")",
                                        length,
                                        part,
                                        allowed),
                        "Maybe part of it belongs into the detail; %d characters have to go."
                                .formatted(length - allowed)));
    }
}
