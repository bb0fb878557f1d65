package org.williscds.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.williscds.rulebase.Memory;
import org.williscds.rulebase.RelaxedRule;
import org.williscds.rulebase.RelaxedRules;
import org.williscds.tables.Row;

/**
 * Finds for each row and rule a scenario in which it would hold if one of its conditions were not asked. It tries the rules
 * with one condition less, a few at a time, and stops with a rule as soon as it and all its rows are nearly met somewhere.
 */
final class NearMisses {

    private static final int AT_A_TIME = 2;
    /** Enough for whoever wants to look at some. */
    private static final int KEPT = 20;

    private final List<Memory> memories;
    private final ScenarioCoverage.Holding holding;
    private final Map<String, List<Row>> rowsByRule;
    private final Map<String, Queue<RelaxedRule>> untried = new LinkedHashMap<>();
    private final Map<Row, Boolean> asksMore = new HashMap<>();
    private final Set<String> unconditional = new HashSet<>();
    private final Map<String, Set<Integer>> found = new HashMap<>();

    NearMisses(Release release, List<Memory> memories, ScenarioCoverage.Holding holding) {
        this.memories = memories;
        this.holding = holding;
        this.rowsByRule = ScenarioCoverage.rowsByRule(release);
        for (var file : release.rules()) {
            for (var rule : file.rules()) {
                var relaxed = RelaxedRule.of(file, rule, "").stream()
                        .filter(one -> !one.guardsUnknown())
                        .sorted(Comparator.comparing(RelaxedRule::key))
                        .toList();
                untried.put(file.nameOf(rule), new ArrayDeque<>(relaxed));
                if (relaxed.isEmpty()) {
                    unconditional.add(file.nameOf(rule));
                }
            }
        }
    }

    void search() {
        while (true) {
            var batch = new ArrayList<RelaxedRule>();
            untried.forEach((rule, queue) -> {
                for (var count = 0; count < AT_A_TIME && !queue.isEmpty() && isOpen(rule); count++) {
                    batch.add(queue.remove());
                }
            });
            if (batch.isEmpty()) {
                return;
            }
            attempt(batch);
        }
    }

    List<Integer> scenariosOf(String name) {
        return found.getOrDefault(name, Set.of()).stream().sorted().toList();
    }

    /** A rule that asks nothing cannot be nearly met. */
    boolean isPossible(String name) {
        return !unconditional.contains(name);
    }

    private boolean isOpen(String rule) {
        return !found.containsKey(rule)
                || rowsByRule.getOrDefault(rule, List.of()).stream()
                        .anyMatch(row -> !found.containsKey(ScenarioCoverage.name(row)));
    }

    /** One that does not compile, or fails without what is not asked, spoils the others: then each half is tried alone. */
    private void attempt(List<RelaxedRule> batch) {
        if (RelaxedRules.compile(batch).filter(this::matches).isEmpty() && batch.size() > 1) {
            attempt(batch.subList(0, batch.size() / 2));
            attempt(batch.subList(batch.size() / 2, batch.size()));
        }
    }

    private boolean matches(RelaxedRules relaxed) {
        try {
            for (var scenario = 0; scenario < memories.size(); scenario++) {
                for (var match : relaxed.matches(memories.get(scenario))) {
                    record(match, scenario);
                }
            }
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void record(RelaxedRules.Match match, int scenario) {
        var rule = match.rule().rule();
        var own = rowsByRule.getOrDefault(rule, List.of());
        if (own.isEmpty()) {
            if (isWanted(rule) && !holding.in(scenario, rule, match.found().joined())) {
                add(rule, scenario);
            }
            return;
        }
        for (var row : match.found().rows()) {
            var name = ScenarioCoverage.name(row);
            if (row.table().equals(own.get(0).table())
                    && isWanted(name)
                    && !(match.rule().key() && asksMoreThanItsKey(row))
                    && !holding.in(scenario, name)) {
                add(name, scenario);
                add(rule, scenario);
            }
        }
    }

    private boolean asksMoreThanItsKey(Row row) {
        return asksMore.computeIfAbsent(row, ScenarioCoverage::asksMoreThanItsKey);
    }

    private boolean isWanted(String name) {
        var scenarios = found.get(name);
        return scenarios == null || scenarios.size() < KEPT;
    }

    private void add(String name, int scenario) {
        if (isWanted(name)) {
            found.computeIfAbsent(name, key -> new HashSet<>()).add(scenario);
        }
    }
}
