package org.williscds.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.tables.Problem;

/** Nobody believes to have changed something by changing a heading. */
class HeadingCheckTest {

    private static final String CSV = "id,dose\na,5\n";

    @Test
    void headingsAsExportedAreFine() {
        assertThat(problems(CSV, "A6", "a")).isEmpty();
    }

    @Test
    void aChangedUnitRefusesTheTable() {
        assertThat(problems(CSV, "B4", "Dose\n[g]"))
                .extracting(Problem::check, Problem::cell, Problem::refuses)
                .containsExactly(tuple("changed-heading", "B4", true));
    }

    @Test
    void aChangedTitleIsOnlyToldOf() {
        assertThat(problems(CSV, "B4", "Dose a day [mg]"))
                .extracting(Problem::cell, Problem::refuses)
                .containsExactly(tuple("B4", false));
        assertThat(problems(CSV, "A2", "How often?"))
                .extracting(Problem::cell, Problem::refuses)
                .containsExactly(tuple("A2", false));
    }

    @Test
    void aRemarkAboveTheHeaderIsToldOf() {
        assertThat(problems(CSV, "D1", "seen by Anna"))
                .extracting(Problem::cell, Problem::value, Problem::refuses)
                .containsExactly(tuple("D1", "seen by Anna", false));
    }

    private static List<Problem> problems(String csv, String address, String text) {
        var tables = Workbooks.tables(new ReleaseFiles(Workbooks.files(csv)));
        var edited = Workbooks.edited(Workbooks.of(csv), workbook -> {
            var place = new CellReference(address);
            var row = workbook.getSheet("doses · topic").getRow(place.getRow());
            row.createCell(place.getCol()).setCellValue(text);
        });
        return HeadingCheck.check(
                Workbooks.table(Workbooks.read(edited), Workbooks.DOSES),
                tables.get(Workbooks.DOSES).description());
    }
}
