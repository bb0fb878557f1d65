package org.williscds.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names for sheets: at most 31 characters, each once, the table before its topic: {@code worsens_rls · medication}. The
 * whole path of a table stands in its sheet, so nothing depends on the name.
 */
final class SheetNames {

    private static final int MOST = 31;
    private static final String BETWEEN = " · ";
    private static final int LEAST_OF_TOPIC = 4;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    /** The name of that table's sheet; the same each time. */
    String of(String table) {
        return names.computeIfAbsent(table, this::free);
    }

    private String free(String table) {
        var wished = wished(table);
        var name = wished;
        for (var count = 2; !taken.add(name.toLowerCase(Locale.ROOT)); count++) {
            var end = "~" + count;
            name = cut(wished, MOST - end.length()) + end;
        }
        return name;
    }

    private static String wished(String table) {
        var slash = table.lastIndexOf('/');
        var name = table.substring(slash + 1);
        if (slash < 0 || name.length() + BETWEEN.length() + LEAST_OF_TOPIC > MOST) {
            return cut(name, MOST);
        }
        return cut(name + BETWEEN + table.substring(0, slash), MOST);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
