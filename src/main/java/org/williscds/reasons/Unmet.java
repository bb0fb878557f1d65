package org.williscds.reasons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.Condition;
import org.williscds.tables.Row;

/** One condition that keeps a row or rule from holding. */
public sealed interface Unmet {

    /**
     * A cell that does not accept the value it met.
     *
     * @param met the value; null when it is not known
     * @param of the fact or conclusion that the value was read of
     * @param path to the value
     * @param needs all that the rule asks of that fact
     * @param waitsFor rules that would conclude another value; empty when it was given
     */
    record Cell(
            Row row,
            String column,
            @Nullable Object met,
            Condition.Verdict verdict,
            Object of,
            String path,
            List<Requirement> needs,
            List<WhyNot> waitsFor)
            implements Unmet {
        public Cell {
            needs = List.copyOf(needs);
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /**
     * A question that a fact answers otherwise than the rule needs.
     *
     * @param text the condition as written
     */
    record Field(
            Object of,
            String text,
            Requirement need,
            @Nullable Object met,
            List<Requirement> needs) implements Unmet {
        public Field {
            needs = List.copyOf(needs);
        }
    }

    /**
     * A fact or conclusion that is not there.
     *
     * @param text the condition as written
     * @param needs what it would have to be
     * @param waitsFor the rules that would conclude it, the nearest first; empty when nobody concludes it
     */
    record Missing(Class<?> type, String text, List<Requirement> needs, List<WhyNot> waitsFor) implements Unmet {
        public Missing {
            needs = List.copyOf(needs);
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /**
     * Something that must not be there.
     *
     * @param by what is there
     * @param rests the given facts it rests on
     */
    record Forbidden(String text, List<Object> by, List<Object> rests) implements Unmet {
        public Forbidden {
            by = List.copyOf(by);
            rests = List.copyOf(rests);
        }
    }

    /** A condition that speaks of rows and numbers only, as written. */
    record Other(String text) implements Unmet {}

    /** What it waits for; empty when it is about what was given. */
    default List<WhyNot> waits() {
        if (this instanceof Cell cell) {
            return cell.waitsFor();
        }
        return this instanceof Missing missing ? missing.waitsFor() : List.of();
    }
}
