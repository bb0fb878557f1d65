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

/** Remembers which match concluded what, so that no rule has to name its own reasons. */
final class Provenance {

    private final Map<Object, Match> concludedBy = new IdentityHashMap<>();
    private final Map<Object, Trail> trails = new IdentityHashMap<>();
    private final Function<Rule, RuleNote> notes;
    private @Nullable Match current;

    Provenance(Function<Rule, RuleNote> notes) {
        this.notes = notes;
    }

    void listenTo(KieSession session) {
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                current = event.getMatch();
            }
        });
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                var match = current;
                if (match != null && event.getRule() != null) {
                    concludedBy.put(event.getObject(), match);
                }
            }
        });
    }

    Rationale of(Object conclusion) {
        var trail = trail(conclusion);
        var match = concludedBy.get(conclusion);
        return new Rationale(
                match == null ? "" : note(match).topic(),
                trail.rows,
                List.copyOf(trail.rules),
                trail.facts,
                trail.sources);
    }

    /** Followed once for each conclusion: all actions of one recommendation rest on the same trail. */
    private Trail trail(Object conclusion) {
        var known = trails.get(conclusion);
        if (known != null) {
            return known;
        }
        var trail = new Trail();
        trails.put(conclusion, trail);
        var match = concludedBy.get(conclusion);
        if (match != null) {
            follow(match, trail);
        }
        return trail;
    }

    private void follow(Match match, Trail trail) {
        var note = note(match);
        trail.rules.add(note.name());
        trail.sources.addAll(note.sources());
        var matched = match.getObjects();
        for (var object : matched) {
            if (object instanceof Row row) {
                Trail.add(trail.rows, row);
                trail.sources.addAll(row.sources());
            }
        }
        for (var object : matched) {
            if (object instanceof Derived || object instanceof Conclusion) {
                trail.add(trail(object));
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

    private RuleNote note(Match match) {
        return notes.apply(match.getRule());
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
