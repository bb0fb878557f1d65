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
        if (problems.stream().anyMatch(problem -> problem.refuses() && isOfTerminology(problem.file()))) {
            return Optional.empty();
        }
        var tables = new HashMap<String, DecisionTable>();
        sheets.forEach((name, sheet) -> {
            if (isOfTerminology(name)) {
                tables.put(name, sheet.checked());
            }
        });
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

    private static boolean isOfTerminology(String name) {
        return name.startsWith("terminology/") || name.startsWith("questionnaires/");
    }
}
