package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import org.williscds.facts.Presence;
import org.williscds.terminology.Answer;
import org.williscds.terminology.Coding;
import org.williscds.terminology.Question;
import org.williscds.terminology.Questions;

/** The answers of one item of a QuestionnaireResponse, by the type of their value. */
final class Answers {

    private Answers() {}

    /** Empty when the answer is of a type or code that the question does not offer, or when two answers make none. */
    static Optional<Answer> of(Questions questions, Question question, JsonNode item) {
        var options = new HashSet<String>();
        Optional<Answer> single = Optional.empty();
        var all = Json.list(item, "answer");
        for (var value : all) {
            var answer = one(questions, question, value);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            if (answer.get() instanceof Answer.Chosen chosen) {
                options.addAll(chosen.options());
            } else if (all.size() > 1) {
                return Optional.empty();
            }
            single = answer;
        }
        return options.isEmpty() ? single : Optional.of(new Answer.Chosen(options));
    }

    private static Optional<Answer> one(Questions questions, Question question, JsonNode answer) {
        return switch (question.kind()) {
            case YES_NO -> {
                var yes = answer.path("valueBoolean");
                yield yes.isBoolean()
                        ? Optional.of(new Answer.Plain(yes.booleanValue() ? Presence.PRESENT : Presence.ABSENT))
                        : coded(questions, question, answer);
            }
            case CHOICE, CHOICES -> coded(questions, question, answer);
            case WHOLE, DECIMAL -> {
                var member = Json.has(answer, "valueInteger") ? "valueInteger" : "valueDecimal";
                yield Optional.ofNullable(Json.decimal(answer, member)).map(Answer.Amount::new);
            }
            case DATE -> {
                var member = Json.has(answer, "valueDate") ? "valueDate" : "valueDateTime";
                yield Optional.ofNullable(Dates.firstDay(answer, member)).map(Answer.Day::new);
            }
        };
    }

    private static Optional<Answer> coded(Questions questions, Question question, JsonNode answer) {
        var coding = Json.object(answer, "valueCoding");
        return questions.coded(
                question,
                new Coding(Json.text(coding, "system"), Json.text(coding, "code"), Json.text(coding, "display")));
    }
}
