package org.williscds.tables;

import java.util.List;
import java.util.Set;

/**
 * What is true of a sheet beside its cells; of a CSV file nothing is. Comments are left out on purpose: they carry no
 * meaning.
 *
 * @param merged merged regions, such as {@code A5:A6}
 * @param hiddenRows row numbers as the spreadsheet shows them
 * @param hiddenColumns counted from 0
 * @param hidden whether the sheet itself is hidden
 * @param filtered whether a filter leaves rows out of sight
 * @param macros whether the workbook carries macros
 * @param externalLinks other files and addresses from which the workbook takes values
 */
public record SheetFacts(
        List<String> merged,
        Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns,
        boolean hidden,
        boolean filtered,
        boolean macros,
        List<String> externalLinks) {

    public static final SheetFacts NONE = new SheetFacts(List.of(), Set.of(), Set.of(), false, false, false, List.of());

    public SheetFacts {
        merged = List.copyOf(merged);
        hiddenRows = Set.copyOf(hiddenRows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        externalLinks = List.copyOf(externalLinks);
    }
}
