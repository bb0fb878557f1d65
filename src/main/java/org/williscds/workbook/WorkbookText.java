package org.williscds.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.williscds.tables.RawCell;
import org.williscds.tables.RawSheet;
import org.williscds.tables.SheetFacts;

/**
 * A workbook as lines of text, one for each cell that holds something: {@code medication/worsens_rls#worsens-metoclopramide
 * risk: high}. Two workbooks that say the same give the same lines, whatever their looks; so a difference of the lines is a
 * difference of what they say.
 */
public final class WorkbookText {

    private WorkbookText() {}

    /** Never throws for what the bytes are: what cannot be read is a line that says so. */
    public static List<String> lines(String file, byte[] bytes) {
        var contents = new WorkbookReader(Set.of()).read(file, bytes);
        var lines = new ArrayList<String>();
        contents.problems().stream()
                .filter(problem -> problem.sheet().isEmpty() && !problem.check().equals("unknown-sheet"))
                .forEach(problem -> lines.add("(%s)".formatted(problem.reason())));
        contents.tables().forEach(table -> add(table.table(), table.sheet(), lines));
        contents.others().forEach(sheet -> add(sheet.name(), sheet, lines));
        return lines;
    }

    private static void add(String name, RawSheet sheet, List<String> lines) {
        facts(name, sheet.facts(), lines);
        var header = sheet.sheet().header();
        for (var line : sheet.lines()) {
            if (line.number() <= sheet.headerRow()) {
                continue;
            }
            var id = line.cells().isEmpty() ? "" : line.cells().get(0).text();
            line.cells().stream()
                    .filter(cell -> cell.kind() != RawCell.Kind.BLANK)
                    .forEach(cell -> lines.add(
                            "%s#%s %s: %s".formatted(name, plain(id), plain(column(header, cell)), plain(text(cell)))));
        }
    }

    private static String column(List<String> header, RawCell cell) {
        return cell.column() < header.size() && !header.get(cell.column()).isEmpty()
                ? header.get(cell.column())
                : cell.address();
    }

    private static String text(RawCell cell) {
        return switch (cell.kind()) {
            case FORMULA -> "=%s (%s)".formatted(cell.stored(), cell.shown());
            case NUMBER -> cell.format().contains("%") ? cell.shown() : cell.text();
            case TEXT, DATE, BOOLEAN, ERROR, BLANK -> cell.text();
        };
    }

    private static void facts(String name, SheetFacts facts, List<String> lines) {
        if (facts.hidden()) {
            lines.add(name + " (the sheet is hidden)");
        }
        if (facts.filtered()) {
            lines.add(name + " (a filter is on)");
        }
        facts.merged().forEach(region -> lines.add("%s (%s is merged)".formatted(name, region)));
        facts.hiddenRows().stream().sorted().forEach(row -> lines.add("%s (row %d is hidden)".formatted(name, row)));
        facts.hiddenColumns().stream()
                .sorted()
                .forEach(column -> lines.add("%s (column %d is hidden)".formatted(name, column + 1)));
        if (facts.macros()) {
            lines.add(name + " (the workbook has macros)");
        }
        facts.externalLinks().forEach(link -> lines.add("%s (takes values from %s)".formatted(name, plain(link))));
    }

    private static String plain(String text) {
        return text.replace("\r", "").replace("\n", " ⏎ ");
    }
}
