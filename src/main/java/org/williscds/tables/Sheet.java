package org.williscds.tables;

import java.util.List;

/** A sheet as it stands in the file: cells with addresses, nothing interpreted. */
public record Sheet(String file, List<String> header, List<Line> lines) {

    public Sheet {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /** One row; {@code number} is the row number that the spreadsheet shows. */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
