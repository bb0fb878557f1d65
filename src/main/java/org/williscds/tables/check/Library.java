package org.williscds.tables.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.williscds.tables.SheetTable;

/** What a check may look up in the other tables: their ids, and which wordings exist. */
public final class Library {

    private static final String WORDING = "wording";

    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, Set<String>> wordingParts = new HashMap<>();
    private final Map<String, Set<String>> columnValues = new HashMap<>();
    private final Map<List<String>, Set<String>> unions = new HashMap<>();
    private final Map<String, String> unitsOfTests = new HashMap<>();

    public Library(Collection<SheetTable> tables) {
        for (var table : tables) {
            var name = table.description().name();
            if (isWording(name)) {
                table.texts().values().forEach(row -> wordingParts
                        .computeIfAbsent(row.getOrDefault("key", ""), key -> new HashSet<>())
                        .add(row.getOrDefault("part", "")));
            } else {
                ids.put(name, new HashSet<>(table.ids()));
                if (name.equals(UnitCheck.TESTS)) {
                    table.texts()
                            .values()
                            .forEach(row ->
                                    unitsOfTests.put(row.getOrDefault("id", ""), row.getOrDefault(UnitCheck.UNIT, "")));
                }
                table.cells().forEach(cell -> columnValues
                        .computeIfAbsent(name + "#" + cell.column().name(), key -> new HashSet<>())
                        .add(cell.text()));
            }
        }
    }

    static boolean isWording(String tableName) {
        return tableName.equals(WORDING) || tableName.endsWith("/" + WORDING);
    }

    /** Ids of those tables; {@code table#column} stands for the values of a column that is not the id. */
    Set<String> ids(List<String> tables) {
        return tables.size() == 1
                ? ids(tables.get(0))
                : unions.computeIfAbsent(tables, several -> several.stream()
                        .flatMap(table -> ids(table).stream())
                        .collect(Collectors.toSet()));
    }

    private Set<String> ids(String table) {
        return (table.contains("#") ? columnValues : ids).getOrDefault(table, Set.of());
    }

    /** The unit in which the rules compare a test; empty when the test is not known. */
    Optional<String> unitOf(String test) {
        return Optional.ofNullable(unitsOfTests.get(test));
    }

    Set<String> wordingKeys() {
        return wordingParts.keySet();
    }

    Set<String> partsOf(String wordingKey) {
        return wordingParts.getOrDefault(wordingKey, Set.of());
    }
}
