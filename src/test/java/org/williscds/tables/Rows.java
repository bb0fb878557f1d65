package org.williscds.tables;

import java.util.List;
import java.util.Map;

/** Rows for tests that need a few, without a file. */
public final class Rows {

    private Rows() {}

    public static Row row(String table, int number, Map<String, String> cells) {
        var description = new TableDescription(
                table, table + ".table.yaml", table, "", List.of(), List.of(), List.of(), List.of());
        return new Row(description, number, cells, Map.of());
    }
}
