package org.williscds.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.williscds.rulebase.Memory;
import org.williscds.rulebase.RelaxedRule;
import org.williscds.rulebase.RelaxedRules;

/**
 * To which scenarios a mutated rule can make a difference: those in which it does not hold for exactly the same as the real
 * one in all that is known in the end. Where it does, the real rules and it agree on what was concluded.
 */
final class RuleDifferences {

    /** Scenarios in which the comparison breaks off: that many are tried with all the mutants that were compared together. */
    private static final int MANY = 50;

    private final List<Memory> memories;
    /** By scenario and rule. */
    private final List<Map<String, List<Memory.Match>>> matches;

    RuleDifferences(Release release, List<Scenario> scenarios) {
        memories = scenarios.stream()
                .map(scenario -> release.ruleBase().remember(scenario.facts()))
                .toList();
        matches = memories.stream()
                .map(memory ->
                        release.ruleBase().matches(memory).stream().collect(Collectors.groupingBy(Memory.Match::rule)))
                .toList();
    }

    /** The numbers of the scenarios, for each of the mutants. */
    List<BitSet> of(List<Mutant.Rule> mutants) {
        var differences = new IdentityHashMap<Mutant.Rule, BitSet>();
        var calm = mutants.stream()
                .filter(mutant -> !mutant.rule().guardsUnknown())
                .toList();
        var compared = compared(calm);
        for (var index = 0; index < calm.size(); index++) {
            differences.put(calm.get(index), compared.get(index));
        }
        return mutants.stream()
                .map(mutant -> differences.getOrDefault(mutant, all()))
                .toList();
    }

    private List<BitSet> compared(List<Mutant.Rule> mutants) {
        if (mutants.isEmpty()) {
            return List.of();
        }
        return RelaxedRules.compile(mutants.stream().map(Mutant.Rule::rule).toList())
                .map(relaxed -> differences(mutants, relaxed))
                .orElseGet(() -> halved(mutants));
    }

    /** One that cannot be compared, because it does not compile or breaks off, may make a difference to all. */
    private List<BitSet> halved(List<Mutant.Rule> mutants) {
        if (mutants.size() == 1) {
            return List.of(all());
        }
        var both = new ArrayList<>(compared(mutants.subList(0, mutants.size() / 2)));
        both.addAll(compared(mutants.subList(mutants.size() / 2, mutants.size())));
        return both;
    }

    private BitSet all() {
        var all = new BitSet();
        all.set(0, memories.size());
        return all;
    }

    private List<BitSet> differences(List<Mutant.Rule> mutants, RelaxedRules relaxed) {
        var differences = mutants.stream().map(mutant -> new BitSet()).toList();
        var broken = 0;
        for (var scenario = 0; scenario < memories.size(); scenario++) {
            var found = new IdentityHashMap<RelaxedRule, List<Memory.Match>>();
            try {
                relaxed.matches(memories.get(scenario))
                        .forEach(match -> found.computeIfAbsent(match.rule(), rule -> new ArrayList<>())
                                .add(match.found()));
            } catch (RuntimeException e) {
                if (++broken > MANY) {
                    return halved(mutants);
                }
                for (var difference : differences) {
                    difference.set(scenario);
                }
                continue;
            }
            for (var index = 0; index < mutants.size(); index++) {
                var mutant = mutants.get(index);
                var real = matches.get(scenario).getOrDefault(mutant.place(), List.of());
                var others = found.getOrDefault(mutant.rule(), List.of());
                if (mutant.concludesOtherwise() ? !real.isEmpty() : !isSame(real, others)) {
                    differences.get(index).set(scenario);
                }
            }
        }
        return differences;
    }

    /** A mutant joins less than the real rule, where a pattern is lost. */
    private static boolean isSame(List<Memory.Match> real, List<Memory.Match> others) {
        return others.stream().allMatch(other -> real.stream().anyMatch(match -> match.covers(other.joined())))
                && real.stream().allMatch(match -> others.stream().anyMatch(other -> match.covers(other.joined())));
    }
}
