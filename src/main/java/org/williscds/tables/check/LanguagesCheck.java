package org.williscds.tables.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** What one language tells the others must tell too: a placeholder that is lost in one hides a dose or a date there. */
final class LanguagesCheck implements TableCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var rows = new LinkedHashMap<Integer, Map<SheetTable.Cell, Set<String>>>();
        table.cells()
                .filter(cell ->
                        Prose.isLanguage(table, cell.column()) && !cell.text().isBlank())
                .forEach(cell -> rows.computeIfAbsent(cell.rowNumber(), row -> new LinkedHashMap<>())
                        .put(cell, placeholders(cell.text())));
        rows.values().forEach(row -> {
            var all = new TreeSet<String>();
            row.values().forEach(all::addAll);
            all.forEach(name -> compare(row, name, library, problems));
        });
    }

    /** The languages that are fewer are taken for wrong. */
    private static void compare(
            Map<SheetTable.Cell, Set<String>> row, String name, Library library, Consumer<Problem> problems) {
        var with = row.values().stream().filter(names -> names.contains(name)).count();
        if (with == row.size()
                || (!library.texts().placeholders().isEmpty()
                        && !library.texts().placeholders().contains(name))) {
            return;
        }
        var isTooMuch = 2 * with < row.size();
        row.forEach((cell, names) -> {
            if (names.contains(name) == isTooMuch) {
                problems.accept(CellCheck.problem(
                        "different-placeholders",
                        cell,
                        isTooMuch
                                ? "Only this language says {%s}.".formatted(name)
                                : "The other languages say {%s}, this one does not.".formatted(name),
                        "Maybe the translation was not changed together with the others."));
            }
        });
    }

    private static Set<String> placeholders(String text) {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
