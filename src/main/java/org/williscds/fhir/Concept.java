package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.williscds.fhir.Vocabulary.Code;

/** A CodeableConcept, whether sent as such, as a single coding, as a list of them, or as plain text. */
record Concept(List<Code> codings, String text) {

    /** What is shown of a name. */
    private static final int LONGEST_NAME = 200;

    /** What is searched for names; longer texts are no names, and searching them takes its time. */
    private static final int LONGEST_TEXT = 1_000;

    private static final Concept EMPTY = new Concept(List.of(), "");

    static Concept of(JsonNode node) {
        if (node.isObject()) {
            return ofObject(node);
        }
        if (node.isArray()) {
            return ofList(node);
        }
        var text = cut(Json.text(node), LONGEST_TEXT);
        return text.isEmpty() ? EMPTY : new Concept(List.of(), text);
    }

    private static Concept ofObject(JsonNode node) {
        var codings = new ArrayList<Code>(2);
        for (JsonNode coding : Json.list(node, "coding")) {
            add(codings, coding);
        }
        if (codings.isEmpty()) {
            add(codings, node);
        }
        return new Concept(codings, cut(Json.text(node, "text"), LONGEST_TEXT));
    }

    private static Concept ofList(JsonNode node) {
        var codings = new ArrayList<Code>();
        var text = "";
        for (JsonNode element : node) {
            if (element.isArray()) {
                continue;
            }
            var concept = of(element);
            codings.addAll(concept.codings());
            text = text.isEmpty() ? concept.text() : text;
        }
        return new Concept(codings, text);
    }

    private static void add(List<Code> codings, JsonNode coding) {
        var code = new Code(part(coding, "system"), part(coding, "code"), part(coding, "display"));
        if (!code.code().isEmpty() || !code.display().isEmpty()) {
            codings.add(code);
        } else if (coding.isTextual() && !coding.textValue().isBlank()) {
            codings.add(new Code("", cut(coding.textValue().strip(), LONGEST_TEXT), ""));
        }
    }

    private static String part(JsonNode coding, String member) {
        return cut(Json.text(coding, member), LONGEST_TEXT);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    boolean isEmpty() {
        return codings.isEmpty() && text.isEmpty();
    }

    /** The first code, else the text: enough for FHIR's own short code lists. */
    String firstWord() {
        for (Code coding : codings) {
            if (!coding.code().isEmpty()) {
                return coding.code();
            }
        }
        return text;
    }

    List<String> texts() {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    /** The concept in words, as the sender wrote it; its first code where there are no words. */
    String words() {
        if (!text.isEmpty()) {
            return brief(text);
        }
        for (Code coding : codings) {
            if (!coding.display().isEmpty()) {
                return brief(coding.display());
            }
        }
        return codings.isEmpty()
                ? ""
                : brief(codings.get(0).system() + "|" + codings.get(0).code());
    }

    /** Printable and short, because it is shown and logged. */
    static String brief(String text) {
        var clean = cut(text, LONGEST_TEXT).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME - 1) + "…";
    }
}
