package org.williscds.tables.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.SheetTable;

/** Rows of which only the id has changed since the release before. */
final class RenamedRows {

    private RenamedRows() {}

    /** The id of before, by the id of today. */
    static Map<String, String> of(SheetTable table, SheetTable before) {
        var now = byId(table);
        var then = byId(before);
        var gone = new HashMap<Map<String, String>, String>();
        then.forEach((id, cells) -> {
            if (!now.containsKey(id)) {
                gone.put(cells, id);
            }
        });
        var renamed = new LinkedHashMap<String, String>();
        now.forEach((id, cells) -> {
            var old = then.containsKey(id) ? null : gone.remove(cells);
            if (old != null) {
                renamed.put(id, old);
            }
        });
        return renamed;
    }

    /** The cells of each row but its id. Tables in which several columns make the id have no names to lose. */
    private static Map<String, Map<String, String>> byId(SheetTable table) {
        var ids = table.description().columns().stream()
                .filter(column -> column.role() == ColumnDescription.Role.ID)
                .map(ColumnDescription::name)
                .collect(Collectors.toSet());
        var rows = new LinkedHashMap<String, Map<String, String>>();
        if (ids.size() == 1) {
            table.texts().values().forEach(cells -> rows.put(id(cells, ids), rest(cells, ids)));
        }
        return rows;
    }

    private static String id(Map<String, String> cells, Set<String> ids) {
        return ids.stream().map(name -> cells.getOrDefault(name, "")).collect(Collectors.joining());
    }

    private static Map<String, String> rest(Map<String, String> cells, Set<String> ids) {
        var rest = new HashMap<>(cells);
        rest.keySet().removeAll(ids);
        return rest;
    }
}
