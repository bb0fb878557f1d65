package org.williscds.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.Problem;
import org.williscds.workbook.ProblemsSheet.Placed;

/** The marks of the red pen in cells: a colour, and a note above what the cell's note said before. */
final class Marks {

    private static final String BEGIN = "Willis found: ";
    private static final String END = "\n———\n";

    private Marks() {}

    /** One mark for all problems of one cell. */
    static void put(XSSFSheet sheet, Look look, Notes notes, List<Placed> problems) {
        var address = new CellAddress(problems.get(0).cell());
        var row = sheet.getRow(address.getRow());
        row = row == null ? sheet.createRow(address.getRow()) : row;
        var found = row.getCell(address.getColumn());
        var cell = found == null ? row.createCell(address.getColumn()) : found;
        var worst = problems.stream()
                .map(Placed::problem)
                .filter(Problem::refuses)
                .findFirst()
                .orElse(problems.get(0).problem());
        cell.setCellStyle(look.painted(cell.getCellStyle(), ProblemsSheet.colour(worst)));
        var text = problems.stream()
                .map(placed ->
                        placed.problem().reason() + "\n" + placed.problem().cure())
                .collect(Collectors.joining("\n\n", BEGIN, ""));
        var before = cell.getCellComment();
        if (before != null) {
            text = text + END + before.getString().getString();
            cell.removeCellComment();
        }
        notes.add(address.getRow(), address.getColumn(), text);
    }

    /** Takes away the list and all marks of an earlier time. */
    static void remove(XSSFWorkbook workbook) {
        var list = workbook.getSheetIndex(ProblemsSheet.NAME);
        if (list >= 0 && PlainSheet.is(SheetReader.lines(workbook.getSheetAt(list)))) {
            workbook.removeSheetAt(list);
        }
        var look = new Look(workbook);
        for (var index = 0; index < workbook.getNumberOfSheets(); index++) {
            var sheet = workbook.getSheetAt(index);
            var notes = new Notes(sheet);
            sheet.getCellComments().forEach((address, comment) -> {
                var text = comment.getString().getString();
                var cell = cell(sheet, address);
                if (text.startsWith(BEGIN) && cell != null) {
                    cell.removeCellComment();
                    if (text.contains(END)) {
                        notes.add(
                                address.getRow(),
                                address.getColumn(),
                                text.substring(text.indexOf(END) + END.length()));
                    }
                    unpaint(sheet, cell, look);
                }
            });
        }
    }

    /** A heading gets back the colour of its neighbour below or above, any other cell none. */
    private static void unpaint(XSSFSheet sheet, XSSFCell cell, Look look) {
        var row = cell.getRowIndex();
        var partner = row == Layout.HEADINGS
                ? cell(sheet, new CellAddress(Layout.NAMES, cell.getColumnIndex()))
                : row == Layout.NAMES ? cell(sheet, new CellAddress(Layout.HEADINGS, cell.getColumnIndex())) : null;
        var fill = partner == null ? null : partner.getCellStyle().getFillForegroundColorColor();
        if (fill != null && fill.getARGBHex() != null) {
            cell.setCellStyle(
                    look.painted(cell.getCellStyle(), fill.getARGBHex().substring(2)));
        } else {
            cell.setCellStyle(look.unpainted(cell.getCellStyle()));
        }
    }

    private static @Nullable XSSFCell cell(XSSFSheet sheet, CellAddress address) {
        var row = sheet.getRow(address.getRow());
        return row == null ? null : row.getCell(address.getColumn());
    }
}
