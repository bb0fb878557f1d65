package org.williscds.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.TableDescription;

/** One table as texts in cells: what is compared. Its columns stand in the order of the sheet. */
record TableText(TableDescription description, List<String> columns, List<Line> lines) {

    private static final String JOINT = " ";

    TableText {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** One row; {@code number} as the spreadsheet shows it. */
    record Line(int number, Map<String, String> cells) {
        Line {
            cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static TableText of(DecisionTable table) {
        var lines = new ArrayList<Line>();
        table.rows().forEach(row -> lines.add(new Line(row.number(), row.cells())));
        var columns = lines.isEmpty()
                ? table.description().columns().stream()
                        .map(ColumnDescription::name)
                        .toList()
                : List.copyOf(lines.get(0).cells().keySet());
        return new TableText(table.description(), columns, lines);
    }

    /** What names a row for ever: its id, or, where several columns are needed as in the texts, all of them. */
    String idOf(Line line) {
        var ids = idColumns();
        return ids.isEmpty()
                ? line.text(description.idColumn())
                : ids.stream().map(line::text).collect(Collectors.joining(JOINT));
    }

    List<String> idColumns() {
        return description.columns().stream()
                .filter(column -> column.role() == ColumnDescription.Role.ID)
                .map(ColumnDescription::name)
                .toList();
    }
}
