package org.williscds.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.williscds.knowledge.Release;
import org.williscds.tables.Row;

/**
 * A questionnaire of a release as FHIR R4 Questionnaire in one language, with the others as translations. Its version is
 * that of the release, and it is a draft for as long as nobody has signed the content.
 */
final class QuestionnaireWriter {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final String LEAST = "http://hl7.org/fhir/StructureDefinition/minValue";
    private static final String MOST = "http://hl7.org/fhir/StructureDefinition/maxValue";
    private static final Comparator<Row> POSITION = Comparator.comparing(row -> row.number("position"));

    private final Release release;
    private final Locale language;

    QuestionnaireWriter(Release release, Locale language) {
        this.release = release;
        this.language = language;
    }

    static List<String> ids(Release release) {
        return List.copyOf(release.terminology().questions().questionnaires().keySet());
    }

    Optional<Map<String, Object>> write(String id) {
        return release.row("questionnaires/questionnaires", id).map(this::questionnaire);
    }

    private Map<String, Object> questionnaire(Row row) {
        var signed = release.manifest().signed();
        var resource = new LinkedHashMap<String, Object>();
        resource.put("resourceType", "Questionnaire");
        resource.put("id", row.id());
        resource.put("language", language.toLanguageTag());
        resource.put("url", row.text("url"));
        resource.put("version", release.version());
        resource.put("name", name(row.id()));
        translated(resource, "title", row, "name");
        resource.put("status", signed ? "active" : "draft");
        resource.put("experimental", !signed);
        resource.put("subjectType", List.of("Patient"));
        resource.put("publisher", "Willis");
        put(resource, "description", locale -> row.text("about_" + locale.getLanguage()) + notice(locale));
        put(resource, "copyright", locale -> release.wording().label("questionnaire-copyright", locale));
        resource.put(
                "item",
                release.rows("questionnaires/groups").stream()
                        .filter(group -> group.text("questionnaire").equals(row.id()))
                        .sorted(POSITION)
                        .map(this::group)
                        .toList());
        return resource;
    }

    private String notice(Locale locale) {
        return release.manifest().signed() ? "" : " " + release.wording().label("unsigned", locale);
    }

    /** FHIR's name is one for programs: {@code RlsAssessment}. */
    private static String name(String id) {
        var name = new StringBuilder();
        for (var part : id.split("-")) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    private Map<String, Object> group(Row group) {
        var item = item("group-" + group.id(), group);
        item.put("type", "group");
        item.put(
                "item",
                release.rows("questionnaires/items").stream()
                        .filter(question -> question.text("group").equals(group.id()))
                        .sorted(POSITION)
                        .map(this::question)
                        .toList());
        return item;
    }

    private Map<String, Object> item(String linkId, Row row) {
        var item = new LinkedHashMap<String, Object>();
        item.put("linkId", linkId);
        translated(item, "text", row, "text");
        return item;
    }

    private Map<String, Object> question(Row row) {
        var item = item(row.id(), row);
        switch (row.text("type")) {
            case "yes-no" -> choice(item, release.rows("questionnaires/plain_answers"), this::plain);
            case "choice", "choices" -> {
                var options = release.rows("questionnaires/options").stream()
                        .filter(option -> option.text("item").equals(row.id()))
                        .toList();
                choice(item, options, this::option);
                if (row.text("type").equals("choices")) {
                    item.put("repeats", true);
                }
            }
            case "whole" -> number(item, "integer", "valueInteger", row);
            case "decimal" -> number(item, "decimal", "valueDecimal", row);
            default -> item.put("type", row.text("type"));
        }
        return item;
    }

    private static void choice(Map<String, Object> item, List<Row> answers, Function<Row, Map<String, Object>> coding) {
        item.put("type", "choice");
        item.put(
                "answerOption",
                answers.stream()
                        .sorted(POSITION)
                        .map(answer -> Map.<String, Object>of("valueCoding", coding.apply(answer)))
                        .toList());
    }

    private Map<String, Object> plain(Row answer) {
        return coding(answer.text("system"), answer.text("code"), answer, "name");
    }

    private Map<String, Object> option(Row option) {
        return coding("willis-answer", option.id(), option, "text");
    }

    private Map<String, Object> coding(String system, String code, Row row, String column) {
        var coding = new LinkedHashMap<String, Object>();
        release.row("terminology/code_systems", system).ifPresent(known -> coding.put("system", known.text("url")));
        coding.put("code", code);
        translated(coding, "display", row, column);
        return coding;
    }

    private void number(Map<String, Object> item, String type, String value, Row row) {
        item.put("type", type);
        release.row("terminology/measures", row.text("measure"))
                .ifPresent(measure -> item.put(
                        "extension",
                        List.of(
                                Map.of("url", LEAST, value, measure.number("least")),
                                Map.of("url", MOST, value, measure.number("most")))));
    }

    private void translated(Map<String, Object> element, String member, Row row, String column) {
        put(element, member, locale -> row.text(column + "_" + locale.getLanguage()));
    }

    /** The text in the language of the questionnaire, and beside it in the other languages of the release. */
    private void put(Map<String, Object> element, String member, Function<Locale, String> text) {
        element.put(member, text.apply(language));
        var others = new ArrayList<Map<String, Object>>();
        for (var other : release.wording().languages()) {
            if (!other.equals(language)) {
                others.add(Map.of(
                        "url",
                        TRANSLATION,
                        "extension",
                        List.of(
                                Map.of("url", "lang", "valueCode", other.toLanguageTag()),
                                Map.of("url", "content", "valueString", text.apply(other)))));
            }
        }
        element.put("_" + member, Map.of("extension", others));
    }
}
