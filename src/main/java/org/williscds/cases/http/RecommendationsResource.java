package org.williscds.cases.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.williscds.cases.CaseDesk;
import org.williscds.decision.ActiveRelease;
import org.williscds.decision.DecisionService;
import org.williscds.decision.NoActiveReleaseException;
import org.williscds.decision.Today;
import org.williscds.problem.Body;
import org.williscds.problem.InternalFailure;
import org.williscds.problem.ProblemDocument;
import org.williscds.problem.ProblemException;

/** Answers one case: reads it, decides, writes the answer. */
@Path("/recommendations")
class RecommendationsResource {

    private final ActiveRelease activeRelease;
    private final DecisionService decisions;
    private final Today today;

    RecommendationsResource(ActiveRelease activeRelease, DecisionService decisions, Today today) {
        this.activeRelease = activeRelease;
        this.decisions = decisions;
        this.today = today;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response recommend(
            InputStream body, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("*") String acceptLanguage) {
        var answer = new CaseDesk(activeRelease.get(), decisions, today.date()).answer(Body.read(body), acceptLanguage);
        return Response.ok(answer.json(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @ServerExceptionMapper
    Response refused(ProblemException e) {
        return e.document().response();
    }

    @ServerExceptionMapper
    Response notReady(NoActiveReleaseException e) {
        return ProblemDocument.of(503, "no-release", "No release of the knowledge is active", "Nothing was checked.")
                .response();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return InternalFailure.answer("POST /recommendations", e);
    }
}
