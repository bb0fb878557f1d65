package org.williscds.tables;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that an evaluation asked a table, with which the same can be asked another table of that name. */
public sealed interface Read {

    /** The name of the table. */
    String table();

    /** The id of the row that was read; none where rows were looked up. */
    Optional<String> row();

    /** Whether the other table answers otherwise. */
    boolean differs(DecisionTable one, DecisionTable other);

    /** Rows were looked up. */
    record Lookup(String table, How how, List<Optional<Object>> arguments) implements Read {

        enum How {
            ALL,
            ID,
            KEY,
            MOST_SPECIFIC,
            ITSELF_OR_CLASS,
            NAMING
        }

        static Lookup of(DecisionTable table, How how, @Nullable Object... arguments) {
            return new Lookup(
                    table.getName(),
                    how,
                    java.util.Arrays.stream(arguments)
                            .map(argument -> Optional.ofNullable(
                                    argument instanceof Collection<?> several ? List.copyOf(several) : argument))
                            .toList());
        }

        @Override
        public Optional<String> row() {
            return Optional.empty();
        }

        @Override
        public boolean differs(DecisionTable one, DecisionTable other) {
            return !found(one).equals(found(other));
        }

        private List<String> found(DecisionTable asked) {
            var rows =
                    switch (how) {
                        case ALL -> asked.rows();
                        case ID -> asked.row(text(0));
                        case KEY -> asked.rowsFor(arguments.get(0).orElse(null));
                        case MOST_SPECIFIC ->
                            asked.mostSpecific((String) arguments.get(0).orElse(null), texts(1));
                        case ITSELF_OR_CLASS ->
                            asked.rowsForAny((String) arguments.get(0).orElse(null), texts(1));
                        case NAMING -> asked.rowsNaming(text(0), texts(1));
                    };
            return rows.stream().map(Row::id).toList();
        }

        private String text(int index) {
            return (String) arguments.get(index).orElseThrow();
        }

        private List<String> texts(int index) {
            return arguments.get(index).orElseThrow() instanceof Collection<?> several
                    ? several.stream().map(String.class::cast).toList()
                    : List.of(text(index));
        }
    }

    /** A cell was read; column {@code *}: all cells. */
    record Cell(String table, Optional<String> row, String column) implements Read {
        @Override
        public boolean differs(DecisionTable one, DecisionTable other) {
            var first = one.row(row.orElseThrow());
            var second = other.row(row.orElseThrow());
            return first.size() != second.size()
                    || !first.isEmpty()
                            && (column.equals("*")
                                    ? !first.get(0).cells().equals(second.get(0).cells())
                                    : !first.get(0)
                                            .text(column)
                                            .equals(second.get(0).text(column)));
        }
    }

    /** A cell was asked whether it holds for that value. */
    record Judged(String table, Optional<String> row, String column, Optional<Object> value) implements Read {
        @Override
        public boolean differs(DecisionTable one, DecisionTable other) {
            var first = one.row(row.orElseThrow());
            var second = other.row(row.orElseThrow());
            return first.size() != second.size()
                    || !first.isEmpty()
                            && first.get(0).accepts(column, value.orElse(null))
                                    != second.get(0).accepts(column, value.orElse(null));
        }
    }
}
