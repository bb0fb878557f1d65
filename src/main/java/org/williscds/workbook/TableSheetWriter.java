package org.williscds.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageOrder;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.SheetTable;

/** Writes one table on its sheet: headings that cannot be changed, and rows that can. */
final class TableSheetWriter {

    /** Rows below the table that are ready to be filled. */
    private static final int SPARE_ROWS = 500;

    private static final int LONGEST_CELL = 32_767;
    private static final int ALL_COLUMNS = 16_384;
    private static final int NARROWEST = 11;
    private static final int WIDEST = 52;
    private static final String SOURCE_TABLE = SourceLinks.TABLE;

    private final Look look;
    private final CodeLists lists;
    private final CodesSheet codes;
    private final SourceLinks links;

    TableSheetWriter(Look look, CodeLists lists, CodesSheet codes, SourceLinks links) {
        this.look = look;
        this.lists = lists;
        this.codes = codes;
        this.links = links;
    }

    void write(SheetTable table, XSSFSheet sheet) {
        var description = table.description();
        for (var row = Layout.TITLE; row <= Layout.NAMES; row++) {
            sheet.createRow(row).setRowStyle(look.above());
        }
        sheet.getRow(Layout.TITLE).setHeightInPoints(PlainSheet.TITLE_HEIGHT);
        put(sheet, Layout.TITLE, 0, description.title()).setCellStyle(look.title());
        put(sheet, Layout.QUESTION, 0, description.question()).setCellStyle(look.question());
        var path = put(sheet, Layout.PATH, 0, Layout.pathCell(description.name()));
        PlainSheet.link(sheet, path, HyperlinkType.DOCUMENT, PlainSheet.place(TablesSheet.NAME, "A1"));
        path.setCellStyle(look.marker());
        var header = table.sheet().header();
        var lines = table.sheet().lines();
        var last = Layout.NAMES + lines.size();
        var notes = new Notes(sheet);
        var dropDowns = new DropDowns(sheet, codes);
        var columns = sheet.getCTWorksheet().sizeOfColsArray() == 0
                ? sheet.getCTWorksheet().addNewCols()
                : sheet.getCTWorksheet().getColsArray(0);
        var widths = new double[header.size()];
        var headings = new ArrayList<String>();
        for (var index = 0; index < header.size(); index++) {
            var name = header.get(index);
            var column = description.column(name);
            var role = role(column);
            var heading = Layout.heading(name, column.orElse(null));
            put(sheet, Layout.HEADINGS, index, heading).setCellStyle(look.heading(role));
            put(sheet, Layout.NAMES, index, name).setCellStyle(look.name(role));
            var at = index;
            column.ifPresent(described -> {
                notes.add(Layout.HEADINGS, at, ColumnNote.of(described));
                var list = lists.of(description, described).orElse(null);
                dropDowns.add(described, list, at, Layout.NAMES + 1, last + SPARE_ROWS);
            });
            var style = look.body(role, column.map(TableSheetWriter::format).orElse(CellText.PLAIN_TEXT), false);
            var col = columns.addNewCol();
            col.setMin(index + 1L);
            col.setMax(index + 1L);
            widths[index] = width(table, index, heading);
            headings.add(heading);
            col.setWidth(widths[index]);
            col.setCustomWidth(true);
            col.setStyle(style.getIndex());
        }
        if (!header.isEmpty()) {
            Heights.fit(sheet.getRow(Layout.HEADINGS), headings, widths);
        }
        var beside = columns.addNewCol();
        beside.setMin(header.size() + 1L);
        beside.setMax(ALL_COLUMNS);
        beside.setWidth(NARROWEST);
        beside.setStyle(look.beside().getIndex());
        for (var line = 0; line < lines.size(); line++) {
            var cells = lines.get(line).cells();
            for (var index = 0; index < cells.size(); index++) {
                var column = index < header.size()
                        ? description.column(header.get(index))
                        : Optional.<ColumnDescription>empty();
                cell(sheet, Layout.NAMES + 1 + line, index, cells.get(index), column, description.name());
            }
            if (!cells.isEmpty()) {
                Heights.fit(sheet.getRow(Layout.NAMES + 1 + line), cells, widths);
            }
        }
        finish(sheet, header.size(), Math.max(last, Layout.NAMES + 1));
    }

