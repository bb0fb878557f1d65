package org.williscds.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Fact;

/** The facts of a case with some of them changed. Several changes of one fact are one change. */
record ChangedCase(List<Fact> facts, List<FactChange> changes) {

    ChangedCase {
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
    }

    static ChangedCase of(List<Fact> facts) {
        return new ChangedCase(facts, List.of());
    }

    ChangedCase with(FactChange change) {
        if (change instanceof FactChange.Added added) {
            return with(null, added.fact());
        }
        if (change instanceof FactChange.Removed removed) {
            return with(removed.fact(), null);
        }
        var replaced = (FactChange.Replaced) change;
        return with(replaced.before(), replaced.after());
    }

    private ChangedCase with(@Nullable Fact before, @Nullable Fact after) {
        var moreFacts = new ArrayList<>(facts);
        var moreChanges = new ArrayList<>(changes);
        @Nullable Fact original = before;
        if (before != null) {
            moreFacts.remove(before);
            for (var change : changes) {
                if (change instanceof FactChange.Added added && added.fact().equals(before)) {
                    moreChanges.remove(change);
                    original = null;
                } else if (change instanceof FactChange.Replaced replaced
                        && replaced.after().equals(before)) {
                    moreChanges.remove(change);
                    original = replaced.before();
                }
            }
        }
        if (after != null) {
            moreFacts.add(after);
        }
        if (original == null && after != null) {
            moreChanges.add(new FactChange.Added(after));
        } else if (original != null && after == null) {
            moreChanges.add(new FactChange.Removed(original));
        } else if (original != null && !original.equals(after)) {
            moreChanges.add(new FactChange.Replaced(original, Objects.requireNonNull(after)));
        }
        return new ChangedCase(moreFacts, moreChanges);
    }

    /** The case without one of its changes. */
    ChangedCase without(FactChange change) {
        var fewer = new ArrayList<>(facts);
        if (change instanceof FactChange.Added added) {
            fewer.remove(added.fact());
        } else if (change instanceof FactChange.Removed removed) {
            fewer.add(removed.fact());
        } else if (change instanceof FactChange.Replaced replaced) {
            fewer.remove(replaced.after());
            fewer.add(replaced.before());
        }
        var others = new ArrayList<>(changes);
        others.remove(change);
        return new ChangedCase(fewer, others);
    }
}
