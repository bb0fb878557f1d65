package org.williscds.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What is wrong, as RFC 9457 wants it told. In English: it is read by whoever connects a system, not by a clinician.
 *
 * @param type {@code urn:willis:problem:…}, stable, for programs to tell problems apart
 * @param errors each mistake with its place; empty when the request as a whole is meant
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(String type, String title, int status, String detail, List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    public static ProblemDocument of(int status, String type, String title, String detail) {
        return new ProblemDocument("urn:willis:problem:" + type, title, status, detail, List.of());
    }

    ProblemDocument with(List<Fault> faults) {
        return new ProblemDocument(type, title, status, detail, faults);
    }

    public String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document consists of texts only.", e);
        }
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(json()).build();
    }
}
