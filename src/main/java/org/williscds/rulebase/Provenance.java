package org.williscds.rulebase;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String RULES = "rules.";

    private final Map<Object, Match> concludedBy = new IdentityHashMap<>();
    private final Map<Object, Trail> trails = new IdentityHashMap<>();
    private @Nullable Match current;

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
                match == null ? "" : topic(match.getRule()),
                List.copyOf(trail.rows),
                List.copyOf(trail.rules),
                List.copyOf(trail.facts),
                trail.sources);
    }

    /** The name of a rule with its topic: {@code medication/medicine-suspected}; that of a table is named so already. */
    static String name(Rule rule) {
        return rule.getName().contains("/") ? rule.getName() : topic(rule) + "/" + rule.getName();
    }

    /** {@code medication} of the rule package {@code rules.medication}. */
    private static String topic(Rule rule) {
        return rule.getPackageName().substring(RULES.length());
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
        trail.rules.add(name(match.getRule()));
        trail.sources.addAll(ruleSources(match));
        var matched = match.getObjects();
        for (var object : matched) {
            if (object instanceof Row row) {
                trail.rows.add(row);
                trail.sources.addAll(row.list("source"));
            }
        }
        for (var object : matched) {
            if (object instanceof Derived || object instanceof Conclusion) {
                trail.add(trail(object));
            }
            if (object instanceof Derived.LatestLab latest) {
                trail.facts.add(latest.result());
            } else if (object instanceof KidneyFunction kidney && kidney.isComputed()) {
                trail.facts.add(kidney);
            } else if (object instanceof IronResult result && result.isComputed()) {
                trail.facts.add(result);
            } else if (object instanceof Fact fact && !(object instanceof Derived)) {
                trail.facts.add(fact);
            }
        }
    }

    /** Without drools-mvel the value of an annotation keeps its quotation marks. */
    private static List<String> ruleSources(Match match) {
        var source = match.getRule().getMetaData().get("source");
        return source == null
                ? List.of()
                : List.of(source.toString().replace("\"", "").split(";"));
    }

    private static final class Trail {
        private final Set<Row> rows = new LinkedHashSet<>();
        private final Set<String> rules = new LinkedHashSet<>();
        private final Set<Fact> facts = new LinkedHashSet<>();
        private final Set<String> sources = new LinkedHashSet<>();

        void add(Trail earlier) {
            rows.addAll(earlier.rows);
            rules.addAll(earlier.rules);
            facts.addAll(earlier.facts);
            sources.addAll(earlier.sources);
        }
    }
}
