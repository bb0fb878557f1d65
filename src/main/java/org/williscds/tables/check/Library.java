package org.williscds.tables.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Cured;
import org.williscds.tables.SheetTable;

/** What a check may look up beside its own cell: ids of the other tables, wordings, codes, ranges, the release before. */
public final class Library {

    private static final String WORDING = "wording";

    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, Set<String>> idsAsMeant = new HashMap<>();
    private final Map<String, Set<String>> columnValues = new HashMap<>();
    private final Map<List<String>, Set<String>> unions = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> incomplete = new HashSet<>();
    private final Map<String, Map<String, String>> renamed = new HashMap<>();
    private final CheckedAgainst against;
    private final Codes codes;
    private final Texts texts;
    private final Map<String, Range> ranges = new HashMap<>();
    private final Map<String, String> unitsOfTests = new HashMap<>();

    Library(Collection<SheetTable> tables, CheckedAgainst against) {
        this.against = against;
        this.codes = new Codes(tables);
        this.texts = new Texts(tables);
        tables.forEach(table -> table.description().columns().forEach(column -> asked.addAll(column.of())));
        for (var table : tables) {
            var name = table.description().name();
            readHeader(table, name);
            if (isWording(name)) {
                continue;
            }
            readIds(table, name);
            if (name.equals(UnitCheck.TESTS) || name.equals("terminology/measures")) {
                table.texts().values().forEach(row -> {
                    unitsOfTests.put(row.getOrDefault("id", ""), asMeant(row.getOrDefault(UnitCheck.UNIT, "")));
                    Range.of(row.getOrDefault("least", ""), row.getOrDefault("most", ""))
                            .ifPresent(range -> ranges.put(row.getOrDefault("id", ""), range));
                });
            }
        }
    }

    private void readHeader(SheetTable table, String name) {
        table.description().columns().stream()
                .map(ColumnDescription::name)
                .filter(column -> !table.sheet().header().contains(column))
                .forEach(column -> {
                    incomplete.add(name + "#" + column);
                    if (column.equals(table.description().idColumn()) || isWording(name)) {
                        incomplete.add(isWording(name) ? WORDING : name);
                    }
                });
    }

    private void readIds(SheetTable table, String name) {
        var own = new HashSet<>(table.ids());
        ids.put(name, own);
        var meant = new HashSet<>(own);
        own.stream().filter(id -> !IdFormCheck.isWellFormed(id)).forEach(id -> {
            meant.add(Cured.id(id));
            meant.add(asMeant(id));
        });
        against.before(table).map(before -> RenamedRows.of(table, before)).ifPresent(found -> {
            renamed.put(name, found);
            meant.addAll(found.values());
        });
        idsAsMeant.put(name, meant);
        table.description().columns().forEach(column -> {
            var key = name + "#" + column.name();
            if (asked.contains(key)) {
                columnValues.put(
                        key,
                        table.cells(column.name())
                                .flatMap(cell -> Stream.of(cell.text(), asMeant(cell.text())))
                                .collect(Collectors.toSet()));
            }
        });
    }

    /** Without what is invisible, and with Latin letters: what is wrong with it is told where it stands. */
    static String asMeant(String text) {
        return Prose.isPlain(text) ? text : Cured.letters(Cured.spaces(text));
    }

    static boolean isWording(String tableName) {
        return tableName.equals(WORDING) || tableName.endsWith("/" + WORDING);
    }

    /**
     * Ids of those tables, and what a miswritten one was meant to be: that mistake is told where it stands. {@code
     * table#column} stands for the values of a column that is not the id.
     */
    Set<String> ids(List<String> tables) {
        return tables.size() == 1
                ? valuesOf(tables.get(0))
                : unions.computeIfAbsent(tables, several -> several.stream()
                        .flatMap(table -> valuesOf(table).stream())
                        .collect(Collectors.toSet()));
    }

    private Set<String> valuesOf(String table) {
        return table.contains("#")
                ? columnValues.getOrDefault(table, Set.of())
                : idsAsMeant.getOrDefault(table, Set.of());
    }

    /** Whether another row of the table has that id in small letters: then it is told as a double. */
    boolean hasInSmallLetters(SheetTable table, String id) {
        var small = id.toLowerCase(Locale.ROOT);
        return !small.equals(id)
                && ids.getOrDefault(table.description().name(), Set.of()).contains(small);
    }

    /** Whether the columns are there from which those ids are taken. */
    boolean isComplete(List<String> tables) {
        return tables.stream().noneMatch(incomplete::contains);
    }

    /** The table that had that id in the release before. */
    Optional<String> goneSince(List<String> tables, String id) {
        return tables.stream()
                .filter(name -> Optional.ofNullable(against.previous().get(name))
                        .map(before -> before.ids().contains(id))
                        .orElse(false))
                .findFirst();
    }

    /** Of that table the ids of before, by the ids of today, of rows in which nothing else has changed. */
    Map<String, String> renamed(SheetTable table) {
        return renamed.getOrDefault(table.description().name(), Map.of());
    }

    Optional<LocalDate> today() {
        return Optional.ofNullable(against.today());
    }

    /** The table of the terminology that has that id. */
    Optional<String> terminologyOf(String id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("terminology/")
                        && entry.getValue().contains(id))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** The unit in which the rules compare a test; empty when the test is not known. */
    Optional<String> unitOf(String test) {
        return Optional.ofNullable(unitsOfTests.get(test)).filter(unit -> !unit.isEmpty());
    }

    /** In which range a limit for that test or measure can be right. */
    Optional<Range> rangeOf(String test) {
        return Optional.ofNullable(ranges.get(test));
    }

    Codes codes() {
        return codes;
    }

    Texts texts() {
        return texts;
    }

    boolean hasAllWordings() {
        return !incomplete.contains(WORDING);
    }
}
