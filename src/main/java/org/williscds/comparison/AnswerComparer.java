package org.williscds.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.williscds.comparison.AnswerDifference.Asked;
import org.williscds.comparison.AnswerDifference.Told;
import org.williscds.explanation.ActionWords;
import org.williscds.explanation.Explainer;
import org.williscds.explanation.FactWords;
import org.williscds.facts.Circumstance;
import org.williscds.facts.Fact;
import org.williscds.facts.MedicationUse;
import org.williscds.knowledge.ChangeReach;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.Scenarios;
import org.williscds.recommendation.Recommendation;
import org.williscds.rulebase.Evaluation;
import org.williscds.tables.Row;

/**
 * Asks both releases every scenario of both that the change can reach. Each release reads the scenario with its own
 * terminology. That a text was worded otherwise is no other answer: it is told with the texts.
 */
final class AnswerComparer {

    /** What a scenario expects is no part of the question. */
    private static final Set<String> NOT_ASKED = Set.of("id", "says", "expects", "actions");

    private final Release before;
    private final Release after;
    private final Locale language;
    private final Scenarios older;
    private final Scenarios newer;
    private final ChangeReach reach;
    private final List<Question> questions;

    AnswerComparer(Release before, Release after, Locale language) {
        this.before = before;
        this.after = after;
        this.language = language;
        this.older = new Scenarios(before);
        this.newer = new Scenarios(after);
        this.reach = ChangeReach.between(before, after);
        this.questions = questions(byName(older), byName(newer));
    }

    private record Question(Row row, Asked asked) {}

    /** A scenario as one release reads it, or why it cannot. */
    private record Case(List<Fact> facts, String unreadable) {
        boolean isReadable() {
            return unreadable.isEmpty();
        }
    }

    /** What one release says: its recommendations by what they are, or why it cannot be asked. */
    private record Answer(Map<String, Evaluation.Fired> fired, String unanswered) {}

    /** How many scenarios there are in either. */
    int asked() {
        return (int) questions.stream()
                .map(question -> name(question.row()))
                .distinct()
                .count();
    }

    List<AnswerDifference> compare() {
        return questions.parallelStream()
                .flatMap(question -> difference(question).stream())
                .toList();
    }

    private static List<Question> questions(Map<String, Row> older, Map<String, Row> newer) {
        var questions = new TreeMap<String, List<Question>>();
        older.forEach((name, row) -> {
            var other = newer.get(name);
            questions
                    .computeIfAbsent(name, key -> new ArrayList<>())
                    .add(
                            other != null && asks(row).equals(asks(other))
                                    ? new Question(other, Asked.IN_BOTH)
                                    : new Question(row, Asked.AS_BEFORE));
        });
        newer.forEach((name, row) -> {
            var other = older.get(name);
            if (other == null || !asks(row).equals(asks(other))) {
                questions.computeIfAbsent(name, key -> new ArrayList<>()).add(new Question(row, Asked.AS_AFTER));
            }
        });
        return questions.values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, Row> byName(Scenarios scenarios) {
        var rows = new LinkedHashMap<String, Row>();
        scenarios.rows().forEach(row -> rows.put(name(row), row));
        return rows;
    }

    private static String name(Row row) {
        return row.table() + "#" + row.id();
    }

    private static Map<String, String> asks(Row row) {
        var cells = new TreeMap<>(row.cells());
        cells.keySet().removeAll(NOT_ASKED);
        return cells;
    }

    private Optional<AnswerDifference> difference(Question question) {
        var row = question.row();
        var asBefore = read(older, row);
        var asAfter = read(newer, row);
        if (asBefore.isReadable() && asBefore.equals(asAfter) && !reach.reaches(asBefore.facts())) {
            return Optional.empty();
        }
        var was = answer(before, asBefore);
        var is = answer(after, asAfter);
        var isAnswered = was.unanswered().isEmpty() && is.unanswered().isEmpty();
        var difference = new AnswerDifference(
                row.id(),
                "%s.csv, row %d".formatted(row.table(), row.number()),
                row.text("says"),
                question.asked(),
                isAnswered ? only(before, was, is) : List.of(),
                isAnswered ? only(after, is, was) : List.of(),
                was.unanswered().isEmpty() ? told("newer", is) : told("older", was));
        return Optional.of(difference).filter(AnswerDifference::isDifferent);
    }

    private static Case read(Scenarios scenarios, Row row) {
        try {
            return new Case(scenarios.read(row).facts(), "");
        } catch (IllegalArgumentException e) {
            return new Case(List.of(), String.valueOf(e.getMessage()));
        }
    }

    private static String told(String which, Answer answer) {
        return answer.unanswered().isEmpty()
                ? ""
                : "the %s release cannot be asked: %s".formatted(which, answer.unanswered());
    }

    /** Put into words only where the two differ: most answers do not. */
    private List<Told> only(Release release, Answer one, Answer other) {
        return one.fired().entrySet().stream()
                .filter(entry -> !other.fired().containsKey(entry.getKey()))
                .map(entry -> told(release, entry.getValue()))
                .toList();
    }

    private static Answer answer(Release release, Case read) {
        if (!read.isReadable()) {
            return new Answer(Map.of(), read.unreadable());
        }
        var told = new LinkedHashMap<String, Evaluation.Fired>();
        release.ruleBase().evaluate(read.facts()).fired().forEach(fired -> told.put(content(fired), fired));
        return new Answer(told, "");
    }

    private Told told(Release release, Evaluation.Fired fired) {
        var recommendation = fired.recommendation();
        var actions = new ActionWords(release.wording(), language);
        return new Told(
                recommendation.id(),
                word(recommendation.indicator()),
                new FactWords(release.wording(), language)
                        .of(recommendation.about())
                        .orElse(""),
                new Explainer(release, language).summary(recommendation),
                recommendation.occasions().stream().map(AnswerComparer::word).toList(),
                "%s %s"
                        .formatted(
                                recommendation.wording(), recommendation.words().values()),
                fired.proposals().stream()
                        .map(proposed -> actions.of(proposed.proposal().action()))
                        .distinct()
                        .toList());
    }

    /** Everything that makes an answer another one, without the wording of texts and names. */
    private static String content(Evaluation.Fired fired) {
        var recommendation = fired.recommendation();
        return String.join(
                "|",
                recommendation.id(),
                word(recommendation.indicator()),
                about(recommendation.about()),
                recommendation.occasions().toString(),
                recommendation.wording(),
                recommendation.advice(),
                words(recommendation),
                fired.proposals().stream()
                        .map(proposed -> ActionContent.of(proposed.proposal().action()))
                        .distinct()
                        .collect(Collectors.joining(";")));
    }

    private static String words(Recommendation recommendation) {
        return recommendation.words().values().toString();
    }

    /** The classes of a medicine are knowledge of the release, no part of the answer. */
    static String about(Fact fact) {
        if (fact instanceof Circumstance circumstance) {
            return "%s %s".formatted(circumstance.circumstance(), about(circumstance.because()));
        }
        return fact instanceof MedicationUse use
                ? "%s %s %s".formatted(use.status(), use.key(), use.origin())
                : fact.getClass().getSimpleName();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
