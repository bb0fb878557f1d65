package org.williscds.tables.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.williscds.tables.CellAddress;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/**
 * Runs every check over every table and returns all problems at once, never only the first. One mistake is one problem:
 * what only follows from another is left out.
 */
public final class TableChecks {

    private static final List<RawCheck> OF_SHEETS =
            List.of(new WorkbookCheck(), new HiddenCheck(), new MergedCellsCheck());

    /** Of one cell only the first that finds something speaks, so what is nearest to the keyboard comes first. */
    private static final List<CellCheck> OF_CELLS = List.of(
            new ErrorValueCheck(),
            new FormulaCheck(),
            new GarbledCheck(),
            new SpaceCheck(),
            new QuoteCheck(),
            new LookAlikeCheck(),
            new BlankCellCheck(),
            new TurnedIntoDateCheck(),
            new TurnedIntoNumberCheck(),
            new NumberFormCheck(),
            new TypeCheck(),
            new RangeCheck(),
            new IdFormCheck(),
            new CodeFormCheck(),
            new CodeCheck(),
            new WordingCheck(),
            new PlaceholderCheck(),
            new LongWordingCheck());

    private static final List<TableCheck> OF_HEADERS = List.of(new ColumnsCheck(), new ColumnOrderCheck());

    private static final List<TableCheck> OF_TABLES = List.of(
            new DuplicateIdCheck(),
            new ChangedIdCheck(),
            new UnitCheck(),
            new LimitCheck(),
            new BoundsCheck(),
            new LanguagesCheck(),
            new OccasionCheck(),
            new ReviewDateCheck());

    private TableChecks() {}

    public static List<Problem> of(Collection<SheetTable> tables) {
        return of(tables, CheckedAgainst.NOTHING);
    }

    public static List<Problem> of(Collection<SheetTable> tables, CheckedAgainst against) {
        return of(tables, tables, against);
    }

    /** What is wrong with some tables of a release. */
    static List<Problem> of(Collection<SheetTable> some, Collection<SheetTable> all, CheckedAgainst against) {
        var library = new Library(all, against);
        return some.stream()
                .flatMap(table -> of(table, library).stream().map(problem -> problem.in(table.sheet())))
                .sorted(Problem.READING_ORDER)
                .toList();
    }

    private static List<Problem> of(SheetTable table, Library library) {
        var header = new ArrayList<Problem>();
        OF_SHEETS.forEach(check -> check.check(table.sheet().raw(), header::add));
        if (table.sheet().header().isEmpty()) {
            return header; // the reader has told why
        }
        if (Misplaced.hasLostATitle(table)) {
            header.add(Misplaced.lostTitle(table));
            return header;
        }
        OF_HEADERS.forEach(check -> check.check(table, library, header::add));
        var cells = new ArrayList<Problem>();
        table.cells().forEach(cell -> cells.addAll(first(table, cell, library)));
        var told = cells.stream().map(Problem::cell).collect(Collectors.toCollection(HashSet::new));
        var others = new ArrayList<Problem>();
        new RowShapeCheck().check(table, library, others::add);
        OF_TABLES.forEach(check -> check.check(table, library, problem -> {
            if (!told.contains(problem.cell())) {
                others.add(problem);
            }
        }));
        var implausible = Stream.concat(cells.stream(), others.stream())
                .filter(problem -> problem.check().equals("out-of-range"))
                .map(problem -> CellAddress.row(problem.cell()))
                .collect(Collectors.toSet());
        others.removeIf(problem ->
                problem.check().equals("low-above-high") && implausible.contains(CellAddress.row(problem.cell())));
        cells.removeIf(problem -> problem.value().isEmpty() && isMerged(table, problem.cell()));
        return Misplaced.told(table, header, Misplaced.rows(table, cells, others));
    }

    private static List<Problem> first(SheetTable table, SheetTable.Cell cell, Library library) {
        for (var check : OF_CELLS) {
            var found = check.check(table, cell, library);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean isMerged(SheetTable table, String cell) {
        return table.sheet().raw().facts().merged().stream()
                .anyMatch(region -> MergedCellsCheck.isInside(region, cell));
    }
}
