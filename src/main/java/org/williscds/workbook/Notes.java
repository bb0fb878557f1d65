package org.williscds.workbook;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Notes that show when the pointer rests on a cell. */
final class Notes {

    static final String AUTHOR = "Willis";

    private static final int WIDTH = 4;
    private static final int SIGNS_PER_LINE = 38;

    private final XSSFSheet sheet;
    private final XSSFDrawing drawing;

    Notes(XSSFSheet sheet) {
        this.sheet = sheet;
        this.drawing = sheet.createDrawingPatriarch();
    }

    /** @param row and {@code column} counted from 0 */
    XSSFComment add(int row, int column, String text) {
        var lines = text.lines()
                .mapToInt(line -> 1 + line.length() / SIGNS_PER_LINE)
                .sum();
        var top = row;
        while (sheet.getCellComment(new CellAddress(top, column + 1)) != null) {
            // POI takes the corner of the box for the cell of the note until it is told otherwise.
            top++;
        }
        var anchor = new XSSFClientAnchor(0, 0, 0, 0, column + 1, top, column + 1 + WIDTH, top + lines + 1);
        anchor.setAnchorType(ClientAnchor.AnchorType.DONT_MOVE_AND_RESIZE);
        var comment = drawing.createCellComment(anchor);
        comment.setAddress(new CellAddress(row, column));
        comment.setString(CellText.escaped(text));
        comment.setAuthor(AUTHOR);
        return comment;
    }
}
