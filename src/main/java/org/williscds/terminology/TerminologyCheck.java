package org.williscds.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.williscds.tables.Row;

/** Looks for rows that would mislead in silence: a unit that is none, a code or name that two rows claim. */
final class TerminologyCheck {

    private static final List<String> NAME_COLUMNS = List.of("name_en", "name_nl", "name_de");
    private static final List<String> CONDITION_CODES = List.of("snomed", "icd10", "icd10cm", "icd10gm", "icpc");

    private final Function<String, List<Row>> rowsOfTable;

    TerminologyCheck(Function<String, List<Row>> rowsOfTable) {
        this.rowsOfTable = rowsOfTable;
    }

    List<TerminologyProblem> problems() {
        List<TerminologyProblem> problems = new ArrayList<>();
        units("terminology/unit_aliases", "ucum", problems);
        units("terminology/labs", "unit", problems);
        units("terminology/lab_codes", "unit", problems);
        units("terminology/lab_conversions", "from_unit", problems);
        for (String column : CONDITION_CODES) {
            Map<String, String> owners = new HashMap<>();
            for (Row row : rowsOfTable.apply("terminology/conditions")) {
                row.list(column)
                        .forEach(
                                code -> claim(owners, Codes.normaliseIcd(code), code, row.id(), row, column, problems));
            }
        }
        names(problems);
        problems.addAll(new QuestionCheck(rowsOfTable).problems());
        return List.copyOf(problems);
    }

    private void units(String table, String column, List<TerminologyProblem> problems) {
        for (Row row : rowsOfTable.apply(table)) {
            String unit = row.text(column);
            if (!unit.isEmpty() && Ucum.form(unit).isEmpty()) {
                problems.add(new TerminologyProblem(
                        table,
                        row.number(),
                        column,
                        unit,
                        "%s is no unit of UCUM that can be converted".formatted(unit),
                        "Maybe upper and lower case differ, as in mg/dL, or brackets are missing, as in m[IU]/L."));
            }
        }
    }

    /** A brand may stand for several substances; any other name stands for one. */
    private void names(List<TerminologyProblem> problems) {
        Map<String, String> owners = new HashMap<>();
        for (Row row : rowsOfTable.apply("terminology/substances")) {
            for (String column : NAME_COLUMNS) {
                claim(owners, Word.foldAll(row.text(column)), row.text(column), row.id(), row, column, problems);
            }
        }
        for (Row row : rowsOfTable.apply("terminology/substance_names")) {
            if (!row.text("kind").equals("brand")) {
                claim(
                        owners,
                        Word.foldAll(row.text("name")),
                        row.text("name"),
                        row.text("substance"),
                        row,
                        "name",
                        problems);
            }
        }
    }

    private static void claim(
            Map<String, String> owners,
            String key,
            String written,
            String claimant,
            Row row,
            String column,
            List<TerminologyProblem> problems) {
        if (key.isEmpty()) {
            return;
        }
        String owner = owners.putIfAbsent(key, claimant);
        if (owner != null && !owner.equals(claimant)) {
            problems.add(new TerminologyProblem(
                    row.table(),
                    row.number(),
                    column,
                    written,
                    "%s stands for %s already, and here for %s".formatted(written, owner, claimant),
                    "Maybe it belongs to one of the two only; the other may have a longer name or a closer code."));
        }
    }
}
