package org.williscds.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.terminology.Terminology;

/**
 * Builds the terminology of its tables and tells what only it can see wrong in them. Tables elsewhere may be wrong
 * meanwhile: an author is told everything at once.
 */
final class TerminologyLoading {

    private TerminologyLoading() {}

    /** Empty when its tables have problems that the checks have told. */
    static Optional<Terminology> of(Map<String, SheetTable> sheets, List<Problem> problems) {
        var tables = new HashMap<String, DecisionTable>();
        for (var sheet : sheets.entrySet()) {
            if (Terminology.reads(sheet.getKey())) {
                if (problems.stream().anyMatch(problem -> problem.refuses() && isIn(problem, sheet.getValue()))) {
                    return Optional.empty();
                }
                tables.put(sheet.getKey(), sheet.getValue().checked());
            }
        }
        var terminology = Terminology.of(name ->
                Optional.ofNullable(tables.get(name)).map(DecisionTable::rows).orElse(List.of()));
        terminology
                .problems()
                .forEach(problem -> problems.add(new Problem(
                        "terminology",
                        problem.table() + ".csv",
                        Optional.ofNullable(sheets.get(problem.table()))
                                .map(sheet -> sheet.address(problem.column(), problem.row()))
                                .orElse(""),
                        problem.value(),
                        problem.message(),
                        problem.maybe())));
        return Optional.of(terminology);
    }

    private static boolean isIn(Problem problem, SheetTable sheet) {
        return problem.file().equals(sheet.file())
                && (problem.sheet().isEmpty()
                        || problem.sheet().equals(sheet.sheet().name()));
    }
}
