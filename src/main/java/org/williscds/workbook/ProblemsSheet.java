package org.williscds.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.williscds.tables.Problem;

/** The first sheet of a workbook that was checked: every problem, with a link to its cell. */
final class ProblemsSheet {

    static final String NAME = "Problems";

    private ProblemsSheet() {}

    /** A problem and where in this workbook its cell is; sheet and cell are empty when it is in none. */
    record Placed(Problem problem, String sheet, String cell) {}

    static void write(XSSFWorkbook workbook, Look look, List<Placed> problems) {
        var made = workbook.createSheet(free(workbook));
        var sheet = new PlainSheet(made, look, NAME, 34, 9, 30, 70, 60, 24);
        sheet.row(look.question(), summary(problems));
        sheet.row(look.subtitle(), "Sheet", "Cell", "What stands there", "What is wrong", "What may help", "Check");
        sheet.freeze();
        for (var placed : problems) {
            var problem = placed.problem();
            var cells = sheet.row(
                    look.plain(),
                    placed.sheet().isEmpty() ? problem.file() : placed.sheet(),
                    placed.sheet().isEmpty() ? problem.cell() : placed.cell(),
                    problem.value(),
                    problem.reason(),
                    problem.cure(),
                    problem.check());
            cells.get(0).setCellStyle(look.painted(colour(problem)));
            if (!placed.sheet().isEmpty()) {
                var cell = placed.cell().isEmpty() ? "A1" : placed.cell();
                sheet.link(cells.get(1), HyperlinkType.DOCUMENT, PlainSheet.place(placed.sheet(), cell));
            }
        }
        sheet.seal();
        workbook.setSheetOrder(made.getSheetName(), 0);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }

    /** A sheet of that name may be the author's own. */
    private static String free(XSSFWorkbook workbook) {
        var name = NAME;
        for (var count = 2; workbook.getSheetIndex(name) >= 0; count++) {
            name = NAME + "~" + count;
        }
        return name;
    }

    static String colour(Problem problem) {
        return problem.refuses() ? Look.RED : Look.YELLOW;
    }

    private static String summary(List<Placed> problems) {
        var errors =
                problems.stream().filter(placed -> placed.problem().refuses()).count();
        if (problems.isEmpty()) {
            return "Nothing is wrong with this workbook.";
        }
        return "%d to mend (red), %d to look at (yellow). A click on a cell leads to it; its note says the same."
                .formatted(errors, problems.size() - errors);
    }
}
