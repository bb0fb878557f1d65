package org.williscds.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sheet together with its description, before anything in it is trusted. */
public record SheetTable(Sheet sheet, TableDescription description) {

    /** One cell under a known column. */
    public record Cell(ColumnDescription column, int columnIndex, int rowNumber, String text) {
        public String address() {
            return CellAddress.of(columnIndex, rowNumber);
        }
    }

    public String file() {
        return sheet.file();
    }

    /** Address of the cell in that column and row. */
    public String address(String columnName, int rowNumber) {
        return CellAddress.of(Math.max(0, sheet.header().indexOf(columnName)), rowNumber);
    }

    /** The cells under columns that the description knows, row by row; blank rows are left out. */
    public Stream<Cell> cells() {
        return sheet.lines().stream().filter(line -> !line.isBlank()).flatMap(this::cells);
    }

    private Stream<Cell> cells(Sheet.Line line) {
        var cells = new ArrayList<Cell>();
        for (var index = 0; index < sheet.header().size(); index++) {
            var text = index < line.cells().size() ? line.cells().get(index) : "";
            var at = index;
            description
                    .column(sheet.header().get(index))
                    .ifPresent(column -> cells.add(new Cell(column, at, line.number(), text)));
        }
        return cells.stream();
    }

    /** Cells of one column. */
    public Stream<Cell> cells(String columnName) {
        return cells().filter(cell -> cell.column().name().equals(columnName));
    }

    /** The rows, once the checks found nothing wrong. */
    public DecisionTable checked() {
        var rows = new ArrayList<Row>();
        for (var line : sheet.lines()) {
            var texts = new LinkedHashMap<String, String>();
            var conditions = new HashMap<String, Condition>();
            cells(line).forEach(cell -> {
                texts.put(cell.column().name(), cell.text());
                if (cell.column().test().isPresent()) {
                    conditions.put(cell.column().name(), cell.column().condition(cell.text()));
                }
            });
            rows.add(new Row(description, line.number(), java.util.Collections.unmodifiableMap(texts), conditions));
        }
        return new DecisionTable(description, rows);
    }

    /** Ids in the sheet, as they stand there. */
    public List<String> ids() {
        return cells(description.idColumn()).map(Cell::text).toList();
    }

    /** The sheet's texts by row number, for lookups across tables. */
    public Map<Integer, Map<String, String>> texts() {
        var rows = new LinkedHashMap<Integer, Map<String, String>>();
        cells().forEach(cell -> rows.computeIfAbsent(cell.rowNumber(), n -> new LinkedHashMap<>())
                .put(cell.column().name(), cell.text()));
        return rows;
    }
}
