package org.williscds.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xssf.model.ExternalLinksTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.williscds.tables.Problem;
import org.williscds.tables.RawCell;
import org.williscds.tables.RawSheet;
import org.williscds.tables.Suggestion;

/**
 * Reads the tables of a workbook back, whichever spreadsheet saved it. Which table a sheet is stands in the sheet; a
 * workbook that was not exported is known by the name of its file or sheets, and its first row is the header.
 */
public final class WorkbookReader {

    private static final String ENDING = ".xlsx";

    private final Limits limits;
    private final Set<String> known;

    /** @param known paths of all tables of the release, such as {@code medication/worsens_rls} */
    public WorkbookReader(Collection<String> known) {
        this(known, Limits.USUAL);
    }

    public WorkbookReader(Collection<String> known, Limits limits) {
        this.known = new TreeSet<>(known);
        this.limits = limits;
    }

    /** Never throws for what the bytes are: a file that cannot be used is a problem. */
    public WorkbookContents read(String file, byte[] bytes) {
        try (var workbook = open(bytes, limits)) {
            return contents(file, workbook);
        } catch (RefusedWorkbook e) {
            return new WorkbookContents(file, List.of(), List.of(), List.of(e.problem(file)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            var problem =
                    RefusedWorkbook.unreadable(String.valueOf(e.getMessage())).problem(file);
            return new WorkbookContents(file, List.of(), List.of(), List.of(problem));
        }
    }

    static XSSFWorkbook open(byte[] bytes, Limits limits) throws RefusedWorkbook {
        var passed = new WorkbookGate(limits).pass(bytes);
        try {
            var workbook = new XSSFWorkbook(new ByteArrayInputStream(passed));
            var named = workbook.getCTWorkbook().getSheets().sizeOfSheetArray();
            if (workbook.getNumberOfSheets() != named) {
                throw RefusedWorkbook.unreadable("%d of %d sheets are missing or no tables of cells"
                        .formatted(named - workbook.getNumberOfSheets(), named));
            }
            return workbook;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw RefusedWorkbook.unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** Only the sheets that say of which table they are. */
    static List<TableSheet> tables(String file, XSSFWorkbook workbook) {
        return new WorkbookReader(Set.of()).contents(file, workbook).tables();
    }

    private WorkbookContents contents(String file, XSSFWorkbook workbook) {
        var problems = new ArrayList<Problem>();
        var tables = new ArrayList<TableSheet>();
        var others = new ArrayList<RawSheet>();
        var macros = hasMacros(workbook);
        var links = workbook.getExternalLinksTable().stream()
                .map(WorkbookReader::linked)
                .toList();
        var plain = new ArrayList<RawSheet>();
        for (var index = 0; index < workbook.getNumberOfSheets(); index++) {
            var sheet = workbook.getSheetAt(index);
            var lines = SheetReader.lines(sheet);
            var facts = SheetReader.facts(sheet, macros, links);
            var path = Layout.pathLine(lines);
            if (path.isPresent()) {
                var header = Layout.headerRow(lines, path.get().number());
                tables.add(new TableSheet(
                        Layout.table(path.get()),
                        true,
                        new RawSheet(file, sheet.getSheetName(), header, SheetReader.widened(lines, header), facts)));
            } else if (PlainSheet.is(lines)) {
                if (!PlainSheet.isUntouched(lines)) {
                    problems.add(touched(file, sheet.getSheetName()));
                }
            } else if (!lines.isEmpty()) {
                var header = firstFilled(lines);
                plain.add(new RawSheet(file, sheet.getSheetName(), header, SheetReader.widened(lines, header), facts));
            }
        }
        for (var sheet : plain) {
            var table = tableOf(file, sheet.name(), plain.size() == 1 && tables.isEmpty());
            if (table.isPresent()) {
                tables.add(new TableSheet(table.get(), false, sheet));
            } else {
                others.add(sheet);
                problems.add(unknown(sheet));
            }
        }
        if (tables.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    "unknown-sheet",
                    file,
                    "",
                    "",
                    "The workbook holds no table.",
                    "Maybe it is another workbook: export one to see how the sheets look."));
        }
        problems.addAll(doubled(tables));
        return new WorkbookContents(file, tables, others, problems);
    }

    /** Whatever the workbook calls itself. */
    private static boolean hasMacros(XSSFWorkbook workbook) {
        return workbook.isMacroEnabled()
                || workbook.getRelationParts().stream()
                        .map(part -> part.getDocumentPart()
                                .getPackagePart()
                                .getPartName()
                                .getName())
                        .anyMatch(name -> name.contains("vbaProject") || name.contains("macrosheets"));
    }

    private static String linked(ExternalLinksTable link) {
        return link.getCTExternalLink().getExternalBook() == null
                ? "another program"
                : String.valueOf(link.getLinkedFileName());
    }

    private static int firstFilled(List<RawSheet.Line> lines) {
        return lines.stream()
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .mapToInt(RawSheet.Line::number)
                .findFirst()
                .orElse(1);
    }

    /** By the name of the sheet, else of the only sheet's file. */
    private Optional<String> tableOf(String file, String sheet, boolean alone) {
        var byFile = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        if (alone && known.contains(byFile)) {
            return Optional.of(byFile);
        }
        if (known.contains(sheet)) {
            return Optional.of(sheet);
        }
        var slash = byFile.lastIndexOf('/');
        var beside = slash < 0 ? sheet : byFile.substring(0, slash + 1) + sheet;
        if (known.contains(beside)) {
            return Optional.of(beside);
        }
        return (alone ? Stream.of(byFile.substring(slash + 1), sheet) : Stream.of(sheet))
                .flatMap(name -> onlyTableNamed(name).stream())
                .findFirst();
    }

    private Optional<String> onlyTableNamed(String name) {
        var ending = known.stream()
                .filter(table -> table.substring(table.lastIndexOf('/') + 1).equals(name))
                .toList();
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    private Problem unknown(RawSheet sheet) {
        var first = sheet.lines().stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> !cell.isBlank())
                .findFirst();
        var filled = sheet.lines().stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> !cell.isBlank())
                .count();
        return new Problem(
                "unknown-sheet",
                Problem.Severity.ERROR,
                sheet.file(),
                sheet.name(),
                first.map(RawCell::address).orElse(""),
                first.map(RawCell::shown).orElse(""),
                "The sheet belongs to no table, and nothing of its %d cells is read.".formatted(filled),
                known.isEmpty() ? "Maybe it can be deleted." : Suggestion.among(sheet.name(), known));
    }

    private static Problem touched(String file, String sheet) {
        return new Problem(
                "changed-guide",
                Problem.Severity.WARNING,
                file,
                sheet,
                "",
                "",
                "Somebody changed this sheet, which only explains: nothing of it is read.",
                "Maybe what was typed here belongs into the sheet of a table.");
    }

    private static List<Problem> doubled(List<TableSheet> tables) {
        var first = new HashMap<String, String>();
        var problems = new ArrayList<Problem>();
        for (var table : tables) {
            var other = first.putIfAbsent(table.table(), table.sheet().name());
            if (other != null) {
                problems.add(new Problem(
                        "doubled-table",
                        Problem.Severity.ERROR,
                        table.sheet().file(),
                        table.sheet().name(),
                        "",
                        table.table(),
                        "The sheet \"%s\" already is this table; nobody could tell which of them counts."
                                .formatted(other),
                        "Maybe the sheet was copied: keep one of them."));
            }
        }
        return problems;
    }
}
