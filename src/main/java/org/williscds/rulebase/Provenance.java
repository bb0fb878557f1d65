package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.williscds.facts.Derived;
import org.williscds.facts.Fact;
import org.williscds.facts.KidneyFunction;
import org.williscds.facts.SecondaryCauseFact.IronResult;
import org.williscds.recommendation.Conclusion;
import org.williscds.tables.Row;

/**
 * Remembers which match concluded what, so that no rule has to name its own reasons. It keeps nothing of the session: the
 * reasons can be followed when that is gone.
 */
final class Provenance {

    private final Map<Object, Cause> causes = new IdentityHashMap<>();
    private final Function<Rule, RuleNote> notes;
    private @Nullable Match current;
    private @Nullable Cause currentCause;

    /** One match that concluded something, and its trail once it was followed. */
    private static final class Cause {
        private final RuleNote rule;
        private final List<Object> matched;
        private @Nullable Trail trail;

        Cause(RuleNote rule, List<Object> matched) {
            this.rule = rule;
            this.matched = matched;
        }
    }

    Provenance(Function<Rule, RuleNote> notes) {
        this.notes = notes;
    }

    void listenTo(KieSession session) {
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                current = event.getMatch();
                currentCause = null;
            }
        });
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                var match = current;
                if (match != null && event.getRule() != null) {
                    var cause = currentCause;
                    if (cause == null) {
                        cause = new Cause(notes.apply(match.getRule()), match.getObjects());
                        currentCause = cause;
                    }
                    causes.put(event.getObject(), cause);
                }
            }
        });
    }

    /** No more matches come: what is left of the session can go. */
    void finish() {
        current = null;
        currentCause = null;
    }

    Rationale of(Object conclusion) {
        var cause = causes.get(conclusion);
        return new Rationale(cause == null ? "" : cause.rule.topic(), () -> reasons(cause));
    }

    private synchronized Rationale.Reasons reasons(@Nullable Cause cause) {
        var trail = cause == null ? new Trail() : trail(cause);
        return new Rationale.Reasons(trail.rows, List.copyOf(trail.rules), trail.facts, trail.sources);
    }

    /** Followed once for each match: all that it concluded rests on the same trail. */
    private Trail trail(Cause cause) {
        var known = cause.trail;
        if (known != null) {
            return known;
        }
        var trail = new Trail();
        cause.trail = trail;
        follow(cause, trail);
        return trail;
    }

    private void follow(Cause cause, Trail trail) {
        trail.rules.add(cause.rule.name());
        trail.sources.addAll(cause.rule.sources());
        for (var object : cause.matched) {
            if (object instanceof Row row) {
                Trail.add(trail.rows, row);
                trail.sources.addAll(row.sources());
            }
        }
        for (var object : cause.matched) {
            if (object instanceof Derived || object instanceof Conclusion) {
                var earlier = causes.get(object);
                if (earlier != null) {
                    trail.add(trail(earlier));
                }
            }
            if (object instanceof Derived.LatestLab latest) {
                Trail.add(trail.facts, (Fact) latest.result());
            } else if (object instanceof KidneyFunction kidney && kidney.isComputed()) {
                Trail.add(trail.facts, (Fact) kidney);
            } else if (object instanceof IronResult result && result.isComputed()) {
                Trail.add(trail.facts, (Fact) result);
            } else if (object instanceof Fact fact && !(object instanceof Derived)) {
                Trail.add(trail.facts, fact);
            }
        }
    }

    /** What one conclusion rests on, each thing once, in the order in which it was met. */
    private static final class Trail {
        private final List<Row> rows = new ArrayList<>();
        private final Set<String> rules = new LinkedHashSet<>();
        private final List<Fact> facts = new ArrayList<>();
        private final Set<String> sources = new LinkedHashSet<>();

        void add(Trail earlier) {
            earlier.rows.forEach(row -> add(rows, row));
            rules.addAll(earlier.rules);
            earlier.facts.forEach(fact -> add(facts, fact));
            sources.addAll(earlier.sources);
        }

        /** A trail holds a handful of things: comparing identities is quicker than hashing whole facts. */
        static <T> void add(List<T> list, T one) {
            for (var known : list) {
                if (known == one) {
                    return;
                }
            }
            list.add(one);
        }
    }
}
