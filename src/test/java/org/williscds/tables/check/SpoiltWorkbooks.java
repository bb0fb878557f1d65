package org.williscds.tables.check;

import static org.williscds.tables.check.SpoiltWorkbook.sheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Spoils exported tables in the ways that only spreadsheets know, at places that a seed chooses. */
final class SpoiltWorkbooks {

    private static final String IRON = "secondary_causes/iron_bands";
    private static final String RISKS = "medication/worsens_rls";
    private static final String CONDITIONS = "terminology/conditions";
    private static final String LABS = "terminology/lab_codes";
    private static final int NAMES = 4;

    private final Random random;

    private SpoiltWorkbooks(Random random) {
        this.random = random;
    }

    static List<SpoiltWorkbook> made(Random random) {
        var all = new SpoiltWorkbooks(random);
        return Stream.of(all.numbers(), all.texts(), all.unseen(), all.rows(), all.sheets(), all.typed())
                .flatMap(List::stream)
                .toList();
    }

    /** Every slip that a CSV file can hold, typed into the cell of a workbook. */
    private List<SpoiltWorkbook> typed() {
        return SpoiltCells.of(random, 1).stream()
                .map(spoilt -> {
                    var table = spoilt.file().replace(".csv", "");
                    var place = new CellAddress(spoilt.cell());
                    var text = ShippedTables.read(
                                    spoilt.file(), new String(spoilt.csv(), java.nio.charset.StandardCharsets.UTF_8))
                            .sheet()
                            .lines()
                            .get(place.getRow() - 1)
                            .cells()
                            .get(place.getColumn());
                    return SpoiltWorkbook.of(spoilt.kind() + " (typed)", table, spoilt.code(), workbook -> {
                        var cell = at(sheet(workbook, table), NAMES + place.getRow(), place.getColumn());
                        type(cell, text);
                        return cell.getAddress().formatAsString();
                    });
                })
                .toList();
    }

    private List<SpoiltWorkbook> numbers() {
        return List.of(
                cell(
                        "a number stored as text",
                        IRON,
                        "number-as-text",
                        "within_days",
                        cell -> cell.setCellValue("365")),
                cell("a percent format", IRON, "percent", "within_days", cell -> {
                    cell.setCellValue(3.65);
                    format(cell, "0%");
                }),
                cell("a formula", IRON, "formula", "within_days", cell -> formula(cell, "5*73")),
                cell("a formula that broke", IRON, "formula-error", "within_days", cell -> formula(cell, "1/0")),
                cell("a formula that names a text", RISKS, "formula", "risk", cell -> formula(cell, "\"hi\"&\"gh\"")),
                cell(
                        "an error",
                        IRON,
                        "formula-error",
                        "within_days",
                        cell -> cell.setCellErrorValue(FormulaError.NA.getCode())),
                cell("a number that became a day", IRON, "turned-into-date", "within_days", cell -> {
                    cell.setCellValue(365);
                    format(cell, "dd-mm-yyyy");
                }),
                cell("a number far too high", IRON, "out-of-range", "at_most", cell -> cell.setCellValue(75_000)),
                cell("a number below nothing", IRON, "out-of-range", "within_days", cell -> cell.setCellValue(-365)),
                cell("half a day", IRON, "wrong-type", "within_days", cell -> cell.setCellValue(36.5)),
                cell(
                        "a truth value for a number",
                        IRON,
                        "turned-into-number",
                        "within_days",
                        cell -> cell.setCellValue(true)));
    }

    private List<SpoiltWorkbook> texts() {
        return List.of(
                cell("a code that became a day", RISKS, "turned-into-date", "alternatives", cell -> {
                    cell.setCellValue(java.time.LocalDate.of(2026, 5, 2));
                    format(cell, "d-mmm");
                }),
                cell("a code that became a month", IRON, "turned-into-date", "dossier", cell -> {
                    cell.setCellValue(java.time.LocalDate.of(2005, 8, 1));
                    format(cell, "mmm-yy");
                }),
                cell(
                        "a yes that became true",
                        RISKS,
                        "turned-into-number",
                        "leave_out",
                        cell -> cell.setCellValue(true)),
                cell("a word that became a number", IRON, "turned-into-number", "band", cell -> cell.setCellValue(5)),
                cell("a long code in powers of ten", CONDITIONS, "scientific-notation", "snomed", cell -> {
                    cell.setCellValue(32914008);
                    format(cell, "0.00E+00");
                }),
                cell("a LOINC code that became a day", LABS, "turned-into-date", "loinc", cell -> {
                    cell.setCellValue(java.time.LocalDate.of(2276, 4, 1));
                    format(cell, "yyyy-m");
                }));
    }

