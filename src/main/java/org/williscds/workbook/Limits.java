package org.williscds.workbook;

/**
 * How large a workbook may be. A release of today, with 130,000 cells, is a twentieth to a third of each.
 *
 * @param bytes of the file
 * @param unpacked bytes of all parts of the file together
 * @param ratio how many times larger a part may be than it is packed
 * @param parts files inside the file
 * @param sheets with content or not
 * @param rows of one sheet that hold cells
 * @param cells of the workbook that hold something
 * @param elements of all parts: also what only carries a format
 */
public record Limits(long bytes, long unpacked, int ratio, int parts, int sheets, int rows, int cells, int elements) {

    /** No table is wider; what stands further right is refused, so that one cell cannot make a million of a sheet. */
    static final int COLUMNS = 256;

    /** Rows with content further down are refused for the same reason. */
    static final int LAST_ROW = 60_000;

    public static final Limits USUAL = new Limits(20L << 20, 200L << 20, 250, 3_000, 500, 50_000, 600_000, 8_000_000);
}
