package org.williscds.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Heights of rows with wrapped text: some spreadsheets keep a row at one line until somebody edits it. */
final class Heights {

    private static final float LINE = 15;
    private static final int MOST_LINES = 20;

    private Heights() {}

    /** As high as its longest text needs; still fitted anew when somebody edits it. */
    static void fit(XSSFRow row, List<String> texts, double[] widths) {
        var lines = 1L;
        for (var column = 0; column < Math.min(texts.size(), widths.length); column++) {
            var width = Math.max(4, widths[column]);
            lines = Math.max(
                    lines,
                    texts.get(column)
                            .lines()
                            .mapToLong(line -> (long) Math.max(1, Math.ceil(line.length() / width)))
                            .sum());
        }
        row.setHeightInPoints(LINE * Math.min(MOST_LINES, lines));
        row.getCTRow().unsetCustomHeight();
    }
}
