package org.williscds.reasons;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.williscds.facts.EvaluationDate;
import org.williscds.facts.Fact;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.Known;
import org.williscds.rulebase.ReadRule;

/**
 * Looks for the fewest given facts that would have to be other ones for a row or rule to hold: first by one change, then by
 * two, and so on, always going on from the case that is nearest. What it finds is tried by running the rules.
 */
final class SmallestChange {

    private static final int MOST_CASES = 80;
    private static final int MOST_SUGGESTIONS = 10;

    private final Release release;
    private final RuleIndex index;
    private final Target target;
    private int tried;

    SmallestChange(Release release, RuleIndex index, Target target) {
        this.release = release;
        this.index = index;
        this.target = target;
    }

    private record Looked(ChangedCase changed, Known known, WhyNot whyNot, int number) {}

    ChangeSearch search(List<Fact> facts, int most) {
        var start = look(ChangedCase.of(facts));
        if (start.whyNot().holds()) {
            return new ChangeSearch(target, List.of(), tried, most);
        }
        for (var size = 1; size <= most; size++) {
            var found = search(start, size);
            if (found.isPresent()) {
                return new ChangeSearch(target, smaller(found.get()).changes(), tried, most);
            }
        }
        return new ChangeSearch(target, List.of(), tried, most);
    }

    private Optional<ChangedCase> search(Looked start, int size) {
        var waiting = new PriorityQueue<Looked>(
                Comparator.comparingInt((Looked looked) -> looked.whyNot().distance())
                        .thenComparingInt(Looked::number));
        waiting.add(start);
        var seen = new HashSet<Set<Fact>>();
        var end = tried + MOST_CASES;
        while (!waiting.isEmpty() && tried < end) {
            var nearest = waiting.remove();
            for (var change : suggestions(nearest)) {
                var next = nearest.changed().with(change);
                if (next.changes().isEmpty()
                        || next.changes().size() > size
                        || !seen.add(Set.copyOf(next.facts()))
                        || tried >= end) {
                    continue;
                }
                var looked = look(next);
                if (looked.whyNot().holds() && holds(next)) {
                    return Optional.of(next);
                }
                waiting.add(looked);
            }
        }
        return Optional.empty();
    }

    private List<FactChange> suggestions(Looked looked) {
        var facts = looked.changed().facts();
        return new Suggestions(release, new Supports(looked.known(), index.rules()), facts, today(facts))
                .of(looked.whyNot()).stream().limit(MOST_SUGGESTIONS).toList();
    }

    private static LocalDate today(List<Fact> facts) {
        return facts.stream()
                .filter(EvaluationDate.class::isInstance)
                .map(fact -> ((EvaluationDate) fact).date())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The case has no day. Maybe its EvaluationDate was left out."));
    }

    private Looked look(ChangedCase changed) {
        var known = Known.of(release.ruleBase().remember(changed.facts()));
        return new Looked(changed, known, new Diagnosis(known, index).of(target), tried++);
    }

    /** By the rules themselves. A row can also be read by other rules than those that conclude by it. */
    private boolean holds(ChangedCase changed) {
        var names = index.of(target).stream().map(ReadRule::name).toList();
        var rules = release.ruleBase();
        return rules.matches(rules.remember(changed.facts())).stream()
                .filter(match -> names.contains(match.rule()))
                .anyMatch(match ->
                        !(target instanceof Target.OfRow ofRow) || match.rows().contains(ofRow.row()));
    }

    /** Leaves out what turns out not to be needed. */
    private ChangedCase smaller(ChangedCase found) {
        var smallest = found;
        for (var change : found.changes()) {
            var without = smallest.without(change);
            if (!without.changes().isEmpty() && holds(without)) {
                smallest = without;
            }
        }
        return smallest;
    }
}
