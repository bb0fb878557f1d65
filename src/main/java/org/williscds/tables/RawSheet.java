package org.williscds.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet as read, from a CSV file or a workbook alike. Everything that is loaded or checked starts here, so that both go
 * one way.
 *
 * @param file path below {@code rules/}
 * @param name name of the sheet in its workbook; empty for a CSV file
 * @param headerRow row number of the column titles; rows above it are for the eye
 * @param lines every row to the last that holds anything, also blank ones between; what follows is cut off. Cells from column A on
 *     without gaps, in a workbook at least as many as the header has
 */
public record RawSheet(String file, String name, int headerRow, List<Line> lines, SheetFacts facts) {

    public RawSheet {
        var filled = lines.size();
        while (filled > 0 && lines.get(filled - 1).isBlank()) {
            filled--;
        }
        lines = List.copyOf(lines.subList(0, filled));
    }

    /** One row; {@code number} is the row number that the spreadsheet shows. */
    public record Line(int number, List<RawCell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** A row of a CSV file. */
        static Line of(int number, List<String> texts) {
            var cells = new ArrayList<RawCell>(texts.size());
            for (var column = 0; column < texts.size(); column++) {
                cells.add(RawCell.of(column, number, texts.get(column)));
            }
            return new Line(number, cells);
        }

        public boolean isBlank() {
            return cells.stream().allMatch(RawCell::isBlank);
        }

        List<String> texts() {
            return cells.stream().map(RawCell::text).toList();
        }
    }

    /** A CSV file: its first row is the header. */
    static RawSheet ofCsv(String file, List<Line> lines) {
        return new RawSheet(file, "", 1, lines, SheetFacts.NONE);
    }

    /** The same cells as header and rows of texts. */
    public Sheet sheet() {
        var header = new ArrayList<String>();
        var rows = new ArrayList<Sheet.Line>();
        for (var line : lines) {
            if (line.number() == headerRow) {
                header.addAll(line.texts());
            } else if (line.number() > headerRow) {
                rows.add(new Sheet.Line(line.number(), line.texts()));
            }
        }
        return new Sheet(this, header, rows);
    }
}
