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
 * Statements of the kind "where all of these are, those can come, and whether they do is read from these". What can come
 * follows by forward chaining, what is read for a goal by going back from there. Things are named by text while the
 * statements are made and by number afterwards; following them costs time in proportion to what can come.
 */
final class HornClauses {

    private final int[] wanted;
    private final int[][] given;
    private final int[][] read;
    private final int[][] clausesByNeed;
    private final int[][] clausesByGift;
    private final int[] unconditional;

    private HornClauses(List<int[]> needs, List<int[]> reads, List<int[]> gives, int things) {
        wanted = needs.stream().mapToInt(need -> need.length).toArray();
        given = gives.toArray(int[][]::new);
        read = reads.toArray(int[][]::new);
        clausesByNeed = clausesByThing(needs, things);
        clausesByGift = clausesByThing(gives, things);
        unconditional = java.util.stream.IntStream.range(0, wanted.length)
                .filter(clause -> wanted[clause] == 0)
                .toArray();
    }

    private static int[][] clausesByThing(List<int[]> clauses, int things) {
        var byThing = new ArrayList<List<Integer>>();
        for (var thing = 0; thing < things; thing++) {
            byThing.add(new ArrayList<>());
        }
        for (var clause = 0; clause < clauses.size(); clause++) {
            for (var thing : clauses.get(clause)) {
                byThing.get(thing).add(clause);
            }
        }
        return byThing.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** @return what the statements give that can come of what is there and that a goal rests on, the goals themselves among it */
    BitSet towards(int[] goals, BitSet there) {
        var open = stillOpen(there);
        var seen = new BitSet(clausesByGift.length);
        var used = new BitSet(given.length);
        var found = new BitSet(clausesByGift.length);
        var queue = new int[clausesByGift.length];
        var size = reach(goals, seen, queue, 0);
        for (var next = 0; next < size; next++) {
            for (var clause : clausesByGift[queue[next]]) {
                if (open[clause] == 0 && !used.get(clause)) {
                    used.set(clause);
                    for (var thing : given[clause]) {
                        found.set(thing);
                    }
                    size = reach(read[clause], seen, queue, size);
                }
            }
        }
        return found;
    }

    /** How much of what each statement needs cannot come; 0 where all can. */
    private int[] stillOpen(BitSet there) {
        var open = wanted.clone();
        var reached = new BitSet(clausesByNeed.length);
        var queue = new int[clausesByNeed.length];
        var size = 0;
        for (var thing = there.nextSetBit(0); thing >= 0; thing = there.nextSetBit(thing + 1)) {
            reached.set(thing);
            queue[size++] = thing;
        }
        for (var clause : unconditional) {
            size = reach(given[clause], reached, queue, size);
        }
        for (var next = 0; next < size; next++) {
            for (var clause : clausesByNeed[queue[next]]) {
                if (--open[clause] == 0) {
                    size = reach(given[clause], reached, queue, size);
                }
            }
        }
        return open;
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

    /** Collects statements; those that need and read the same are one. */
    static final class Builder {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<Asks, Set<Integer>> clauses = new LinkedHashMap<>();

        private record Asks(Set<Integer> needs, Set<Integer> reads) {}

        /** The number of a thing, a new one for a new name. */
        int number(String thing) {
            return numbers.computeIfAbsent(thing, name -> numbers.size());
        }

        /**
         * @param needs without all of which nothing comes
         * @param reads all that has a part in whether something comes: what is needed, and what must not be there
         */
        void add(Collection<String> needs, Collection<String> reads, Collection<String> gives) {
            clauses.computeIfAbsent(new Asks(numbers(needs), numbers(reads)), key -> new LinkedHashSet<>())
                    .addAll(numbers(gives));
        }

        private Set<Integer> numbers(Collection<String> things) {
            var found = new LinkedHashSet<Integer>();
            things.forEach(thing -> found.add(number(thing)));
            return found;
        }

        HornClauses build() {
            return new HornClauses(
                    clauses.keySet().stream().map(asks -> array(asks.needs())).toList(),
                    clauses.keySet().stream().map(asks -> array(asks.reads())).toList(),
                    clauses.values().stream().map(Builder::array).toList(),
                    numbers.size());
        }

        private static int[] array(Set<Integer> set) {
            return set.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
