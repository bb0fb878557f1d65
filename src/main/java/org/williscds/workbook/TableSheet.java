package org.williscds.workbook;

import org.williscds.tables.CsvWriter;
import org.williscds.tables.RawSheet;

/**
 * A table as read from a workbook.
 *
 * @param table path below {@code rules/} without ending, such as {@code medication/worsens_rls}
 * @param written whether the sheet has the headings of {@link WorkbookWriter}; else its first row is the header
 */
public record TableSheet(String table, boolean written, RawSheet sheet) {

    public String csvFile() {
        return table + ".csv";
    }

    /** The table as the CSV of {@code rules/}; the same bytes when nothing was changed. */
    public byte[] csv() {
        return CsvWriter.write(sheet.sheet());
    }
}
