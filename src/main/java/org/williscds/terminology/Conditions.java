package org.williscds.terminology;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.williscds.tables.Row;

/** Codes and exact names of diagnoses to the conditions that the rules speak of. */
final class Conditions {

    /** The column of {@code conditions.csv} that holds the codes of a system. ICPC-1 and ICPC-2 share their codes. */
    private static final Map<String, String> COLUMNS = Map.of(
            CodeSystems.SNOMED,
            "snomed",
            "icd-10",
            "icd10",
            "icd-10-cm",
            "icd10cm",
            "icd-10-gm",
            "icd10gm",
            "icpc-1",
            "icpc",
            "icpc-2",
            "icpc");

    private final CodeSystems systems;
    private final Map<String, CodeIndex> byColumn = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    Conditions(CodeSystems systems, List<Row> rows) {
        this.systems = systems;
        Set<String> columns = new LinkedHashSet<>(COLUMNS.values());
        columns.forEach(column -> byColumn.put(column, new CodeIndex()));
        for (Row row : rows) {
            byColumn.forEach((column, index) -> row.list(column).forEach(code -> index.add(code, row.id())));
        }
        rows.forEach(row -> addNames(row, name -> name));
        rows.forEach(row -> addNames(row, Conditions::withoutExplanation));
    }

    private void addNames(Row row, UnaryOperator<String> form) {
        for (String column : List.of("name_en", "name_nl", "name_de")) {
            String name = Word.foldAll(form.apply(row.text(column)));
            if (!name.isEmpty()) {
                byName.putIfAbsent(name, row.id());
            }
        }
    }

    /** A name of the table may explain itself at its end, in brackets. What a sender writes in brackets may deny it, so that is never cut. */
    private static String withoutExplanation(String name) {
        int bracket = name.indexOf('(');
        return bracket > 0 && name.endsWith(")") ? name.substring(0, bracket) : name;
    }

    Optional<String> byCode(Coding coding) {
        return systems.id(coding.system())
                .map(COLUMNS::get)
                .map(byColumn::get)
                .flatMap(index -> index.find(coding.code()));
    }

    Optional<String> byName(String text) {
        return Optional.ofNullable(byName.get(Word.foldAll(text)));
    }

    Set<String> all(List<Coding> codings, List<String> texts) {
        Set<String> found = new LinkedHashSet<>();
        for (Coding coding : codings) {
            byCode(coding).ifPresent(found::add);
        }
        for (Coding coding : codings) {
            byName(coding.display()).ifPresent(found::add);
        }
        texts.forEach(text -> byName(text).ifPresent(found::add));
        return found;
    }
}
