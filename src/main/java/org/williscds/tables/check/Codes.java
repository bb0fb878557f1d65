package org.williscds.tables.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.SheetTable;

/** The public code systems that the tables use: where their codes stand, how they are written, which are retired. */
final class Codes {

    private static final String SYSTEMS = "terminology/code_systems";
    private static final String LEGACY = "_legacy";

    private final List<CodeForm> forms;
    private final Map<String, Map<String, CodeForm>> byColumn = new HashMap<>();
    private final Map<String, Owner> owners = new HashMap<>();
    private final Map<String, Set<String>> used = new HashMap<>();
    private final Map<String, String> retired = new HashMap<>();

    /** The row that a code stands for. */
    record Owner(String system, String id) {}

    Codes(Collection<SheetTable> tables) {
        var found = new LinkedHashMap<String, CodeForm>();
        tables.stream()
                .filter(table -> table.description().name().equals(SYSTEMS))
                .flatMap(table -> table.texts().values().stream())
                .forEach(row -> {
                    var form = new CodeForm(
                            row.getOrDefault("id", ""),
                            row.getOrDefault("name", ""),
                            split(Library.asMeant(row.getOrDefault("form", ""))).stream()
                                    .filter(mask -> mask.matches("[A9X#*.-]+"))
                                    .toList(),
                            row.getOrDefault("check_digit", ""));
                    found.put(form.system(), form);
                    split(row.getOrDefault("columns", "")).forEach(column -> byColumn.computeIfAbsent(
                                    column.split("#", 2)[0], table -> new HashMap<>())
                            .put(column.substring(column.indexOf('#') + 1), form));
                });
        this.forms = List.copyOf(found.values());
        tables.forEach(this::read);
    }

    private void read(SheetTable table) {
        var columns = table.description().columns().stream()
                .filter(column -> of(table, column).isPresent())
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        table.texts()
                .values()
                .forEach(row -> columns.forEach(column -> {
                    var form = of(table, column).orElseThrow();
                    split(row.getOrDefault(column.name(), "")).forEach(code -> {
                        used.computeIfAbsent(form.system(), system -> new HashSet<>())
                                .add(code);
                        owners.putIfAbsent(
                                code,
                                new Owner(
                                        form.name(),
                                        row.getOrDefault(table.description().idColumn(), "")));
                        if (column.name().endsWith(LEGACY)) {
                            var now = column.name().substring(0, column.name().length() - LEGACY.length());
                            retired.put(form.system() + " " + code, row.getOrDefault(now, ""));
                        }
                    });
                }));
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(";", -1)).filter(part -> !part.isBlank()).toList();
    }

    /** The system of which codes stand in that column. */
    Optional<CodeForm> of(SheetTable table, ColumnDescription column) {
        var columns = byColumn.get(table.description().name());
        return columns == null ? Optional.empty() : Optional.ofNullable(columns.get(column.name()));
    }

    List<CodeForm> forms() {
        return forms;
    }

    /** The row of the terminology that has that code. */
    Optional<Owner> owner(String code) {
        return Optional.ofNullable(owners.get(code));
    }

    Set<String> of(String system) {
        return used.getOrDefault(system, Set.of());
    }

    /** The code that has taken the place of that one. */
    Optional<String> insteadOf(String system, String code) {
        return Optional.ofNullable(retired.get(system + " " + code));
    }
}
