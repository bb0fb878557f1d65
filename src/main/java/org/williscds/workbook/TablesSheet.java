package org.williscds.workbook;

import java.util.Comparator;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.SheetTable;

/** The sheets that lead to the tables and tell of their columns. */
final class TablesSheet {

    static final String NAME = "Tables";
    static final String COLUMNS = "Columns";

    private TablesSheet() {}

    static void write(XSSFWorkbook workbook, Look look, List<SheetTable> tables, SheetNames names) {
        var sheet = new PlainSheet(workbook.createSheet(NAME), look, NAME, 36, 44, 80, 8);
        sheet.row(look.subtitle(), "Sheet", "Title", "Question", "Rows");
        sheet.freeze();
        var topic = "";
        for (var table : tables) {
            var description = table.description();
            if (!CodeLists.topic(description.name()).equals(topic)) {
                topic = CodeLists.topic(description.name());
                sheet.skip();
                sheet.row(look.subtitle(), topic);
            }
            var cells = sheet.row(
                    look.plain(),
                    names.of(description.name()),
                    description.title(),
                    description.question(),
                    Integer.toString(table.sheet().lines().size()));
            sheet.link(
                    cells.get(0),
                    HyperlinkType.DOCUMENT,
                    PlainSheet.place(names.of(description.name()), "A" + (Layout.NAMES + 2)));
        }
        sheet.seal();
    }

    static void writeColumns(XSSFWorkbook workbook, Look look, List<SheetTable> tables) {
        var sheet = new PlainSheet(workbook.createSheet(COLUMNS), look, COLUMNS, 40, 22, 26, 18, 70, 12, 60);
        sheet.row(look.subtitle(), "Table", "Column", "Title", "Kind", "Meaning", "Unit", "May hold");
        sheet.freeze();
        for (var table : tables) {
            var description = table.description();
            for (var column : description.columns()) {
                sheet.row(
                        look.plain(),
                        description.name(),
                        column.name(),
                        column.title(),
                        ColumnNote.kind(column.role()),
                        column.meaning(),
                        column.unit() == null ? "" : column.unit(),
                        ColumnNote.allowed(column));
            }
        }
        sheet.seal();
    }

    /** Rules before scenarios before wordings, topic by topic. */
    static Comparator<SheetTable> order() {
        return Comparator.<SheetTable, String>comparing(
                        table -> CodeLists.topic(table.description().name()))
                .thenComparing(TablesSheet::kind)
                .thenComparing(table -> table.description().name());
    }

    static Integer kind(SheetTable table) {
        var name = table.description().name();
        if (name.endsWith(".scenarios")) {
            return 2;
        }
        if (name.equals("wording") || name.endsWith("/wording")) {
            return 3;
        }
        return table.description().columns().stream()
                        .anyMatch(column -> column.role() == ColumnDescription.Role.CONDITION)
                ? 0
                : 1;
    }

    /** Colour of a sheet's tab: rules, lists, scenarios, texts. */
    static String tab(SheetTable table) {
        return List.of("5B9BD5", "A5A5A5", "ED7D31", "9E6BC4").get(kind(table));
    }
}
