package org.williscds.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.RawSheet;

/**
 * What stands where in the sheet of a table. Above the rows: title, question, the path of the table, the readable titles of
 * the columns, and their names, which are the header of the table. Rows are counted from 0 here, as POI does.
 */
final class Layout {

    static final int TITLE = 0;
    static final int QUESTION = 1;
    static final int PATH = 2;
    static final int HEADINGS = 3;
    static final int NAMES = 4;

    private static final Pattern PATH_CELL = Pattern.compile("Table: ([a-z0-9_./]+)");
    private static final Pattern COLUMN_NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int LOOKED_AT = 20;

    private Layout() {}

    static String pathCell(String table) {
        return "Table: " + table;
    }

    /** The title of a column with its unit below. */
    static String heading(String name, @Nullable ColumnDescription column) {
        if (column == null) {
            return name;
        }
        return column.unit() == null ? column.title() : column.title() + "\n" + unit(column);
    }

    static String unit(ColumnDescription column) {
        return column.unit() == null ? "" : "[" + column.unit() + "]";
    }

    /** Row number of the cell that says of which table the sheet is. */
    static Optional<RawSheet.Line> pathLine(List<RawSheet.Line> lines) {
        return lines.stream()
                .limit(LOOKED_AT)
                .filter(line -> !line.cells().isEmpty()
                        && PATH_CELL.matcher(line.cells().get(0).text().strip()).matches())
                .findFirst();
    }

    static String table(RawSheet.Line pathLine) {
        return pathLine.cells().get(0).text().strip().substring(pathCell("").length());
    }

    /**
     * Row number of the header: the first row below the path of which most cells look like names of columns. People insert
     * rows, and a name may be misspelt.
     */
    static int headerRow(List<RawSheet.Line> lines, int pathRow) {
        return lines.stream()
                .filter(line -> line.number() > pathRow && line.number() <= pathRow + LOOKED_AT)
                .filter(Layout::isOfNames)
                .mapToInt(RawSheet.Line::number)
                .findFirst()
                .orElse(pathRow + NAMES - PATH);
    }

    private static boolean isOfNames(RawSheet.Line line) {
        var filled = line.cells().stream().filter(cell -> !cell.isBlank()).toList();
        var names = filled.stream()
                .filter(cell -> COLUMN_NAME.matcher(cell.text()).matches())
                .count();
        return names > 0 && 2 * names >= filled.size();
    }
}
