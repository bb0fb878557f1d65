package org.williscds.tables.check;

import java.util.List;
import java.util.regex.Pattern;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;

/** A placeholder that nobody fills would stand in the text before the reader's eyes. */
final class PlaceholderCheck implements CellCheck {

    private static final Pattern BRACES = Pattern.compile("\\{+[^{}]*}*|}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        if (!Prose.isLanguage(table, cell.column())
                || library.texts().placeholders().isEmpty()) {
            return List.of();
        }
        return BRACES.matcher(cell.text())
                .results()
                .map(match -> match.group())
                .filter(found -> !isKnown(found, library))
                .map(found -> new Problem(
                        "unknown-placeholder",
                        "",
                        cell.address(),
                        found.strip(),
                        "Nothing fills \"%s\" in.".formatted(found.strip()),
                        Suggestion.among(
                                found.replaceAll("[{}]", "").strip(),
                                library.texts().placeholders())))
                .toList();
    }

    private static boolean isKnown(String found, Library library) {
        var placeholder = PLACEHOLDER.matcher(found);
        return placeholder.matches() && library.texts().placeholders().contains(placeholder.group(1));
    }
}
