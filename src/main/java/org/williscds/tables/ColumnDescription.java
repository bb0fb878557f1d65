package org.williscds.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one column means.
 *
 * @param allowed for choices: the words that may stand in the cell
 * @param of for codes: the tables of which an id may stand in the cell
 * @param parts for wording keys: the parts that must exist in each language
 * @param mayBeBlank whether a blank cell is allowed
 * @param mayBeAny whether the cell may say {@code any}: no restriction
 * @param mayBeNone whether the cell may say {@code none}
 * @param test for condition columns: what is compared, and how
 */
public record ColumnDescription(
        String name,
        String title,
        String meaning,
        Role role,
        Type type,
        List<String> allowed,
        List<String> of,
        List<String> parts,
        boolean mayBeBlank,
        boolean mayBeAny,
        boolean mayBeNone,
        boolean key,
        @Nullable String unit,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        Optional<Test> test) {

    public ColumnDescription {
        allowed = List.copyOf(allowed);
        of = List.copyOf(of);
        parts = List.copyOf(parts);
    }

    public enum Role {
        ID,
        CONDITION,
        OUTCOME,
        EVIDENCE,
        NOTE
    }

    public enum Type {
        ID,
        TEXT,
        CODE,
        CODES,
        CHOICE,
        CHOICES,
        DECIMAL,
        WHOLE,
        DATE,
        WORDING
    }

    /**
     * The comparison of a condition column.
     *
     * @param values one or two paths such as {@code medicine.substance}
     */
    public record Test(How how, List<String> values) {
        public Test {
            values = List.copyOf(values);
        }
    }

    /** How a condition cell is compared with a value. */
    public enum How {
        EQUALS,
        ONE_OF,
        NONE_OF,
        /** A row for the substance beats a row for its class. Two values: the substance, and its classes. */
        MOST_SPECIFIC,
        /** A row for the substance and rows for its classes all count. Two values, as above. */
        ITSELF_OR_CLASS,
        BELOW,
        AT_MOST,
        AT_LEAST,
        ABOVE
    }

    Condition condition(String cell) {
        if (test.isEmpty() || cell.equals(Cells.ANY) || cell.isEmpty()) {
            return new Condition.NoRestriction();
        }
        var entries = java.util.Set.copyOf(Cells.entries(cell));
        return switch (test.get().how()) {
            case EQUALS, ONE_OF, MOST_SPECIFIC, ITSELF_OR_CLASS -> new Condition.OneOf(entries);
            case NONE_OF -> new Condition.NoneOf(entries);
            case BELOW -> compared(Condition.Comparison.BELOW, cell);
            case AT_MOST -> compared(Condition.Comparison.AT_MOST, cell);
            case AT_LEAST -> compared(Condition.Comparison.AT_LEAST, cell);
            case ABOVE -> compared(Condition.Comparison.ABOVE, cell);
        };
    }

    private static Condition compared(Condition.Comparison comparison, String cell) {
        return new Condition.Compared(comparison, Cells.decimal(cell).orElseThrow());
    }
}
