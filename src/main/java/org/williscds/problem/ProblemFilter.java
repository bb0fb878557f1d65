package org.williscds.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives a body to the refusals of the framework itself: wrong method, wrong media type, unknown path. */
final class ProblemFilter {

    /** Other edges have documents of their own, such as the OperationOutcome of CDS Hooks. */
    private static final List<String> PATHS = List.of("/recommendations", "/release", "/reference");

    @ServerResponseFilter
    public void explain(ContainerRequestContext request, ContainerResponseContext response) {
        var path = "/" + request.getUriInfo().getPath().replaceFirst("^/+", "");
        var ours = PATHS.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
        if (ours && response.getStatus() >= 400 && !response.hasEntity()) {
            response.setEntity(
                    document(response.getStatus(), request.getMethod()).json(),
                    null,
                    MediaType.valueOf(ProblemDocument.MEDIA_TYPE));
        }
    }

    private static ProblemDocument document(int status, String method) {
        return switch (status) {
            case 404 -> ProblemDocument.of(404, "not-found", "There is nothing here", "Maybe the path is misspelt.");
            case 405 ->
                ProblemDocument.of(
                        405,
                        "method-not-allowed",
                        "The method %s is not allowed here".formatted(Faults.shortened(method)),
                        "Maybe the request should be one of those that the header Allow names.");
            case 406 ->
                ProblemDocument.of(
                        406,
                        "not-acceptable",
                        "No answer can be given in the media type that Accept asks for",
                        "Maybe the header should be left out.");
            case 413 -> tooLarge();
            case 415 ->
                ProblemDocument.of(
                        415,
                        "unsupported-media-type",
                        "The media type of the request is not understood",
                        "Maybe the header Content-Type should be application/json.");
            default -> ProblemDocument.of(status, "refused", "The request was refused", "");
        };
    }

    static ProblemDocument tooLarge() {
        return ProblemDocument.of(
                413,
                "too-large",
                "The request is larger than %d bytes".formatted(Body.MOST_BYTES),
                "Maybe it holds more than the case of one patient.");
    }
}