    private List<SpoiltWorkbook> unseen() {
        return List.of(
                row("a row hidden", IRON, "hidden-row", (sheet, row) -> {
                    sheet.getRow(row).setZeroHeight(true);
                    return "A" + (row + 1);
                }),
                row("a row of no height", IRON, "hidden-row", (sheet, row) -> {
                    sheet.getRow(row).setHeightInPoints(0);
                    return "A" + (row + 1);
                }),
                row("a column hidden", IRON, "hidden-column", (sheet, row) -> {
                    sheet.setColumnHidden(8, true);
                    return "I5";
                }),
                row("cells merged downwards", IRON, "merged-cells", (sheet, row) -> {
                    sheet.addMergedRegion(new CellRangeAddress(row - 1, row, 10, 10));
                    at(sheet, row, 10).setBlank();
                    return "K" + row;
                }),
                row("cells merged sideways", RISKS, "merged-cells", (sheet, row) -> {
                    sheet.addMergedRegion(new CellRangeAddress(row, row, 1, 2));
                    at(sheet, row, 2).setBlank();
                    return "B" + (row + 1);
                }),
                row("a filter left on", RISKS, "filter-on", (sheet, row) -> {
                    filter(sheet);
                    sheet.getRow(row).setZeroHeight(true);
                    return "A5";
                }),
                row("a sheet hidden", IRON, "hidden-sheet", (sheet, row) -> hidden(sheet, SheetVisibility.HIDDEN)),
                row(
                        "a sheet hidden from the menu",
                        IRON,
                        "hidden-sheet",
                        (sheet, row) -> hidden(sheet, SheetVisibility.VERY_HIDDEN)));
    }

    private List<SpoiltWorkbook> rows() {
        return List.of(
                row("a row cleared", IRON, "blank-row", (sheet, row) -> {
                    sheet.getRow(row - 1).forEach(cell -> cell.setBlank());
                    return "A" + row;
                }),
                row("a row copied below", RISKS, "duplicate-id", (sheet, row) -> copy(sheet, row, "")),
                row(
                        "a row copied below with a capital",
                        RISKS,
                        "id-differs-by-case",
                        (sheet, row) -> copy(sheet, row, "W")),
                row("a remark beside the table", RISKS, "cell-outside-table", (sheet, row) -> {
                    at(sheet, row, 15).setCellValue("ask Anna");
                    return "P" + (row + 1);
                }),
                SpoiltWorkbook.of(
                        "an id typed anew",
                        RISKS,
                        "id-changed",
                        sheet(RISKS),
                        new CheckedAgainst(ShippedTables.all(), null),
                        workbook -> {
                            var cell = at(sheet(workbook, RISKS), anyRow(sheet(workbook, RISKS)), 0);
                            cell.setCellValue("named-anew");
                            return cell.getAddress().formatAsString();
                        }));
    }

