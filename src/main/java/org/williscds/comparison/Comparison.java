package org.williscds.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.williscds.knowledge.Release;

/**
 * All that differs between two releases, always in the same order. Two releases of equal meaning compare empty, however their
 * files are laid out.
 *
 * <p>Use: {@code Comparison.of(older, newer, Locale.ENGLISH)}, then {@link ComparisonReport#text}, {@link
 * ComparisonReport#markdown} or {@link ComparisonJson#write}.
 *
 * @param before name, version and digest of the older release
 * @param tables by name; texts and scenarios are tables too
 * @param rules those written by hand, by name
 * @param descriptions by file and entry
 * @param answers scenarios to which the two answer differently
 * @param asked how many scenarios there are in either release
 */
public record Comparison(
        String before,
        String after,
        List<TableDifference> tables,
        List<RuleDifference> rules,
        List<DescriptionDifference> descriptions,
        List<AnswerDifference> answers,
        int asked) {

    public Comparison {
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
        descriptions = List.copyOf(descriptions);
        answers = List.copyOf(answers);
    }

    /**
     * Compares files and answers: the scenarios of both releases are answered by both, as far as the change can reach them.
     *
     * @param language in which things are named
     */
    public static Comparison of(Edition before, Edition after, Locale language) {
        var comparer = new AnswerComparer(before.release(), after.release(), language);
        return of(before, after, language, comparer.compare(), comparer.asked());
    }

    /** Compares files only, which takes no time. */
    public static Comparison ofFiles(Edition before, Edition after, Locale language) {
        return of(before, after, language, List.of(), 0);
    }

    private static Comparison of(
            Edition before, Edition after, Locale language, List<AnswerDifference> answers, int asked) {
        return new Comparison(
                before.title(),
                after.title(),
                tables(before.release(), after.release(), language),
                RuleComparer.compare(before.release().rules(), after.release().rules()),
                DescriptionComparer.compare(before.files(), after.files()),
                answers,
                asked);
    }

    /** Whether nothing differs that the rules, their readers or their authors could see. */
    public boolean isEmpty() {
        return tables.isEmpty() && rules.isEmpty() && descriptions.isEmpty() && answers.isEmpty();
    }

    private static List<TableDifference> tables(Release before, Release after, Locale language) {
        var names = new TreeSet<>(before.tables().keySet());
        names.addAll(after.tables().keySet());
        var comparer = new TableComparer(new RowWords(before.wording(), after.wording(), language));
        var differences = new ArrayList<TableDifference>();
        for (var name : names) {
            comparer.compare(text(before, name), text(after, name)).ifPresent(differences::add);
        }
        return differences;
    }

    private static @Nullable TableText text(Release release, String name) {
        return Optional.ofNullable(release.tables().get(name))
                .map(TableText::of)
                .orElse(null);
    }
}
