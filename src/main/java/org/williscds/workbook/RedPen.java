package org.williscds.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.williscds.tables.Problem;
import org.williscds.tables.RawSheet;
import org.williscds.workbook.ProblemsSheet.Placed;

/**
 * Gives a workbook back with its problems marked: the cell coloured, reason and cure in its note, and a list of all
 * problems as first sheet. Marks of an earlier time are taken away.
 */
public final class RedPen {

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private final Limits limits;

    public RedPen() {
        this(Limits.USUAL);
    }

    public RedPen(Limits limits) {
        this.limits = limits;
    }

    /**
     * The marked workbook. When the bytes cannot be opened, a workbook with nothing but the list.
     *
     * @param problems found in this workbook, or in the CSV files of its tables; others are listed without a link
     */
    public byte[] mark(byte[] bytes, List<Problem> problems) {
        try (var workbook = WorkbookReader.open(bytes, limits)) {
            return marked(workbook, problems);
        } catch (RefusedWorkbook e) {
            return listed(problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] listed(List<Problem> problems) {
        try (var workbook = new XSSFWorkbook()) {
            ProblemsSheet.write(
                    workbook,
                    new Look(workbook),
                    problems.stream()
                            .map(problem -> new Placed(problem, "", ""))
                            .toList());
            return WorkbookWriter.packed(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] marked(XSSFWorkbook workbook, List<Problem> problems) throws IOException {
        var tables = tables(workbook);
        Marks.remove(workbook);
        var look = new Look(workbook);
        var placed = problems.stream()
                .sorted(Problem.READING_ORDER)
                .map(problem -> place(problem, workbook, tables))
                .sorted(Comparator.comparingInt(
                        each -> each.sheet().isEmpty() ? Integer.MAX_VALUE : workbook.getSheetIndex(each.sheet())))
                .toList();
        var cells = new LinkedHashMap<String, List<Placed>>();
        placed.stream()
                .filter(each -> !each.sheet().isEmpty() && !each.cell().isEmpty())
                .forEach(each -> cells.computeIfAbsent(each.sheet() + "!" + each.cell(), cell -> new ArrayList<>())
                        .add(each));
        var notes = new HashMap<String, Notes>();
        cells.values().forEach(here -> {
            var sheet = workbook.getSheet(here.get(0).sheet());
            Marks.put(sheet, look, notes.computeIfAbsent(sheet.getSheetName(), name -> new Notes(sheet)), here);
        });
        ProblemsSheet.write(workbook, look, placed);
        return WorkbookWriter.packed(workbook);
    }

    /** Sheet and header row of each table, for problems that were found in its CSV file. */
    private static Map<String, RawSheet> tables(XSSFWorkbook workbook) {
        var tables = new HashMap<String, RawSheet>();
        WorkbookReader.tables("", workbook).forEach(table -> tables.putIfAbsent(table.csvFile(), table.sheet()));
        return tables;
    }

    private static Placed place(Problem problem, XSSFWorkbook workbook, Map<String, RawSheet> tables) {
        if (!problem.sheet().isEmpty()) {
            return workbook.getSheet(problem.sheet()) == null
                    ? new Placed(problem, "", "")
                    : new Placed(problem, problem.sheet(), inSheet(problem.cell(), 0));
        }
        var table = tables.get(problem.file());
        return table == null
                ? new Placed(problem, "", "")
                : new Placed(problem, table.name(), inSheet(problem.cell(), table.headerRow() - 1));
    }

    /** The address that many rows below; empty for what is no cell, or none that a table has. */
    private static String inSheet(String cell, int below) {
        if (!ADDRESS.matcher(cell).matches()) {
            return "";
        }
        var address = new CellAddress(cell);
        return address.getColumn() >= Limits.COLUMNS || address.getRow() >= Limits.LAST_ROW
                ? ""
                : new CellAddress(address.getRow() + below, address.getColumn()).formatAsString();
    }
}
