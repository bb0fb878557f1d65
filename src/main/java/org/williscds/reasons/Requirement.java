package org.williscds.reasons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.Row;

/**
 * What a fact would have to be, said of one of its components.
 *
 * <p>{@code path} is the way from the fact to the component: {@code result.highest}.
 */
public sealed interface Requirement {

    String path();

    /** Equal to that value, or different from it. */
    record Same(String path, boolean equal, @Nullable Object value) implements Requirement {}

    /** Accepted by the condition cell of a row; of a key: found under it. */
    record Cell(String path, Row row, String column) implements Requirement {}

    /** The answer to a question that the fact is asked, such as {@code isBelow( 75 )}. */
    record Asked(String path, List<Object> arguments, boolean answer) implements Requirement {
        public Asked {
            arguments = List.copyOf(arguments);
        }

        /** The question without the way to it. */
        String question() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }
}
