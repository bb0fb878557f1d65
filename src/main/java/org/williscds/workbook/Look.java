package org.williscds.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.williscds.tables.ColumnDescription;

/** How a workbook looks: few fonts, one colour for each role of a column, cells that may be changed unlocked. */
final class Look {

    static final String RED = "FFB3B3";
    static final String YELLOW = "FFE699";

    private static final String INK = "1F3A44";
    private static final String GREY = "7F7F7F";
    private static final String LINK = "0B5C8C";
    private static final String LINE = "D5DBDE";

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    Look(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static String fill(ColumnDescription.Role role) {
        return switch (role) {
            case ID -> "D9DEE2";
            case CONDITION -> "BDD7EE";
            case OUTCOME -> "C6E0B4";
            case EVIDENCE -> "FCE4C8";
            case NOTE -> "EDEDED";
        };
    }

    XSSFCellStyle title() {
        return style("title", style -> style.setFont(font(16, INK, true, false)));
    }

    XSSFCellStyle question() {
        return style("question", style -> style.setFont(font(11, INK, false, true)));
    }

    XSSFCellStyle marker() {
        return style("marker", style -> style.setFont(font(9, GREY, false, false)));
    }

    /** The readable title of a column. */
    XSSFCellStyle heading(ColumnDescription.Role role) {
        return style("heading " + role, style -> {
            style.setFont(font(11, INK, true, false));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            filled(style, fill(role));
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(colour(GREY));
        });
    }

    /** The name of a column by which it is read back. */
    XSSFCellStyle name(ColumnDescription.Role role) {
        return style("name " + role, style -> {
            style.setFont(font(9, GREY, false, false));
            filled(style, fill(role));
            style.setBorderBottom(BorderStyle.MEDIUM);
            style.setBottomBorderColor(colour(INK));
        });
    }

    /** A cell that may be changed. */
    XSSFCellStyle body(ColumnDescription.Role role, String format, boolean link) {
        return style("body " + role + " " + format + " " + link, style -> {
            style.setLocked(false);
            style.setFont(font(11, link ? LINK : "000000", role == ColumnDescription.Role.ID, false));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            style.setBorderBottom(BorderStyle.HAIR);
            style.setBottomBorderColor(colour(LINE));
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            if (!format.equals(CellText.PLAIN_TEXT)) {
                style.setAlignment(HorizontalAlignment.LEFT);
            }
        });
    }

    /** What stands above the rows and cannot be changed. */
    XSSFCellStyle above() {
        return style("above", style -> style.setLocked(true));
    }

    /** Beside the table, where nothing should stand, but rows can only be deleted when all of a row is unlocked. */
    XSSFCellStyle beside() {
        return style("beside", style -> style.setLocked(false));
    }

    /** Text of the sheets that explain. */
    XSSFCellStyle plain() {
        return style("plain", style -> {
            style.setFont(font(11, "000000", false, false));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
        });
    }

    XSSFCellStyle subtitle() {
        return style("subtitle", style -> style.setFont(font(12, INK, true, false)));
    }

    XSSFCellStyle link() {
        return style("link", style -> {
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            style.setFont(font(11, LINK, false, false));
        });
    }

    XSSFCellStyle painted(String colour) {
        return style("painted " + colour, style -> {
            style.setFont(font(11, "000000", false, false));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            filled(style, colour);
        });
    }

    /** A style like that one, in that colour; the same each time. */
    XSSFCellStyle painted(XSSFCellStyle like, String colour) {
        return style("like " + like.getIndex() + " " + colour, style -> {
            style.cloneStyleFrom(like);
            filled(style, colour);
        });
    }

    /** A style like that one, without its colour. */
    XSSFCellStyle unpainted(XSSFCellStyle like) {
        return style("unlike " + like.getIndex(), style -> {
            style.cloneStyleFrom(like);
            style.setFillForegroundColor((XSSFColor) null);
            style.setFillPattern(FillPatternType.NO_FILL);
        });
    }

    private XSSFCellStyle style(String name, Consumer<XSSFCellStyle> look) {
        return styles.computeIfAbsent(name, n -> {
            var style = workbook.createCellStyle();
            look.accept(style);
            return style;
        });
    }

    private XSSFFont font(int points, String colour, boolean bold, boolean italic) {
        var font = new XSSFFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setColor(colour(colour));
        font.setBold(bold);
        font.setItalic(italic);
        font.registerTo(workbook.getStylesSource());
        return font;
    }

    private static void filled(XSSFCellStyle style, String colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(colour));
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(hex), null);
    }
}
