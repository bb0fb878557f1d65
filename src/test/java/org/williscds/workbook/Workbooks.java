package org.williscds.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseTables;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.testsupport.Rules;

/** Workbooks for tests: of the shipped release, and of a small table whose texts are easily lost. */
final class Workbooks {

    static final Edition EDITION = new Edition("willis", "0.1.0", Locale.ENGLISH, false);

    static final String DOSES = "topic/doses";

    private static final String DOSES_DESCRIPTION = """
            title: Doses
            question: How much?
            columns:
              id: { title: Id, role: id, type: id }
              dose: { title: Dose, meaning: Each day., role: outcome, type: decimal, unit: mg, least: 0, most: 900, any: true }
              days: { title: Days, role: outcome, type: whole, blank: true }
              code: { title: Code, role: note, type: text, blank: true }
              since: { title: Since, role: note, type: date, blank: true }
              level: { title: Level, role: note, type: choice, values: [low, high], blank: true }
              source: { title: Source, role: evidence, type: codes, of: sources, blank: true }
              note: { title: Note, role: note, type: text, blank: true }
            """;

    private static final String SOURCES_DESCRIPTION = """
            title: Sources
            question: Where from?
            columns:
              id: { title: Id, role: id, type: text }
              citation: { title: Citation, type: text }
              where: { title: Where, type: text }
            """;

    private static final String SOURCES = """
            id,citation,where
            SRC-A,A paper,doi 10.5664/jcsm.11390
            SRC-B,A page,not read
            """;

    private Workbooks() {}

    static SortedMap<String, SheetTable> shipped() {
        return tables(ReleaseFiles.in(Rules.FOLDER));
    }

    static SortedMap<String, SheetTable> tables(ReleaseFiles files) {
        var problems = new ArrayList<Problem>();
        var tables = ReleaseTables.read(files, problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
        return tables;
    }

    /** A release of two tables. */
    static TreeMap<String, byte[]> files(String doses) {
        var files = new TreeMap<String, byte[]>();
        files.put("topic/doses.table.yaml", DOSES_DESCRIPTION.getBytes(StandardCharsets.UTF_8));
        files.put("topic/doses.csv", doses.getBytes(StandardCharsets.UTF_8));
        files.put("sources.table.yaml", SOURCES_DESCRIPTION.getBytes(StandardCharsets.UTF_8));
        files.put("sources.csv", SOURCES.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    static byte[] of(String doses) {
        return writer(tables(new ReleaseFiles(files(doses))).values()).release();
    }

    static WorkbookWriter writer(Collection<SheetTable> tables) {
        return new WorkbookWriter(EDITION, tables);
    }

    static WorkbookContents read(byte[] workbook) {
        return new WorkbookReader(List.of(DOSES, "sources")).read("topic.xlsx", workbook);
    }

    static TableSheet table(WorkbookContents contents, String name) {
        return contents.tables().stream()
                .filter(table -> table.table().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(contents.problems()));
    }

    /** The table as CSV after the workbook was written and read. */
    static String csv(byte[] workbook) {
        return new String(table(read(workbook), DOSES).csv(), StandardCharsets.UTF_8);
    }

    /** The workbook after somebody worked on it. */
    static byte[] edited(byte[] workbook, Edit edit) {
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            edit.on(opened);
            var bytes = new ByteArrayOutputStream();
            opened.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workbook with another text in one of its parts. */
    static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
        var parts = new TreeMap<String, byte[]>(FixedZip.parts(workbook));
        var before = new String(parts.get(part), StandardCharsets.UTF_8);
        var after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing was changed in " + part);
        }
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return FixedZip.pack(parts);
    }

    interface Edit {
        void on(XSSFWorkbook workbook) throws IOException;
    }
}
