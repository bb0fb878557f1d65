package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statements of the kind "where all of these are, those can come", and what follows from them by forward chaining. Things are
 * named by text while the statements are made and by number afterwards; following them costs time in proportion to what can
 * come.
 */
final class HornClauses {

    private final int[] wanted;
    private final int[][] given;
    private final int[][] clausesByThing;
    private final int[] unconditional;

    private HornClauses(List<int[]> needs, List<int[]> gives, int things) {
        wanted = needs.stream().mapToInt(need -> need.length).toArray();
        given = gives.toArray(int[][]::new);
        var byThing = new ArrayList<List<Integer>>();
        for (var thing = 0; thing < things; thing++) {
            byThing.add(new ArrayList<>());
        }
        for (var clause = 0; clause < needs.size(); clause++) {
            for (var thing : needs.get(clause)) {
                byThing.get(thing).add(clause);
            }
        }
        clausesByThing = byThing.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        unconditional = java.util.stream.IntStream.range(0, wanted.length)
                .filter(clause -> wanted[clause] == 0)
                .toArray();
    }

    /** @return all that is there or can come, the given things among them */
    BitSet closure(BitSet there) {
        var open = wanted.clone();
        var reached = new BitSet(clausesByThing.length);
        var queue = new int[clausesByThing.length];
        var size = 0;
        for (var thing = there.nextSetBit(0); thing >= 0; thing = there.nextSetBit(thing + 1)) {
            reached.set(thing);
            queue[size++] = thing;
        }
        for (var clause : unconditional) {
            size = reach(given[clause], reached, queue, size);
        }
        for (var next = 0; next < size; next++) {
            for (var clause : clausesByThing[queue[next]]) {
                if (--open[clause] == 0) {
                    size = reach(given[clause], reached, queue, size);
                }
            }
        }
        return reached;
    }

    private static int reach(int[] things, BitSet reached, int[] queue, int size) {
        var end = size;
        for (var thing : things) {
            if (!reached.get(thing)) {
                reached.set(thing);
                queue[end++] = thing;
            }
        }
        return end;
    }

    /** Collects statements; those that need the same are one. */
    static final class Builder {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<Set<Integer>, Set<Integer>> clauses = new LinkedHashMap<>();

        /** The number of a thing, a new one for a new name. */
        int number(String thing) {
            return numbers.computeIfAbsent(thing, name -> numbers.size());
        }

        void add(Collection<String> needs, Collection<String> gives) {
            clauses.computeIfAbsent(numbers(needs), key -> new LinkedHashSet<>())
                    .addAll(numbers(gives));
        }

        private Set<Integer> numbers(Collection<String> things) {
            var found = new LinkedHashSet<Integer>();
            things.forEach(thing -> found.add(number(thing)));
            return found;
        }

        HornClauses build() {
            return new HornClauses(
                    clauses.keySet().stream().map(Builder::array).toList(),
                    clauses.values().stream().map(Builder::array).toList(),
                    numbers.size());
        }

        private static int[] array(Set<Integer> set) {
            return set.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
