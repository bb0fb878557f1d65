package org.williscds.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.williscds.workbook.CodeLists.CodeList;

/** The sheet with all lists from which cells choose, one below the other: list, code, name. */
final class CodesSheet {

    static final String NAME = "Codes";

    private static final int FIRST = 6;

    private final PlainSheet sheet;
    private final SourceLinks sources;
    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private final List<CodeList> lists = new ArrayList<>();
    private final Map<String, Integer> sourceRows = new LinkedHashMap<>();
    private int next = FIRST;

    CodesSheet(XSSFSheet sheet, Look look, SourceLinks sources) {
        this.sheet = new PlainSheet(sheet, look, NAME, 50, 44, 90);
        this.sources = sources;
    }

    /** The cells that hold the codes of that list, as a formula; the list is added when it is new. */
    String range(CodeList list) {
        var start = starts.computeIfAbsent(list.title(), added -> {
            lists.add(list);
            var row = next;
            next += list.entries().size();
            if (added.contains("(" + SourceLinks.TABLE + ")")) {
                for (var index = 0; index < list.entries().size(); index++) {
                    sourceRows.putIfAbsent(list.entries().get(index).code(), row + index);
                }
            }
            return row;
        });
        return "'%s'!$B$%d:$B$%d".formatted(NAME, start, start + list.entries().size() - 1);
    }

    /** Where a source is explained; empty when no list of sources was asked for. */
    String place(String source) {
        var row = sourceRows.get(source);
        return row == null ? "" : PlainSheet.place(NAME, "B" + row);
    }

    void finish() {
        sheet.row(
                sheet.look().question(),
                "Cells hold the code. New codes are added in the table that is named in brackets.");
        sheet.row(sheet.look().subtitle(), "List", "Code", "Name");
        sheet.freeze();
        lists.forEach(list -> list.entries().forEach(entry -> {
            var cells = sheet.row(sheet.look().plain(), list.title(), entry.code(), entry.name());
            sources.of(entry.code())
                    .filter(link -> list.title().contains("(" + SourceLinks.TABLE + ")"))
                    .ifPresent(link -> sheet.link(cells.get(2), HyperlinkType.URL, link));
        }));
        sheet.seal();
    }
}
