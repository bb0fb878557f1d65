package org.williscds.tables;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table that tells all that is asked of it and of its rows. */
public final class WatchedTable extends DecisionTable {

    private final Consumer<Read> watcher;

    private WatchedTable(DecisionTable original, List<Row> rows, Consumer<Read> watcher) {
        super(original.description(), rows);
        this.watcher = watcher;
    }

    public static DecisionTable of(DecisionTable original, Consumer<Read> watcher) {
        return new WatchedTable(
                original,
                original.rows().stream()
                        .map(row -> (Row) new WatchedRow(row, watcher))
                        .toList(),
                watcher);
    }

    @Override
    public List<Row> rows() {
        watcher.accept(Read.Lookup.of(this, Read.Lookup.How.ALL));
        return super.rows();
    }

    @Override
    public List<Row> row(String id) {
        watcher.accept(Read.Lookup.of(this, Read.Lookup.How.ID, id));
        return super.row(id);
    }

    @Override
    public List<Row> rowsFor(@Nullable Object key) {
        watcher.accept(Read.Lookup.of(this, Read.Lookup.How.KEY, key));
        return super.rowsFor(key);
    }

    @Override
    public List<Row> mostSpecific(@Nullable String key, Collection<String> classes) {
        watcher.accept(Read.Lookup.of(this, Read.Lookup.How.MOST_SPECIFIC, key, classes));
        return super.mostSpecific(key, classes);
    }

    @Override
    public List<Row> rowsForAny(@Nullable String key, Collection<String> classes) {
        watcher.accept(Read.Lookup.of(this, Read.Lookup.How.ITSELF_OR_CLASS, key, classes));
        return super.rowsForAny(key, classes);
    }

    @Override
    public List<Row> rowsNaming(String column, Collection<String> codes) {
        watcher.accept(Read.Lookup.of(this, Read.Lookup.How.NAMING, column, codes));
        return super.rowsNaming(column, codes);
    }

    @Override
    public List<Row> rowsNaming(String column, String code) {
        watcher.accept(Read.Lookup.of(this, Read.Lookup.How.NAMING, column, code));
        return super.rowsNaming(column, code);
    }

    private static final class WatchedRow extends Row {

        private final Consumer<Read> watcher;
        private final String id;

        WatchedRow(Row original, Consumer<Read> watcher) {
            super(original.description(), original.number(), original.cells(), conditions(original));
            this.watcher = watcher;
            this.id = original.id();
        }

        private static Map<String, Condition> conditions(Row row) {
            var conditions = new HashMap<String, Condition>();
            row.description().columns().stream()
                    .filter(column -> column.test().isPresent() && row.cells().containsKey(column.name()))
                    .forEach(column -> conditions.put(column.name(), column.condition(row.text(column.name()))));
            return conditions;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String text(String column) {
            watcher.accept(new Read.Cell(table(), Optional.of(id), column));
            return super.text(column);
        }

        @Override
        public Map<String, String> cells() {
            watcher.accept(new Read.Cell(table(), Optional.of(id), "*"));
            return super.cells();
        }

        @Override
        public boolean accepts(String column, @Nullable Object value) {
            watcher.accept(new Read.Judged(
                    table(),
                    Optional.of(id),
                    column,
                    Optional.ofNullable(value instanceof Collection<?> several ? List.copyOf(several) : value)));
            return super.accepts(column, value);
        }
    }
}
