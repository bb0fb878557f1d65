package org.williscds.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.SheetTable;
import org.williscds.tables.TableDescription;

/** The lists from which cells choose: codes with the name that the release gives them, texts with their wording. */
final class CodeLists {

    private static final String WORDING = "wording";
    private static final int LONGEST_NAME = 120;

    private final Map<String, SheetTable> tables = new TreeMap<>();
    private final Map<String, CodeList> lists = new HashMap<>();
    private final String language;

    CodeLists(Collection<SheetTable> release, Locale language) {
        release.forEach(table -> tables.put(table.description().name(), table));
        this.language = language.getLanguage();
    }

    /** A code that may stand in a cell, and what it means. */
    record Entry(String code, String name) {}

    /** @param title names the list; equal lists have equal titles */
    record CodeList(String title, List<Entry> entries) {}

    /** What may stand in the cells of that column; empty when it is not taken from a list. */
    Optional<CodeList> of(TableDescription table, ColumnDescription column) {
        return switch (column.type()) {
            case CODE, CODES ->
                Optional.of(list(
                        column,
                        column.of().stream().map(this::named).collect(Collectors.joining(" and ")),
                        () -> column.of().stream()
                                .flatMap(of -> codes(of).stream())
                                .toList()));
            case CHOICE, CHOICES ->
                Optional.of(
                        list(column, "Words: " + String.join(", ", column.allowed()), () -> column.allowed().stream()
                                .map(word -> new Entry(word, ""))
                                .toList()));
            case WORDING -> Optional.of(wordings(table, column));
            case ID, TEXT, DECIMAL, WHOLE, DATE -> Optional.empty();
        };
    }

    /** Equal lists are made once: their titles say of what they are made. */
    private CodeList list(ColumnDescription column, String of, Supplier<List<Entry>> entries) {
        var words = new ArrayList<Entry>();
        if (column.mayBeAny()) {
            words.add(new Entry("any", "no restriction"));
        }
        if (column.mayBeNone()) {
            words.add(new Entry("none", "nothing"));
        }
        var or = words.stream().map(Entry::code).collect(Collectors.joining(" or "));
        var title = or.isEmpty() ? of : of + ", or " + or;
        var known = lists.get(title);
        if (known != null) {
            return known;
        }
        entries.get().stream()
                .filter(entry -> words.stream().noneMatch(word -> word.code().equals(entry.code())))
                .distinct()
                .toList()
                .forEach(words::add);
        var made = new CodeList(title, List.copyOf(words));
        lists.put(title, made);
        return made;
    }

    private String named(String of) {
        var hash = of.indexOf('#');
        var table = tables.get(hash < 0 ? of : of.substring(0, hash));
        var title = table == null ? of : table.description().title();
        return "%s (%s)".formatted(title, of);
    }

    private List<Entry> codes(String of) {
        var hash = of.indexOf('#');
        var table = tables.get(hash < 0 ? of : of.substring(0, hash));
        if (table == null) {
            return List.of();
        }
        var codes = new LinkedHashMap<String, Entry>();
        var column = hash < 0 ? table.description().idColumn() : of.substring(hash + 1);
        var name = hash < 0 ? nameColumn(table.description()) : "";
        table.texts().values().forEach(row -> {
            var code = row.getOrDefault(column, "");
            if (!code.isEmpty()) {
                codes.putIfAbsent(code, new Entry(code, cut(row.getOrDefault(name, ""))));
            }
        });
        return List.copyOf(codes.values());
    }

    /** The column that names a row best: its name in the language, else its first text. */
    private String nameColumn(TableDescription table) {
        return table.columns().stream()
                .map(ColumnDescription::name)
                .filter(Set.of("name_" + language, language, "name")::contains)
                .findFirst()
                .orElseGet(() -> table.columns().stream()
                        .filter(column -> column.type() == ColumnDescription.Type.TEXT
                                && column.role() != ColumnDescription.Role.ID)
                        .map(ColumnDescription::name)
                        .findFirst()
                        .orElse(""));
    }

    /** Texts of the topic and of all topics that have the parts that the column needs. */
    private CodeList wordings(TableDescription table, ColumnDescription column) {
        var topic = topic(table.name());
        return list(
                column,
                "Texts with %s (%s)".formatted(String.join(" and ", column.parts()), topic.isEmpty() ? WORDING : topic),
                () -> wordings(topic, column));
    }

    private List<Entry> wordings(String topic, ColumnDescription column) {
        var texts = new TreeMap<String, Map<String, String>>();
        for (var name : new LinkedHashSet<>(List.of(topic.isEmpty() ? WORDING : topic + "/" + WORDING, WORDING))) {
            Optional.ofNullable(tables.get(name))
                    .ifPresent(wording -> wording.texts().values().forEach(row -> texts.computeIfAbsent(
                                    row.getOrDefault("key", ""), key -> new LinkedHashMap<>())
                            .putIfAbsent(row.getOrDefault("part", ""), row.getOrDefault(language, ""))));
        }
        var entries = new ArrayList<Entry>();
        texts.forEach((key, parts) -> {
            if (parts.keySet().containsAll(column.parts()) && !key.isEmpty()) {
                entries.add(new Entry(key, cut(String.join(" – ", parts.values()))));
            }
        });
        return entries;
    }

    static String topic(String table) {
        var slash = table.lastIndexOf('/');
        return slash < 0 ? "" : table.substring(0, slash);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
    }
}
