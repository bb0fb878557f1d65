package org.williscds.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.williscds.knowledge.Manifest;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseTables;
import org.williscds.tables.CellAddress;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.workbook.Edition;
import org.williscds.workbook.RedPen;
import org.williscds.workbook.WorkbookWriter;

/** Tables of a folder as a workbook: to be edited, or with their problems marked. */
final class ReleaseWorkbook {

    private final SortedMap<String, SheetTable> tables;
    private final List<Problem> problems = new ArrayList<>();
    private final WorkbookWriter writer;

    /** @param language in which codes are named */
    ReleaseWorkbook(ReleaseFiles files, Locale language) {
        tables = ReleaseTables.read(files, problems);
        var manifest = Manifest.of(files);
        writer = new WorkbookWriter(
                new Edition(manifest.name(), manifest.version(), language, manifest.signed()), tables.values());
    }

    /** @throws CannotBeDone when a table cannot be read: the workbook would lack what stands in it */
    byte[] of(@Nullable String topic, @Nullable String table) {
        var unread = problems.stream().filter(Problem::refuses).findFirst();
        if (unread.isPresent()) {
            throw new CannotBeDone(
                    "Not all tables can be read:%n%n%s%n%nMaybe start with: willis check".formatted(unread.get()));
        }
        if (table != null) {
            Choice.check("table", List.of(table), tables.keySet().stream());
            return writer.table(table);
        }
        if (topic != null) {
            Choice.check(
                    "topic",
                    List.of(topic),
                    tables.keySet().stream()
                            .filter(name -> name.contains("/"))
                            .map(name -> name.substring(0, name.lastIndexOf('/'))));
            return writer.topic(topic);
        }
        return writer.release();
    }

    /** All tables, with the problems that were found in their files. */
    byte[] marked(List<Problem> found) {
        return new RedPen()
                .mark(writer.release(), found.stream().map(this::inCsv).toList());
    }

    /** A cell of a workbook that lies among the rules, as the cell of the CSV file that it stands for. */
    private Problem inCsv(Problem problem) {
        return tables.entrySet().stream()
                .filter(table -> !problem.sheet().isEmpty()
                        && table.getValue().file().equals(problem.file())
                        && table.getValue().sheet().name().equals(problem.sheet()))
                .findFirst()
                .map(table -> new Problem(
                        problem.check(),
                        problem.severity(),
                        table.getKey() + ".csv",
                        "",
                        higher(problem.cell(), table.getValue().sheet().headerRow() - 1),
                        problem.value(),
                        problem.reason(),
                        problem.cure()))
                .orElse(problem);
    }

    private static String higher(String cell, int rows) {
        return CellAddress.row(cell) > rows && CellAddress.column(cell) >= 0
                ? CellAddress.of(CellAddress.column(cell), CellAddress.row(cell) - rows)
                : "";
    }
}
