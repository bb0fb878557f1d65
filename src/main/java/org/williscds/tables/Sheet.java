package org.williscds.tables;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sheet as header and rows of texts, nothing interpreted.
 *
 * @param raw the sheet as read, with the kind and format of each cell
 */
public record Sheet(RawSheet raw, List<String> header, List<Line> lines) {

    /** A sheet of a CSV file of which the texts are known. */
    public Sheet(String file, List<String> header, List<Line> lines) {
        this(rawOf(file, header, lines), header, lines);
    }

    public Sheet {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    private static RawSheet rawOf(String file, List<String> header, List<Line> lines) {
        return RawSheet.ofCsv(
                file,
                Stream.concat(
                                Stream.of(RawSheet.Line.of(1, header)),
                                lines.stream().map(line -> RawSheet.Line.of(line.number(), line.cells())))
                        .toList());
    }

    public String file() {
        return raw.file();
    }

    /** Name of the sheet in its workbook; empty for a CSV file. */
    public String name() {
        return raw.name();
    }

    public int headerRow() {
        return raw.headerRow();
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
