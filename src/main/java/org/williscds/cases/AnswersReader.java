package org.williscds.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Gap;
import org.williscds.facts.Origin;
import org.williscds.facts.Presence;
import org.williscds.terminology.Answer;
import org.williscds.terminology.AnswersMeaning;
import org.williscds.terminology.GivenAnswer;
import org.williscds.terminology.Question;
import org.williscds.terminology.Question.Kind;

/**
 * {@code answers}: to questions of our questionnaires, each with {@code item} (an id of
 * {@code rules/questionnaires/items.csv}), {@code value} and {@code date} (the day for which is asked unless said
 * otherwise). The value is true, false or "do-not-know"; a number; an ISO date; or an id, or a list of ids, of
 * {@code rules/questionnaires/options.csv}.
 */
final class AnswersReader {

    static final List<String> MEMBERS = List.of("item", "value", "date");
    private static final int SHOWN_OPTIONS = 10;

    private AnswersReader() {}

    static void read(Optional<List<Fields>> list, Chart chart) {
        var answers = new ArrayList<GivenAnswer>();
        var asked = new HashMap<String, String>();
        for (var fields : list.orElse(List.of())) {
            answer(fields, asked, chart).ifPresent(answers::add);
        }
        var meaning = AnswersMeaning.of(chart.release().terminology().questions(), answers, chart.on());
        chart.facts.addAll(meaning.facts());
        meaning.asked().stream()
                .filter(asking -> !chart.tells(asking.finding()))
                .forEach(chart.facts::add);
        meaning.tooOld()
                .forEach(given -> chart.gaps.add(new Gap(
                        Gap.Kind.NOT_READ,
                        given.question().id(),
                        given.origin().place(),
                        "the answer is older than %d days"
                                .formatted(given.question().holdsDays()))));
    }

    private static Optional<GivenAnswer> answer(Fields fields, Map<String, String> asked, Chart chart) {
        var date = fields.pastDate("date", chart.on());
        var question = question(fields, asked, chart);
        if (fields.usable() && !fields.has("value")) {
            fields.fault(
                    "value", "The answer has no value.", "Maybe the question was not answered: leave the entry out.");
            return Optional.empty();
        }
        return question.flatMap(found -> value(fields, found, chart)
                .map(value -> new GivenAnswer(found, value, day(fields, date, chart), origin(found, fields))));
    }

    private static @Nullable LocalDate day(Fields fields, @Nullable LocalDate date, Chart chart) {
        return fields.has("date") ? date : chart.on();
    }

    private static Origin origin(Question question, Fields fields) {
        return new Origin(question.id(), fields.pointer());
    }

    private static Optional<Question> question(Fields fields, Map<String, String> asked, Chart chart) {
        if (fields.usable() && !fields.has("item")) {
            fields.fault("item", "The answer names no question.", "Maybe the member is misspelt.");
        }
        if (!chart.knows("questionnaires/items", fields, "item")) {
            return Optional.empty();
        }
        var id = fields.text("item");
        var first = asked.putIfAbsent(id, fields.pointer());
        if (first != null) {
            fields.fault(
                    "item",
                    "The question is answered at %s already.".formatted(first),
                    "Maybe one is an older answer.");
            return Optional.empty();
        }
        return chart.release().terminology().questions().question(id);
    }

    private static Optional<Answer> value(Fields fields, Question question, Chart chart) {
        Optional<Answer> answer =
                switch (question.kind()) {
                    case YES_NO -> plain(fields, chart);
                    case CHOICE, CHOICES -> chosen(fields, question);
                    case WHOLE, DECIMAL ->
                        Optional.ofNullable(fields.number("value")).<Answer>map(Answer.Amount::new);
                    case DATE ->
                        Optional.ofNullable(fields.pastDate("value", chart.on()))
                                .<Answer>map(Answer.Day::new);
                };
        return answer.filter(given -> fits(fields, question, given));
    }

    /** Said here only for numbers: what else does not fit was told when it was read. */
    private static boolean fits(Fields fields, Question question, Answer answer) {
        var objection = question.objection(answer);
        objection.ifPresent(wanted -> fields.fault(
                "value",
                "The answer is not %s.".formatted(wanted),
                "Maybe it is in another unit, or a digit is doubled."));
        return objection.isEmpty();
    }

    private static Optional<Answer> plain(Fields fields, Chart chart) {
        var yes = fields.truth("value");
        if (yes.isPresent()) {
            return Optional.of(new Answer.Plain(yes.get() ? Presence.PRESENT : Presence.ABSENT));
        }
        var word = fields.isText("value") ? fields.text("value") : "";
        var presence = chart.release().terminology().questions().plain(word);
        if (presence.isEmpty()) {
            fields.fault(
                    "value",
                    "The answer is not true, false or \"do-not-know\".",
                    "Maybe it has quotation marks too many.");
        }
        return presence.map(Answer.Plain::new);
    }

    private static Optional<Answer> chosen(Fields fields, Question question) {
        var words = question.kind() == Kind.CHOICES && !fields.isText("value")
                ? fields.texts("value")
                : List.of(fields.text("value"));
        var known = question.optionIds();
        for (var word : words) {
            if (!word.isEmpty() && !known.contains(word)) {
                fields.fault(
                        "value",
                        "\"%s\" is none of the answers %s."
                                .formatted(
                                        org.williscds.problem.Faults.shortened(word),
                                        String.join(", ", known.subList(0, Math.min(SHOWN_OPTIONS, known.size())))),
                        Fields.guess(word, known));
                return Optional.empty();
            }
        }
        var options = new LinkedHashSet<>(words);
        options.remove("");
        return options.isEmpty() ? Optional.empty() : Optional.of(new Answer.Chosen(options));
    }
}
