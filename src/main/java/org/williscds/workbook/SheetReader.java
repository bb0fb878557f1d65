package org.williscds.workbook;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.RawCell;
import org.williscds.tables.RawSheet;
import org.williscds.tables.SheetFacts;

/** One sheet of a workbook as cells with their kinds and formats; nothing is left out and nothing computed. */
final class SheetReader {

    private static final String GENERAL = "General";

    private SheetReader() {}

    /** Every row to the last with content, blank ones too; in each row every cell from column A to the last one. */
    static List<RawSheet.Line> lines(XSSFSheet sheet) {
        var cells = new HashMap<Integer, Map<Integer, RawCell>>();
        var lastRow = 0;
        var formatter = new DataFormatter(Locale.ROOT);
        for (var row : sheet) {
            for (var cell : row) {
                var raw = cell((XSSFCell) cell, formatter);
                if (raw.kind() != RawCell.Kind.BLANK) {
                    cells.computeIfAbsent(raw.row(), number -> new HashMap<>()).put(raw.column(), raw);
                    lastRow = Math.max(lastRow, raw.row());
                }
            }
        }
        var lines = new ArrayList<RawSheet.Line>(lastRow);
        for (var number = 1; number <= lastRow; number++) {
            lines.add(line(number, cells.getOrDefault(number, Map.of()), 0));
        }
        return lines;
    }

    /** The same lines, at least as wide as their header. */
    static List<RawSheet.Line> widened(List<RawSheet.Line> lines, int headerRow) {
        var width = lines.stream()
                .filter(line -> line.number() == headerRow)
                .mapToInt(line -> line.cells().size())
                .findFirst()
                .orElse(0);
        return lines.stream()
                .map(line -> {
                    var cells = new HashMap<Integer, RawCell>();
                    line.cells().forEach(cell -> cells.put(cell.column(), cell));
                    return line(line.number(), cells, width);
                })
                .toList();
    }

    private static RawSheet.Line line(int number, Map<Integer, RawCell> cells, int atLeast) {
        var width = Math.max(
                atLeast,
                cells.keySet().stream().mapToInt(column -> column + 1).max().orElse(0));
        var line = new ArrayList<RawCell>(width);
        for (var column = 0; column < width; column++) {
            line.add(cells.getOrDefault(column, RawCell.of(column, number, "")));
        }
        return new RawSheet.Line(number, line);
    }

    private static RawCell cell(XSSFCell cell, DataFormatter formatter) {
        var column = cell.getColumnIndex();
        var row = cell.getRowIndex() + 1;
        var style = cell.getCellStyle();
        var format = style == null || style.getDataFormatString() == null ? GENERAL : style.getDataFormatString();
        var told = format.equals(GENERAL) ? "" : format;
        return switch (cell.getCellType()) {
            case STRING -> {
                var text = cell.getStringCellValue();
                yield new RawCell(
                        column, row, text.isEmpty() ? RawCell.Kind.BLANK : RawCell.Kind.TEXT, text, text, told);
            }
            case NUMERIC -> number(cell, formatter, told);
            case BOOLEAN -> {
                var word = word(cell.getBooleanCellValue());
                yield new RawCell(column, row, RawCell.Kind.BOOLEAN, word, word, told);
            }
            case ERROR -> {
                var error = cell.getErrorCellString();
                yield new RawCell(column, row, RawCell.Kind.ERROR, error, error, told);
            }
            case FORMULA ->
                new RawCell(column, row, RawCell.Kind.FORMULA, result(cell, formatter), formula(cell), told);
            case BLANK, _NONE -> new RawCell(column, row, RawCell.Kind.BLANK, "", "", told);
        };
    }

    private static RawCell number(XSSFCell cell, DataFormatter formatter, String format) {
        var value = cell.getNumericCellValue();
        var shown = formatter.formatCellValue(cell);
        var day = DateUtil.isCellDateFormatted(cell) ? day(cell) : null;
        return new RawCell(
                cell.getColumnIndex(),
                cell.getRowIndex() + 1,
                day == null ? RawCell.Kind.NUMBER : RawCell.Kind.DATE,
                shown,
                day == null ? CellText.of(value, format) : day,
                format);
    }

    /** The day; with a time only when there is one. */
    private static @Nullable String day(Cell cell) {
        var when = cell.getLocalDateTimeCellValue();
        if (when == null) {
            return null;
        }
        return when.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? when.toLocalDate().toString()
                : when.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private static String formula(XSSFCell cell) {
        var formula = cell.getCellFormula();
        return formula == null ? "" : formula;
    }

    /** What the formula came to when the workbook was saved. */
    private static String result(XSSFCell cell, DataFormatter formatter) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> {
                var style = cell.getCellStyle();
                yield formatter.formatRawCellContents(
                        cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString());
            }
            case BOOLEAN -> word(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case STRING -> cell.getStringCellValue();
            case FORMULA, BLANK, _NONE -> "";
        };
    }

    private static String word(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /** What the sheet hides, merges and filters. */
    static SheetFacts facts(XSSFSheet sheet, boolean macros, List<String> externalLinks) {
        var workbook = sheet.getWorkbook();
        var index = workbook.getSheetIndex(sheet);
        var hiddenRows = new TreeSet<Integer>();
        for (var row : sheet) {
            if (row.getZeroHeight() || row.getHeight() == 0) {
                hiddenRows.add(row.getRowNum() + 1);
            }
        }
        var hiddenColumns = new TreeSet<Integer>();
        for (var cols : sheet.getCTWorksheet().getColsList()) {
            for (var col : cols.getColList()) {
                if (col.getHidden() || (col.isSetWidth() && col.getWidth() == 0)) {
                    for (var column = col.getMin(); column <= Math.min(col.getMax(), Limits.COLUMNS); column++) {
                        hiddenColumns.add((int) column - 1);
                    }
                }
            }
        }
        var filter = sheet.getCTWorksheet().getAutoFilter();
        return new SheetFacts(
                sheet.getMergedRegions().stream()
                        .map(CellRangeAddress::formatAsString)
                        .toList(),
                hiddenRows,
                hiddenColumns,
                workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index),
                filter != null && filter.sizeOfFilterColumnArray() > 0,
                macros,
                externalLinks);
    }
}
