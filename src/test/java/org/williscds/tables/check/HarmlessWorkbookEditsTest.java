package org.williscds.tables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do to a sheet without changing what it says raises no alarm, in tables of every kind. */
class HarmlessWorkbookEditsTest {

    private static final int FIRST = 5;
    private static final long SEED = 20261126;
    private static final List<String> TABLES = List.of(
            "medication/worsens_rls",
            "secondary_causes/iron_bands",
            "safety/renal_dosing",
            "terminology/conditions",
            "terminology/lab_codes",
            "sources");

    private interface Edit {
        void on(XSSFSheet sheet);
    }

    record Harmless(String name, Edit edit) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Harmless> edits() {
        return Stream.of(
                new Harmless("nothing but saving", sheet -> {}),
                new Harmless("cells and headings recoloured", HarmlessWorkbookEditsTest::recolour),
                new Harmless("columns and rows resized", sheet -> {
                    sheet.setColumnWidth(0, 9_000);
                    sheet.setColumnWidth(2, 800);
                    sheet.getRow(FIRST).setHeightInPoints(90);
                }),
                new Harmless("rows in another order", sheet -> {
                    var random = new Random(SEED);
                    for (var swap = 0; swap < 20; swap++) {
                        exchange(sheet, any(sheet, random), any(sheet, random));
                    }
                }),
                new Harmless("a row added", sheet -> {
                    var below = sheet.createRow(sheet.getLastRowNum() + 1);
                    sheet.getRow(FIRST)
                            .forEach(cell -> write(
                                    below.createCell(cell.getColumnIndex()),
                                    cell.getColumnIndex() == 0
                                                    && sheet.getSheetName().equals("sources")
                                            ? "SRC-ADDED26"
                                            : cell.getColumnIndex() == 0
                                                    ? "added-by-an-editor"
                                                    : value((XSSFCell) cell)));
                }),
                new Harmless("a row taken out of the spare ones below, blank again", sheet -> {
                    var below = sheet.createRow(sheet.getLastRowNum() + 3);
                    below.createCell(0).setCellValue("");
                    below.createCell(4).setBlank();
                }),
                new Harmless(
                        "sheets in another order", sheet -> sheet.getWorkbook().setSheetOrder(sheet.getSheetName(), 0)),
                new Harmless("a sheet renamed", sheet -> sheet.getWorkbook()
                        .setSheetName(sheet.getWorkbook().getSheetIndex(sheet), "Mine")),
                new Harmless("protection, lists and links taken away", sheet -> {
                    sheet.getCTWorksheet().unsetSheetProtection();
                    if (sheet.getCTWorksheet().isSetDataValidations()) {
                        sheet.getCTWorksheet().unsetDataValidations();
                    }
                    new ArrayList<>(sheet.getHyperlinkList()).forEach(sheet::removeHyperlink);
                }),
                new Harmless(
                        "a title merged across the top",
                        sheet -> sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5))));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void nothingIsTold(Harmless harmless) {
        for (var table : TABLES) {
            var edited = SpoiltWorkbook.edited(SpoiltWorkbook.exported(table), workbook -> harmless.edit()
                    .on(SpoiltWorkbook.sheet(workbook, table)));

            assertThat(SpoiltWorkbook.problems(edited, new CheckedAgainst(ShippedTables.all(), null)))
                    .as(table)
                    .isEmpty();
        }
    }

    private static void recolour(XSSFSheet sheet) {
        var styles = new java.util.HashMap<Short, org.apache.poi.xssf.usermodel.XSSFCellStyle>();
        sheet.forEach(row -> row.forEach(cell ->
                cell.setCellStyle(styles.computeIfAbsent(cell.getCellStyle().getIndex(), index -> {
                    var style = sheet.getWorkbook().createCellStyle();
                    style.cloneStyleFrom(cell.getCellStyle());
                    style.setFillForegroundColor(IndexedColors.LIGHT_TURQUOISE.getIndex());
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    return style;
                }))));
    }

    private static int any(XSSFSheet sheet, Random random) {
        return FIRST + random.nextInt(sheet.getLastRowNum() - FIRST + 1);
    }

    private static void exchange(XSSFSheet sheet, int one, int other) {
        for (var column = 0; column < sheet.getRow(FIRST).getLastCellNum(); column++) {
            var first = sheet.getRow(one).getCell(column);
            var second = sheet.getRow(other).getCell(column);
            var value = value(first);
            write(first, value(second));
            write(second, value);
        }
    }

    private static Object value(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            default -> cell.getStringCellValue();
        };
    }

    private static void write(XSSFCell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else {
            cell.setCellValue((String) value);
        }
    }
}
