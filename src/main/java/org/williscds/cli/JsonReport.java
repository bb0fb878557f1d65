package org.williscds.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** A report for programs, with the members of {@link Report} and {@link Finding}. */
final class JsonReport {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Document(
            String command, String summary, int looked, long wrong, long warnings, List<Finding> findings) {}

    private JsonReport() {}

    static String of(Report report) {
        return write(new Document(
                report.command(),
                report.summary(),
                report.subjects().size(),
                report.errors(),
                report.warnings(),
                report.findings()));
    }

    /** The same JSON on many lines, for people. */
    static String pretty(String json) {
        try {
            return MAPPER.writeValueAsString(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is JSON.", e);
        }
    }

    static String write(Object document) {
        try {
            return MAPPER.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report consists of texts, numbers and lists.", e);
        }
    }
}
