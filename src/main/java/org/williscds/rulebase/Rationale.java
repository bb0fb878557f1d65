package org.williscds.rulebase;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Fact;
import org.williscds.tables.Row;

/**
 * Why a conclusion was drawn, followed back to what was read. It is followed when somebody asks: of all that is concluded a
 * clinician sees a few cards. Safe for several threads.
 */
public final class Rationale {

    private final String topic;
    private @Nullable Supplier<Reasons> unread;
    private @Nullable Reasons reasons;

    /** What a conclusion rests on, each thing once, the nearest first. */
    record Reasons(List<Row> rows, List<String> rules, List<Fact> facts, Set<String> sources) {
        Reasons {
            rows = List.copyOf(rows);
            rules = List.copyOf(rules);
            facts = List.copyOf(facts);
            sources = Collections.unmodifiableSet(new LinkedHashSet<>(sources));
        }
    }

    Rationale(String topic, Supplier<Reasons> reasons) {
        this.topic = topic;
        this.unread = reasons;
    }

    /** One that rests on nothing, for what was not concluded by a rule. */
    public static Rationale empty(String topic) {
        return new Rationale(topic, () -> new Reasons(List.of(), List.of(), List.of(), Set.of()));
    }

    /** The folder of {@code rules/} whose rule drew the conclusion, such as {@code medication}. */
    public String topic() {
        return topic;
    }

    /** The table rows that matched, the one that decided first. */
    public List<Row> rows() {
        return reasons().rows();
    }

    /** Names of the rules that fired. */
    public List<String> rules() {
        return reasons().rules();
    }

    /**
     * The facts of the request it rests on; derived facts are replaced by what they were derived from. A value that was
     * computed here stands beside its parts, so that a reader sees it.
     */
    public List<Fact> facts() {
        return reasons().facts();
    }

    /** Ids of {@code rules/sources.csv} named by rows and hand-written rules. */
    public Set<String> sources() {
        return reasons().sources();
    }

    /** Whether any row on the way still waits for a clinician's review. */
    public boolean needsReview() {
        return rows().stream().anyMatch(row -> row.text("review").equals("needed"));
    }

    private synchronized Reasons reasons() {
        if (unread != null) {
            reasons = unread.get();
            unread = null;
        }
        return Objects.requireNonNull(reasons);
    }

    /** Two are the same when they say the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rationale rationale
                && topic.equals(rationale.topic)
                && reasons().equals(rationale.reasons());
    }

    @Override
    public int hashCode() {
        return topic.hashCode();
    }

    @Override
    public String toString() {
        return "Rationale[topic=%s, %s]".formatted(topic, reasons());
    }
}
