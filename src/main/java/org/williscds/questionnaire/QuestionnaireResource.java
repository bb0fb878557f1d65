package org.williscds.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.williscds.decision.ActiveRelease;
import org.williscds.decision.NoActiveReleaseException;
import org.williscds.problem.Faults;
import org.williscds.problem.InternalFailure;
import org.williscds.tables.Suggestion;

/** Publishes a questionnaire of the release in force; failures are OperationOutcomes, as FHIR clients expect. */
@Path("/fhir/Questionnaire")
class QuestionnaireResource {

    static final String FHIR_JSON = "application/fhir+json";

    private static final Logger LOG = Logger.getLogger(QuestionnaireResource.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ID = 64;

    private final ActiveRelease activeRelease;

    QuestionnaireResource(ActiveRelease activeRelease) {
        this.activeRelease = activeRelease;
    }

    /** @param language beats the header; anything that the release does not speak gives its first language */
    @GET
    @Path("{id}")
    @Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
    public Response questionnaire(
            @PathParam("id") String id,
            @QueryParam("language") @DefaultValue("") String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("*") String acceptLanguage) {
        var release = activeRelease.get();
        var chosen = release.wording().choose(language.isBlank() ? acceptLanguage : language);
        return new QuestionnaireWriter(release, chosen)
                .write(id)
                .map(found -> Response.ok(json(found))
                        .header(HttpHeaders.CONTENT_LANGUAGE, chosen.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE))
                .orElseGet(() -> Response.status(404)
                        .entity(json(outcome("not-found", unknown(id, QuestionnaireWriter.ids(release))))))
                .header(HttpHeaders.CONTENT_TYPE, FHIR_JSON + ";charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String unknown(String id, List<String> known) {
        return "There is no questionnaire \"%s\". %s"
                .formatted(
                        Faults.shortened(id),
                        id.length() > LONGEST_ID
                                ? "Maybe the address was joined to another."
                                : Suggestion.among(id, known));
    }

    @ServerExceptionMapper
    Response notReady(NoActiveReleaseException e) {
        return failure(503, "transient", "No release of the knowledge is active. Maybe the service is still starting.");
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        LOG.errorf("GET /fhir/Questionnaire failed: %s", InternalFailure.place(e));
        return failure(500, "exception", "The questionnaire could not be written. The log of the service says why.");
    }

    private static Response failure(int status, String code, String diagnostics) {
        return Response.status(status)
                .entity(json(outcome(code, diagnostics)))
                .header(HttpHeaders.CONTENT_TYPE, FHIR_JSON + ";charset=utf-8")
                .build();
    }

    private static Map<String, Object> outcome(String code, String diagnostics) {
        return Map.of(
                "resourceType",
                "OperationOutcome",
                "issue",
                List.of(Map.of("severity", "error", "code", code, "diagnostics", diagnostics)));
    }

    private static String json(Map<String, Object> resource) {
        try {
            return JSON.writeValueAsString(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A resource of texts and lists could not be written as JSON.", e);
        }
    }
}
