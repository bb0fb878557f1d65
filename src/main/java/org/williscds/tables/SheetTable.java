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
    public record Cell(ColumnDescription column, RawCell raw) {
        public String address() {
            return raw.address();
        }

        public int columnIndex() {
            return raw.column();
        }

        public int rowNumber() {
            return raw.row();
        }

        public String text() {
            return raw.text();
        }

        /** The cell's entries; as a list where the column may name several. */
        public List<String> entries() {
            return column.type() == ColumnDescription.Type.CODES || column.type() == ColumnDescription.Type.CHOICES
                    ? List.of(text().split(";", -1))
                    : List.of(text());
        }
    }

    public String file() {
        return sheet.file();
    }

    /** Address of the cell in that column and row. */
    public String address(String columnName, int rowNumber) {
        return CellAddress.of(Math.max(0, sheet.header().indexOf(columnName)), rowNumber);
    }

    /**
     * The cells under columns that the description knows, row by row; blank rows are left out, and so is a column whose
     * title stands in the header a second time.
     */
    public Stream<Cell> cells() {
        var columns = columns();
        return sheet.raw().lines().stream()
                .filter(line -> line.number() > sheet.headerRow() && !line.isBlank())
                .flatMap(line -> cells(line, columns));
    }

    private Map<Integer, ColumnDescription> columns() {
        var columns = new LinkedHashMap<Integer, ColumnDescription>();
        for (var index = 0; index < sheet.header().size(); index++) {
            var name = sheet.header().get(index);
            if (sheet.header().indexOf(name) == index) {
                var at = index;
                description.column(name).ifPresent(column -> columns.put(at, column));
            }
        }
        return columns;
    }

    private static Stream<Cell> cells(RawSheet.Line line, Map<Integer, ColumnDescription> columns) {
        var cells = new ArrayList<Cell>(columns.size());
        columns.forEach((index, column) -> cells.add(new Cell(
                column, index < line.cells().size() ? line.cells().get(index) : RawCell.of(index, line.number(), ""))));
        return cells.stream();
    }

    /** Cells of one column. */
    public Stream<Cell> cells(String columnName) {
        return cells().filter(cell -> cell.column().name().equals(columnName));
    }

    /** The rows, once the checks found nothing wrong. */
    public DecisionTable checked() {
        var columns = columns();
        var rows = new ArrayList<Row>();
        for (var line : sheet.raw().lines()) {
            if (line.number() <= sheet.headerRow()) {
                continue;
            }
            var texts = new LinkedHashMap<String, String>();
            var conditions = new HashMap<String, Condition>();
            cells(line, columns).forEach(cell -> {
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
