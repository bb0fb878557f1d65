package org.williscds.tables.check;

import java.util.function.Consumer;
import org.williscds.tables.Problem;
import org.williscds.tables.RawSheet;

/** A workbook that runs macros or takes values from elsewhere can say something else tomorrow. */
final class WorkbookCheck implements RawCheck {

    @Override
    public void check(RawSheet sheet, Consumer<Problem> problems) {
        if (sheet.facts().macros()) {
            problems.accept(new Problem(
                    "macro",
                    sheet.file(),
                    "",
                    "",
                    "The workbook carries macros, which are programs.",
                    "Maybe save it as a workbook without macros (.xlsx)."));
        }
        sheet.facts()
                .externalLinks()
                .forEach(link -> problems.accept(new Problem(
                        "external-link",
                        sheet.file(),
                        "",
                        link,
                        "The workbook takes values from another file, which nobody checks.",
                        "Maybe break the link, which leaves the values.")));
    }
}
