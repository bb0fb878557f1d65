package org.williscds.terminology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.williscds.tables.Row;

/** Substances that a text names, with the strength it gives for each, and whether it speaks of local use. */
final class MedicineNames {

    /**
     * What one text says.
     *
     * @param substances id of the substance to the words in which it was found
     * @param strengths only of substances whose strength the text gives without doubt
     */
    record Found(SortedMap<String, String> substances, Map<String, Strength> strengths, boolean local) {}

    private final NameIndex names = new NameIndex();
    private final NameIndex localForms = new NameIndex();
    private final NameGrammar grammar;
    private final Quantities quantities;
    private final CombinedStrengths combinations;

    MedicineNames(Units units, Function<String, List<Row>> rowsOfTable) {
        for (Row row : rowsOfTable.apply("terminology/substances")) {
            for (String column : List.of("name_en", "name_nl", "name_de")) {
                names.add(row.text(column), row.id());
            }
        }
        rowsOfTable
                .apply("terminology/substance_names")
                .forEach(row -> names.add(row.text("name"), row.text("substance")));
        rowsOfTable.apply("terminology/local_forms").forEach(row -> localForms.add(row.text("word"), row.id()));
        grammar = new NameGrammar(rowsOfTable.apply("terminology/name_grammar"));
        quantities = new Quantities(units, grammar);
        combinations = new CombinedStrengths(units, grammar, rowsOfTable.apply("terminology/combined_strengths"));
    }

    Found find(String text) {
        List<Word> words = Word.of(text);
        List<NameIndex.Match> matches = names.find(words).stream()
                .filter(match -> !grammar.negated(text, words, match))
                .toList();
        SortedMap<String, String> substances = new TreeMap<>();
        for (NameIndex.Match match : matches) {
            match.ids()
                    .forEach(id -> substances.putIfAbsent(id, text.substring(start(words, match), end(words, match))));
        }
        Map<String, Strength> strengths =
                substances.isEmpty() ? Map.of() : strengths(text, words, matches, substances.keySet());
        return new Found(substances, strengths, !localForms.find(words).isEmpty());
    }

    private Map<String, Strength> strengths(
            String text, List<Word> words, List<NameIndex.Match> matches, Set<String> substances) {
        List<Quantities.Quantity> found = quantities.in(text);
        Map<String, Strength> strengths = new HashMap<>(combinations.in(text, substances));
        int from = 0;
        for (Quantities.Quantity quantity : found) {
            SortedSet<String> named = namedBetween(from, quantity.start(), words, matches);
            boolean follows = named.size() == 1 && !grammar.joined(text, words, matches, from, quantity.start());
            boolean leads = found.size() == 1
                    && substances.size() == 1
                    && words.stream().noneMatch(word -> word.start() < quantity.start())
                    && !grammar.joined(text, words, matches, quantity.end(), text.length());
            if (quantity.strength() != null && (follows || leads)) {
                strengths.putIfAbsent(
                        follows ? named.first() : substances.iterator().next(), quantity.strength());
            }
            from = quantity.end();
        }
        return strengths;
    }

    private static SortedSet<String> namedBetween(int from, int to, List<Word> words, List<NameIndex.Match> matches) {
        SortedSet<String> named = new TreeSet<>();
        for (NameIndex.Match match : matches) {
            if (start(words, match) >= from && end(words, match) <= to) {
                named.addAll(match.ids());
            }
        }
        return named;
    }

    private static int start(List<Word> words, NameIndex.Match match) {
        return words.get(match.first()).start();
    }

    private static int end(List<Word> words, NameIndex.Match match) {
        return words.get(match.end() - 1).end();
    }
}
