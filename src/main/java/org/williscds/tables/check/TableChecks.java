package org.williscds.tables.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** Runs every check over every table and returns all problems at once, never only the first. */
public final class TableChecks {

    private static final List<TableCheck> CHECKS = List.of(
            new ColumnsCheck(),
            new RowShapeCheck(),
            new SpaceCheck(),
            new BlankCellCheck(),
            new TypeCheck(),
            new IdCheck(),
            new CodeCheck(),
            new UnitCheck(),
            new WordingCheck(),
            new OccasionCheck());

    private TableChecks() {}

    public static List<Problem> of(Collection<SheetTable> tables) {
        var library = new Library(tables);
        var problems = new ArrayList<Problem>();
        tables.forEach(table -> CHECKS.forEach(check -> check.check(table, library, problems::add)));
        problems.sort(Problem.READING_ORDER);
        return problems;
    }
}
