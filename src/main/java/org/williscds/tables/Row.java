package org.williscds.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One data row of a checked table. Rules join to it; the rationale quotes it. */
public class Row {

    private final TableDescription table;
    private final int number;
    private final Map<String, String> cells;
    private final Map<String, Condition> conditions;
    private final List<String> sources;

    Row(TableDescription table, int number, Map<String, String> cells, Map<String, Condition> conditions) {
        this.table = table;
        this.number = number;
        this.cells = cells;
        this.conditions = Map.copyOf(conditions);
        this.sources = Cells.entries(cells.getOrDefault("source", ""));
    }

    /** Path of the table below {@code rules/}, without ending, such as {@code medication/worsens_rls}. */
    public String table() {
        return table.name();
    }

    /** Row number as the spreadsheet shows it. */
    public int number() {
        return number;
    }

    public String id() {
        return text(table.idColumn());
    }

    /** The cell's text; empty when it is blank or the table lacks the column. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The cell's entries, separated by semicolons; empty when it is blank, {@code any} or {@code none}. */
    public List<String> list(String column) {
        return Cells.entries(text(column));
    }

    /** Ids of the sources that the row names. */
    public List<String> sources() {
        return sources;
    }

    public Optional<BigDecimal> decimal(String column) {
        return Cells.decimal(text(column));
    }

    /** The number in the cell. The checks have made sure that there is one. */
    public BigDecimal number(String column) {
        return decimal(column)
                .orElseThrow(() -> new IllegalStateException("Row %d of %s has no number in the column %s (%s)."
                        .formatted(number, table(), column, text(column))));
    }

    /** The date in the cell; empty when it is blank. */
    public Optional<LocalDate> day(String column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(column)));
    }

    /** The cell as a constant of that enum. The checks have made sure that it is one. */
    public <E extends Enum<E>> E choice(Class<E> type, String column) {
        return Enum.valueOf(type, Cells.constant(text(column)));
    }

    public <E extends Enum<E>> Set<E> choices(Class<E> type, String column) {
        return list(column).stream()
                .map(entry -> Enum.valueOf(type, Cells.constant(entry)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the condition cell of that column holds for the value; an unknown value (null) meets no restriction. */
    public boolean accepts(String column, @Nullable Object value) {
        var condition = conditions.get(column);
        return condition == null || condition.judge(value) == Condition.Verdict.HOLDS;
    }

    /** What the condition cell of that column asks; empty for a column that is no condition. */
    public Optional<Condition> condition(String column) {
        return Optional.ofNullable(conditions.get(column));
    }

    /** All cells, by column, in the order of the sheet. */
    public Map<String, String> cells() {
        return cells;
    }

    public TableDescription description() {
        return table;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s row %d (%s)", table(), number, id());
    }
}
