package org.williscds.tables.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.SheetTable;

/** The texts of the release: which parts a key has, what may be filled in, how long a part may be. */
final class Texts {

    private static final String PLACEHOLDERS = "placeholders";
    private static final String PARTS = "wording_parts";

    private final Map<String, Set<String>> parts = new HashMap<>();
    private final Map<String, Map<Integer, String>> partOfRow = new HashMap<>();
    private final Map<String, Integer> allowed = new HashMap<>();
    /** By placeholder, and then by language; the language "" stands for all. */
    private final Map<String, Map<String, Integer>> fillings = new HashMap<>();

    Texts(Collection<SheetTable> tables) {
        var byName = new HashMap<String, SheetTable>();
        tables.forEach(table -> byName.put(table.description().name(), table));
        for (var table : tables) {
            var name = table.description().name();
            if (Library.isWording(name)) {
                var known = table.description()
                        .column("part")
                        .map(ColumnDescription::allowed)
                        .orElse(List.of());
                table.texts().forEach((number, row) -> {
                    var part = row.getOrDefault("part", "");
                    parts.computeIfAbsent(Library.asMeant(row.getOrDefault("key", "")), key -> new HashSet<>())
                            .addAll(known.contains(part) ? List.of(part) : known); // which is meant is told there
                    partOfRow.computeIfAbsent(name, key -> new HashMap<>()).put(number, part);
                });
            }
        }
        rows(byName.get(PARTS)).forEach(row -> number(row, "longest")
                .ifPresent(longest -> allowed.putIfAbsent(row.getOrDefault("id", ""), longest)));
        rows(byName.get(PLACEHOLDERS)).forEach(row -> {
            var longest = new HashMap<String, Integer>();
            longest.put("", number(row, "room").orElse(0));
            Stream.of(row.getOrDefault("names_of", "").split(";", -1))
                    .flatMap(table -> rows(byName.get(table)))
                    .forEach(named -> named.forEach((column, text) -> {
                        if (column.startsWith("name_")) {
                            longest.merge(column.substring("name_".length()), text.length(), Math::max);
                        }
                    }));
            fillings.putIfAbsent(Library.asMeant(row.getOrDefault("id", "")), longest);
        });
    }

    private static Stream<Map<String, String>> rows(@org.jspecify.annotations.Nullable SheetTable table) {
        return table == null ? Stream.of() : table.texts().values().stream();
    }

    private static Optional<Integer> number(Map<String, String> row, String column) {
        var text = row.getOrDefault(column, "");
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    Set<String> keys() {
        return parts.keySet();
    }

    Set<String> partsOf(String key) {
        return parts.getOrDefault(key, Set.of());
    }

    /** The part of the text in that row. */
    String partIn(SheetTable table, int row) {
        return partOfRow.getOrDefault(table.description().name(), Map.of()).getOrDefault(row, "");
    }

    /** How many characters that part may have; empty when it may be of any length. */
    Optional<Integer> longest(String part) {
        return Optional.ofNullable(allowed.get(part));
    }

    /** What may be filled in, by name; empty when the release does not say. */
    Set<String> placeholders() {
        return fillings.keySet();
    }

    /** The number of characters of the longest that can be filled in, in that language. */
    int longestFilling(String placeholder, String language) {
        var longest = fillings.getOrDefault(placeholder, Map.of());
        return Math.max(longest.getOrDefault("", 0), longest.getOrDefault(language, 0));
    }
}
