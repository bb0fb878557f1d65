package org.williscds.terminology;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.williscds.tables.Row;

/** What to call a substance, class, condition, test or finding in the reader's language. */
final class DisplayNames {

    private static final List<String> TABLES = List.of(
            "terminology/substances",
            "terminology/drug_classes",
            "terminology/conditions",
            "terminology/labs",
            "terminology/findings",
            "terminology/measures",
            "treatment/treatments",
            "terminology/circumstances");

    private final Map<String, Row> rows = new HashMap<>();

    DisplayNames(Function<String, List<Row>> rowsOfTable) {
        TABLES.forEach(table -> rowsOfTable.apply(table).forEach(row -> rows.putIfAbsent(row.id(), row)));
    }

    static boolean reads(String table) {
        return TABLES.contains(table);
    }

    String name(String id, Locale language) {
        Row row = rows.get(id);
        if (row == null) {
            return id;
        }
        String name = row.text("name_" + language.getLanguage());
        String orEnglish = name.isEmpty() ? row.text("name_en") : name;
        return orEnglish.isEmpty() ? id : orEnglish;
    }
}
