package org.williscds.workbook;

import java.util.List;
import org.williscds.tables.Problem;
import org.williscds.tables.RawSheet;

/**
 * What a workbook holds.
 *
 * @param tables in the order of the sheets
 * @param others sheets of no table that hold something; each is a problem, too
 * @param problems of the workbook as a whole and of its sheets; what is wrong in the cells is for the checks
 */
public record WorkbookContents(String file, List<TableSheet> tables, List<RawSheet> others, List<Problem> problems) {

    public WorkbookContents {
        tables = List.copyOf(tables);
        others = List.copyOf(others);
        problems = List.copyOf(problems);
    }
}
