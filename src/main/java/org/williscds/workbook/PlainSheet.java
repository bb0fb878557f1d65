package org.williscds.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.williscds.tables.RawCell;
import org.williscds.tables.RawSheet;

/**
 * A sheet that only explains. Nothing on it is read back, which its second row says together with a digest of its texts:
 * what somebody types here is noticed and not dropped in silence.
 */
final class PlainSheet {

    static final int SEAL = 1;
    static final int TITLE_HEIGHT = 24;

    private static final String SAYS = "Made by Willis. Nothing that you change on this sheet is read.";
    private static final Pattern SEALED = Pattern.compile("Made by Willis\\..*\\[([0-9a-f]{12})]");

    private final XSSFSheet sheet;
    private final Look look;
    private final double[] widths;
    private int next = SEAL + 2;

    PlainSheet(XSSFSheet sheet, Look look, String title, int... widths) {
        this.sheet = sheet;
        this.look = look;
        this.widths = IntStream.of(widths).asDoubleStream().toArray();
        for (var column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        var first = sheet.createRow(0);
        first.setHeightInPoints(TITLE_HEIGHT);
        put(first.createCell(0), title, look.title());
    }

    Look look() {
        return look;
    }

    /** Row counted from 0 into which the next texts go. */
    int next() {
        return next;
    }

    void skip() {
        next++;
    }

    /** Writes one row of texts in one style. */
    List<XSSFCell> row(XSSFCellStyle style, String... texts) {
        var row = sheet.createRow(next++);
        var cells = new java.util.ArrayList<XSSFCell>();
        for (var column = 0; column < texts.length; column++) {
            cells.add(put(row.createCell(column), texts[column], style));
        }
        if (style.getWrapText()) {
            Heights.fit(row, List.of(texts), widths);
        }
        return cells;
    }

    void freeze() {
        sheet.createFreezePane(0, next);
    }

    void link(XSSFCell cell, HyperlinkType type, String address) {
        link(sheet, cell, type, address);
        cell.setCellStyle(look.link());
    }

    /** Locks the sheet and writes its digest. */
    void seal() {
        var cell = sheet.createRow(SEAL).createCell(0);
        put(cell, "%s [%s]".formatted(SAYS, digest(SheetReader.lines(sheet))), look.marker());
        sheet.enableLocking();
    }

    static XSSFCell put(XSSFCell cell, String text, XSSFCellStyle style) {
        cell.setCellValue(CellText.escaped(text));
        cell.setCellStyle(style);
        return cell;
    }

    static void link(XSSFSheet sheet, XSSFCell cell, HyperlinkType type, String address) {
        var link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        cell.setHyperlink(link);
    }

    /** The address of a cell of another sheet, for links. */
    static String place(String sheetName, String address) {
        return "'%s'!%s".formatted(sheetName.replace("'", "''"), address);
    }

    /** Whether the sheet was made by a {@code PlainSheet}. */
    static boolean is(List<RawSheet.Line> lines) {
        return sealOf(lines).isPresent();
    }

    /** Whether its texts are those with which it was made. */
    static boolean isUntouched(List<RawSheet.Line> lines) {
        return sealOf(lines).filter(digest(lines)::equals).isPresent();
    }

    private static Optional<String> sealOf(List<RawSheet.Line> lines) {
        return lines.stream()
                .limit(SEAL + 2)
                .filter(line -> !line.cells().isEmpty())
                .map(line -> SEALED.matcher(line.cells().get(0).text()))
                .filter(java.util.regex.Matcher::matches)
                .map(seal -> seal.group(1))
                .findFirst();
    }

    private static String digest(List<RawSheet.Line> lines) {
        var texts = new StringBuilder();
        lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> !cell.isBlank() && !isSeal(cell))
                .forEach(cell -> texts.append(cell.address())
                        .append(' ')
                        .append(cell.text().replace("\r", "").strip())
                        .append('\n'));
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(texts.toString().getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static boolean isSeal(RawCell cell) {
        return cell.column() == 0 && SEALED.matcher(cell.text()).matches();
    }
}
