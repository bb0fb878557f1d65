package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.facts.Origin;
import org.williscds.terminology.Answer;
import org.williscds.terminology.AnswersMeaning;
import org.williscds.terminology.GivenAnswer;
import org.williscds.terminology.Question;
import org.williscds.terminology.Questions;

/**
 * The patient's answers to our questionnaires to findings and measures. Completed and amended responses count; those in
 * progress or stopped are reported, errors are dropped. Questions are found by their linkId at any depth. Of several
 * answers to one question the one that was authored last counts; an undated one gives way to any dated one, and of two at
 * the same moment the first in the request counts. Questionnaires, questions and answers that are not ours are reported.
 */
final class AssessmentReader {

    private static final int DEEPEST = 40;

    private final Questions questions;
    private final LocalDate today;
    private final Map<String, Dated> latest = new LinkedHashMap<>();

    AssessmentReader(Questions questions, LocalDate today) {
        this.questions = questions;
        this.today = today;
    }

    /** An answer, and when it was given; the beginning of time when that is not known. */
    private record Dated(GivenAnswer given, Instant at) {}

    /** One response while it is read. */
    private record Response(
            Resource resource,
            String questionnaire,
            Instant authored,
            @Nullable LocalDate on,
            Chart chart) {

        void gap(String what, String place, String detail) {
            chart.unreadable(Kind.FINDINGS, new Gap(Gap.Kind.NOT_READ, Concept.brief(what), place, detail));
        }
    }

    void read(Resource resource, Chart chart) {
        if (!counts(resource, chart)) {
            return;
        }
        var address = address(resource.node());
        var questionnaire = questions.questionnaire(address);
        if (questionnaire.isEmpty()) {
            var what = address.isEmpty() ? resource.reference() : address;
            chart.add(new Gap(
                    Gap.Kind.NOT_RECOGNISED, Concept.brief(what), resource.place(), "answers another questionnaire"));
            return;
        }
        var text = Json.text(resource.node(), "authored");
        var on = Dates.firstDay(resource.node(), "authored");
        if (on != null && on.isAfter(today.plusDays(1))) {
            chart.unreadable(Kind.FINDINGS, resource, "authored is after the date of evaluation");
            return;
        }
        if (on == null && !text.isEmpty()) {
            chart.unreadable(Kind.FINDINGS, resource, "authored is no date");
            return;
        }
        // Somewhere it may be tomorrow already.
        var day = on != null && on.isAfter(today) ? today : on;
        items(
                resource.node(),
                resource.place(),
                0,
                new Response(resource, questionnaire.get(), at(text, on), day, chart));
    }

    /** What the answers say together; to be called once, after all responses were read. */
    void finish(Chart chart) {
        var meaning = AnswersMeaning.of(
                questions, latest.values().stream().map(Dated::given).toList(), today);
        meaning.facts().forEach(chart::add);
        meaning.asked().forEach(chart::add);
        meaning.tooOld()
                .forEach(given -> chart.add(new Gap(
                        Gap.Kind.NOT_READ,
                        given.question().id(),
                        given.origin().place(),
                        "the answer is older than %d days, or of unknown age"
                                .formatted(given.question().holdsDays()))));
    }

    private static boolean counts(Resource resource, Chart chart) {
        return switch (Json.code(resource.node(), "status")) {
            case "completed", "amended" -> true;
            case "entered-in-error" -> false;
            case "in-progress", "stopped" -> notUsed(resource, "is not completed", chart);
            case "" -> notUsed(resource, "has no status", chart);
            default -> notUsed(resource, "status is none that FHIR knows", chart);
        };
    }

    private static boolean notUsed(Resource resource, String detail, Chart chart) {
        chart.unreadable(Kind.FINDINGS, resource, detail);
        return false;
    }

    /** R4 has an address; a reference of older senders is read as well. */
    private static String address(JsonNode response) {
        var reference = Json.text(Json.object(response, "questionnaire"), "reference");
        return reference.isEmpty() ? Json.text(response, "questionnaire") : reference;
    }

    private static Instant at(String authored, @Nullable LocalDate on) {
        if (on == null) {
            return Instant.MIN;
        }
        try {
            return OffsetDateTime.parse(authored).toInstant();
        } catch (DateTimeException e) {
            return on.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    private void items(JsonNode parent, String place, int depth, Response response) {
        if (depth > DEEPEST) {
            response.gap(response.resource().reference(), place, "is nested too deep");
            return;
        }
        var items = Json.list(parent, "item");
        for (int i = 0; i < items.size(); i++) {
            item(items.get(i), place + "/item/" + i, depth, response);
        }
    }

    private void item(JsonNode item, String place, int depth, Response response) {
        var answers = Json.list(item, "answer");
        if (!answers.isEmpty()) {
            var linkId = Json.text(item, "linkId");
            questions
                    .question(linkId)
                    .filter(question -> question.questionnaire().equals(response.questionnaire()))
                    .ifPresentOrElse(
                            question -> answer(question, item, place, response),
                            () -> response.gap(
                                    linkId.isEmpty() ? "linkId" : linkId,
                                    place,
                                    "is no question of the questionnaire"));
        }
        items(item, place, depth + 1, response);
        for (int i = 0; i < answers.size(); i++) {
            items(answers.get(i), place + "/answer/" + i, depth + 1, response);
        }
    }

    private void answer(Question question, JsonNode item, String place, Response response) {
        var answer = Answers.of(questions, question, item);
        var objection = answer.isEmpty()
                ? Optional.of(question.objection(new Answer.Chosen(java.util.Set.of()))
                        .orElse("an answer"))
                : question.objection(answer.get());
        if (objection.isPresent()) {
            response.gap(question.id(), place, "the answer is not " + objection.get());
            return;
        }
        var given = new GivenAnswer(
                question,
                answer.get(),
                response.on(),
                new Origin(response.resource().reference(), place));
        latest.merge(question.id(), new Dated(given, response.authored()), AssessmentReader::later);
    }

    private static Dated later(Dated one, Dated other) {
        return other.at().isAfter(one.at()) ? other : one;
    }
}