    private void cell(
            XSSFSheet sheet, int row, int index, String text, Optional<ColumnDescription> column, String table) {
        if (text.length() > LONGEST_CELL) {
            throw new IllegalArgumentException(
                    "A cell of %s has %d characters; a spreadsheet's cell holds %d.%nMaybe a quotation mark is not closed."
                            .formatted(table, text.length(), LONGEST_CELL));
        }
        var role = role(column);
        var number = column.flatMap(described -> CellText.number(described, text));
        if (number.isPresent()) {
            var cell = create(sheet, row, index);
            cell.setCellValue(number.get().doubleValue());
            cell.setCellStyle(look.body(role, CellText.format(number.get()), false));
            return;
        }
        if (text.isEmpty()) {
            var format = column.map(TableSheetWriter::format).orElse(CellText.PLAIN_TEXT);
            create(sheet, row, index).setCellStyle(look.body(role, format, false));
            return;
        }
        var cell = put(sheet, row, index, text);
        var linked = link(sheet, cell, text, column, table);
        cell.setCellStyle(look.body(role, CellText.PLAIN_TEXT, linked));
    }

    /** A cell that names sources leads to the source itself, or to the list of sources when it names several. */
    private boolean link(
            XSSFSheet sheet, XSSFCell cell, String text, Optional<ColumnDescription> column, String table) {
        if (table.equals(SOURCE_TABLE)
                && column.filter(c -> c.name().equals("where")).isPresent()) {
            var link = SourceLinks.link(text);
            link.ifPresent(address -> PlainSheet.link(sheet, cell, HyperlinkType.URL, address));
            return link.isPresent();
        }
        if (column.filter(described -> described.of().equals(List.of(SOURCE_TABLE)))
                .isEmpty()) {
            return false;
        }
        var sources = text.split(";", -1);
        var link = links.of(sources[0]);
        if (sources.length == 1 && link.isPresent()) {
            PlainSheet.link(sheet, cell, HyperlinkType.URL, link.get());
            return true;
        }
        var place = codes.place(sources[0]);
        if (!place.isEmpty()) {
            PlainSheet.link(sheet, cell, HyperlinkType.DOCUMENT, place);
        }
        return !place.isEmpty();
    }

    private static ColumnDescription.Role role(Optional<ColumnDescription> column) {
        return column.map(ColumnDescription::role).orElse(ColumnDescription.Role.NOTE);
    }

    /** Numbers are numbers; all else is text, so that no spreadsheet makes a date of it. */
    private static String format(ColumnDescription column) {
        return switch (column.type()) {
            case DECIMAL, WHOLE -> "General";
            case ID, TEXT, CODE, CODES, CHOICE, CHOICES, DATE, WORDING -> CellText.PLAIN_TEXT;
        };
    }

    /** Wide enough for nine cells in ten. */
    private static double width(SheetTable table, int index, String heading) {
        var lengths = table.sheet().lines().stream()
                .map(line ->
                        index < line.cells().size() ? line.cells().get(index).length() : 0)
                .sorted()
                .toList();
        var most = lengths.isEmpty() ? 0 : lengths.get((int) (0.9 * (lengths.size() - 1)));
        var word = heading.lines().mapToInt(String::length).max().orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, Math.max(most, Math.min(word, 20)) * 1.05 + 3));
    }

    private static void finish(XSSFSheet sheet, int columns, int last) {
        var width = Math.max(1, columns);
        sheet.createFreezePane(1, Layout.NAMES + 1);
        sheet.setAutoFilter(new CellRangeAddress(Layout.NAMES, last, 0, width - 1));
        sheet.setRepeatingRows(new CellRangeAddress(Layout.HEADINGS, Layout.NAMES, -1, -1));
        sheet.addIgnoredErrors(
                new CellRangeAddress(Layout.NAMES + 1, last + SPARE_ROWS, 0, width - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        var print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        print.setPageOrder(PageOrder.DOWN_THEN_OVER);
        sheet.setActiveCell(new org.apache.poi.ss.util.CellAddress(Layout.NAMES + 1, 0));
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockInsertHyperlinks(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockObjects(false);
    }

    private static XSSFCell put(XSSFSheet sheet, int row, int column, String text) {
        var cell = create(sheet, row, column);
        cell.setCellValue(CellText.escaped(text));
        return cell;
    }

    private static XSSFCell create(XSSFSheet sheet, int row, int column) {
        var found = sheet.getRow(row);
        return (found == null ? sheet.createRow(row) : found).createCell(column);
    }
}
