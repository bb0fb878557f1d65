package org.williscds.operations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.williscds.decision.ActiveRelease;
import org.williscds.decision.NoActiveReleaseException;
import org.williscds.decision.ReleaseActivation;
import org.williscds.problem.ProblemDocument;

/** Says which release answers, and why the folder's rules are refused if they are. */
@Path("/release")
class ReleaseResource {

    private final ActiveRelease activeRelease;
    private final ReleaseActivation activation;

    ReleaseResource(ActiveRelease activeRelease, ReleaseActivation activation) {
        this.activeRelease = activeRelease;
        this.activation = activation;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ReleaseState release() {
        return ReleaseState.of(activeRelease.get(), activation.problems(), activation.failingScenarios());
    }

    @ServerExceptionMapper
    Response notReady(NoActiveReleaseException e) {
        return ProblemDocument.of(503, "no-release", "No release of the knowledge is active", "See the health check.")
                .response();
    }
}
