package org.williscds.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a table is: the question it answers, its columns, and for a decision table the facts that it is compared with and
 * what a matching row concludes. One description drives the rule, the checks and every page that shows the table.
 *
 * @param name path below {@code rules/} without ending, such as {@code medication/worsens_rls}
 * @param file path of the description below {@code rules/}
 * @param facts the facts that the rule joins, in order, by the name under which columns speak of them
 * @param without facts that must not be there for a row to count
 * @param conclusions what a matching row concludes, each by its own
 */
public record TableDescription(
        String name,
        String file,
        String title,
        String question,
        List<FactPattern> facts,
        List<FactPattern> without,
        List<ConclusionPattern> conclusions,
        List<ColumnDescription> columns) {

    public TableDescription {
        facts = List.copyOf(facts);
        without = List.copyOf(without);
        conclusions = List.copyOf(conclusions);
        columns = List.copyOf(columns);
    }

    /**
     * A fact the rule looks for.
     *
     * @param where field of the fact, or {@code this} → word, name of a bound fact, path, or row column
     * @param asks yes-or-no question that the fact answers → its argument, or nothing
     */
    public record FactPattern(String name, String is, Map<String, String> where, Map<String, String> asks) {
        public FactPattern {
            asks = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(asks));
            where = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(where));
        }
    }

    /**
     * What is concluded: a record, and for each of its components a word, name, path or row column.
     *
     * @param onlyIf column → word: only rows that say so conclude this
     */
    public record ConclusionPattern(String is, Map<String, String> onlyIf, Map<String, String> with) {
        public ConclusionPattern {
            onlyIf = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(onlyIf));
            with = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(with));
        }
    }

    /** Whether a rule is made of it; a reference table such as a terminology only holds rows. */
    public boolean decides() {
        return !conclusions.isEmpty();
    }

    /**
     * Whether a column says what is looked for or must not be there, although it is no condition of its own; what is also
     * concluded from is no condition.
     */
    public boolean isAsked(String column) {
        var cell = "row." + column;
        return Stream.concat(facts.stream(), without.stream())
                        .anyMatch(fact ->
                                fact.where().containsValue(cell) || fact.asks().containsValue(cell))
                && conclusions.stream()
                        .noneMatch(conclusion -> conclusion.with().containsValue(cell));
    }

    public String sheetFile() {
        return name + ".csv";
    }

    public Optional<ColumnDescription> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    public Optional<ColumnDescription> keyColumn() {
        return columns.stream().filter(ColumnDescription::key).findFirst();
    }

    public String idColumn() {
        return columns.stream()
                .filter(column -> column.role() == ColumnDescription.Role.ID)
                .map(ColumnDescription::name)
                .findFirst()
                .orElse("id");
    }
}