    private List<SpoiltWorkbook> sheets() {
        return List.of(
                row("a name of a column misspelt", RISKS, "unknown-column", (sheet, row) -> {
                    at(sheet, NAMES, 2).setCellValue("rissk");
                    return "C5";
                }),
                row("a name of a column deleted", RISKS, "missing-column", (sheet, row) -> {
                    at(sheet, NAMES, 2).setBlank();
                    return "C5";
                }),
                row("a name of a column doubled", RISKS, "doubled-column", (sheet, row) -> {
                    at(sheet, NAMES, 2).setCellValue("medicine");
                    return "C5";
                }),
                row("a title above the names changed", RISKS, "changed-heading", (sheet, row) -> {
                    at(sheet, 3, 2).setCellValue("Danger");
                    return "C4";
                }),
                row("a remark above the names", RISKS, "changed-heading", (sheet, row) -> {
                    at(sheet, 1, 3).setCellValue("not final");
                    return "D2";
                }),
                row("a sheet copied", IRON, "doubled-table", "copy", (sheet, row) -> {
                    var copy = sheet.getWorkbook().createSheet("copy");
                    sheet.forEach(line -> line.forEach(cell ->
                            at(copy, cell.getRowIndex(), cell.getColumnIndex()).setCellValue(cell.toString())));
                    return "";
                }),
                row("a sheet of one's own", IRON, "unknown-sheet", "Remarks", (sheet, row) -> {
                    at(sheet.getWorkbook().createSheet("Remarks"), 2, 1).setCellValue("ask Anna");
                    return "B3";
                }),
                row("something typed on a sheet that explains", IRON, "changed-guide", "Codes", (sheet, row) -> {
                    at(sheet.getWorkbook().getSheet("Codes"), 200 + row, 1).setCellValue("SRC-NEW");
                    return "";
                }),
                row("macros", LABS, "macro", (sheet, row) -> {
                    sheet.getWorkbook().setWorkbookType(XSSFWorkbookType.XLSM);
                    sheet.getWorkbook().setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
                    return "";
                }),
                row("macros under another ending", LABS, "macro", (sheet, row) -> {
                    sheet.getWorkbook().setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
                    return "";
                }));
    }

    private SpoiltWorkbook cell(String kind, String table, String code, String column, Consumer<XSSFCell> slip) {
        return row(kind, table, code, (sheet, row) -> {
            var cell = at(sheet, row, column(sheet, column));
            slip.accept(cell);
            return cell.getAddress().formatAsString();
        });
    }

    private interface OnRow {
        String edit(XSSFSheet sheet, int row) throws java.io.IOException;
    }

    private SpoiltWorkbook row(String kind, String table, String code, OnRow edit) {
        return row(kind, table, code, sheet(table), edit);
    }

    private SpoiltWorkbook row(String kind, String table, String code, String told, OnRow edit) {
        return SpoiltWorkbook.of(kind, table, code, told, CheckedAgainst.NOTHING, workbook -> {
            var sheet = sheet(workbook, table);
            return edit.edit(sheet, anyRow(sheet));
        });
    }

    /** Neither the first nor the last. */
    private int anyRow(XSSFSheet sheet) {
        return NAMES + 2 + random.nextInt(sheet.getLastRowNum() - NAMES - 2);
    }

    private static int column(XSSFSheet sheet, String name) {
        return IntStream.range(0, sheet.getRow(NAMES).getLastCellNum())
                .filter(index -> at(sheet, NAMES, index).getStringCellValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static XSSFCell at(XSSFSheet sheet, int row, int column) {
        var found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.getCell(column) == null ? found.createCell(column) : found.getCell(column);
    }

    /** As a spreadsheet takes it: what looks like a number becomes one where numbers stand. */
    private static void type(XSSFCell cell, String text) {
        if (cell.getCellType() == CellType.NUMERIC && text.matches("\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private static void format(XSSFCell cell, String format) {
        var workbook = cell.getSheet().getWorkbook();
        var style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static void formula(XSSFCell cell, String formula) {
        cell.setCellFormula(formula);
        cell.getSheet()
                .getWorkbook()
                .getCreationHelper()
                .createFormulaEvaluator()
                .evaluateFormulaCell(cell);
    }

    private static void filter(XSSFSheet sheet) {
        var filter = sheet.getCTWorksheet().getAutoFilter();
        var space = filter.getDomNode().getNamespaceURI();
        try (var cursor = filter.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("filterColumn", space);
            cursor.insertAttributeWithValue("colId", "2");
            cursor.beginElement("filters", space);
            cursor.beginElement("filter", space);
            cursor.insertAttributeWithValue("val", "high");
        }
    }

    private static String hidden(XSSFSheet sheet, SheetVisibility visibility) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), visibility);
        return "";
    }

    private static String copy(XSSFSheet sheet, int row, String first) {
        var below = sheet.getLastRowNum() + 1;
        var texts = new ArrayList<String>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
        for (var column = 0; column < texts.size(); column++) {
            at(sheet, below, column).setCellValue(texts.get(column));
        }
        at(sheet, below, 0)
                .setCellValue(
                        first.isEmpty() ? texts.get(0) : first + texts.get(0).substring(1));
        return "A" + (below + 1);
    }
}
