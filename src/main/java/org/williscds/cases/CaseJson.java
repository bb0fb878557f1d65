package org.williscds.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.williscds.problem.Faults;

/**
 * JSON of this edge, with limits of its own: a member said twice, a number of a thousand digits or a hundred levels are no
 * case of a patient. Answers hold no null and no empty text; an empty list is written, because it says something.
 */
final class CaseJson {

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 100_000;

    private static final JsonMapper MAPPER = mapper();

    private CaseJson() {}

    private static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .withConfigOverride(
                        String.class,
                        override -> override.setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY)))
                .build();
    }

    /** @throws org.williscds.problem.ProblemException with line and column when the bytes are not JSON */
    static JsonNode read(byte[] body) {
        var faults = new Faults();
        JsonNode node = MAPPER.missingNode();
        try {
            node = MAPPER.readTree(body);
            if (node.isMissingNode()) {
                faults.add("", "", "The body is empty.", "Maybe the case was not sent.");
            }
        } catch (StreamConstraintsException e) {
            faults.add(
                    "",
                    "",
                    "Something%s is too deep, too long or too large to read.".formatted(at(e)),
                    "Maybe a value was written into itself.");
        } catch (JsonProcessingException e) {
            var twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
            faults.add(
                    "",
                    "",
                    (twice ? "A member is said twice%s." : "The body is no JSON%s.").formatted(at(e)),
                    twice
                            ? "Maybe one of the two was meant to be another."
                            : "Maybe a comma or a quotation mark is lost.");
        } catch (NumberFormatException e) {
            faults.add(
                    "",
                    "",
                    "A number has an exponent that cannot be calculated with.",
                    "Maybe it is a text or mistyped.");
        } catch (IOException e) {
            faults.add("", "", "The body is no JSON.", "Maybe it is not written in UTF-8.");
        }
        faults.refuseIfAny();
        return node;
    }

    private static String at(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? "" : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    static String write(Answer answer) {
        try {
            return MAPPER.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer consists of texts, lists and dates only.", e);
        }
    }
}
