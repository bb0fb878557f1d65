package org.williscds.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names of one or more words, found in a text as whole words, the longest name first. Filled once, then only asked. */
final class NameIndex {

    /**
     * A name in a text.
     *
     * @param first index of its first word
     * @param end index after its last word
     */
    record Match(int first, int end, SortedSet<String> ids) {}

    private final Node root = new Node();

    void add(String name, String id) {
        List<Word> words = Word.of(name);
        put(words.stream().map(Word::folded).toList(), id);
        if (name.indexOf('-') >= 0) {
            put(Word.of(name.replace("-", "")).stream().map(Word::folded).toList(), id);
        }
    }

    private void put(List<String> words, String id) {
        if (words.isEmpty()) {
            return;
        }
        Node node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, key -> new Node());
        }
        if (node.ids == null) {
            node.ids = new TreeSet<>();
        }
        node.ids.add(id);
    }

    List<Match> find(List<Word> words) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Match match = longestAt(words, at);
            if (match == null) {
                at++;
            } else {
                matches.add(match);
                at = match.end();
            }
        }
        return matches;
    }

    private @Nullable Match longestAt(List<Word> words, int first) {
        Match longest = null;
        Node node = root.next.get(words.get(first).folded());
        for (int end = first + 1; node != null; end++) {
            if (node.ids != null) {
                longest = new Match(first, end, node.ids);
            }
            node = end < words.size() ? node.next.get(words.get(end).folded()) : null;
        }
        return longest;
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(4);
        private @Nullable SortedSet<String> ids;
    }
}
