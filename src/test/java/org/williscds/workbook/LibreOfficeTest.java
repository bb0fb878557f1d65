package org.williscds.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetFacts;
import org.williscds.testsupport.Rules;
import org.williscds.testsupport.Tool;

/** What LibreOffice saves is what was exported: the whole release, and a workbook with marks. Skipped without LibreOffice. */
@Tag("libreoffice")
class LibreOfficeTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void needsLibreOffice() {
        Tool.require("soffice");
    }

    @Test
    void theShippedReleaseComesBackToTheByte() throws Exception {
        var files = ReleaseFiles.in(Rules.FOLDER);
        var tables = Workbooks.tables(files);
        var exported = Workbooks.writer(tables.values()).release();

        var saved = new WorkbookReader(tables.keySet()).read("willis.xlsx", savedByLibreOffice(exported));

        assertThat(saved.problems()).isEmpty();
        assertThat(saved.tables()).hasSameSizeAs(tables.keySet()).allSatisfy(table -> {
            assertThat(new String(table.csv(), StandardCharsets.UTF_8))
                    .as(table.table())
                    .isEqualTo(new String(files.files().get(table.csvFile()), StandardCharsets.UTF_8));
            assertThat(table.sheet().facts()).as(table.table()).isEqualTo(SheetFacts.NONE);
            assertThat(HeadingCheck.check(table, tables.get(table.table()).description()))
                    .as(table.table())
                    .isEmpty();
        });
    }

    @Test
    void marksAreTakenAwayAfterLibreOfficeSavedThem() throws Exception {
        var csv = "id,dose,note\na,7500,\n";
        var problem = new Problem(
                "wrong-type",
                Problem.Severity.ERROR,
                "topic.xlsx",
                "doses · topic",
                "B6",
                "7500",
                "The value is too high.",
                "Maybe a digit is doubled.");
        var marked = savedByLibreOffice(new RedPen().mark(Workbooks.of(csv), List.of(problem)));

        var cleaned = new RedPen().mark(marked, List.of());

        assertThat(Workbooks.csv(cleaned)).isEqualTo(csv);
        Workbooks.edited(cleaned, workbook -> {
            assertThat(workbook.getSheetIndex("Problems~2")).isNegative();
            assertThat(workbook.getSheet("doses · topic").getCellComments().values())
                    .noneSatisfy(
                            note -> assertThat(note.getString().getString()).contains("Willis found"));
        });
    }

    private byte[] savedByLibreOffice(byte[] workbook) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        var to = Files.createDirectories(folder.resolve("saved"));
        var process = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "--norestore",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        to.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as("LibreOffice ended: %s", Files.readString(folder.resolve("log")))
                .isTrue();
        return Files.readAllBytes(to.resolve("workbook.xlsx"));
    }
}
