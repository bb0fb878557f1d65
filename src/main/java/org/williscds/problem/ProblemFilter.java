package org.williscds.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives a body to the refusals of the framework itself: wrong method, wrong media type, unknown path. */
final class ProblemFilter {

    private static final MediaType PROBLEM = MediaType.valueOf(ProblemDocument.MEDIA_TYPE);

    /** Other edges have documents of their own, such as the OperationOutcome of CDS Hooks. */
    private static final Map<String, String> METHODS = Map.of(
            "/recommendations", "OPTIONS, POST",
            "/release", "GET, HEAD, OPTIONS",
            "/reference", "GET, HEAD, OPTIONS");

    @ServerResponseFilter
    public void explain(ContainerRequestContext request, ContainerResponseContext response) {
        var path = "/" + request.getUriInfo().getPath().replaceFirst("^/+", "");
        METHODS.forEach((start, methods) -> {
            var ours = path.equals(start) || path.startsWith(start + "/");
            if (ours && response.getStatus() >= 400 && !isExplained(response)) {
                explain(request.getMethod(), methods, response);
            }
        });
    }

    /** What the framework says instead, such as its list of resources in dev mode, is not for callers. */
    private static boolean isExplained(ContainerResponseContext response) {
        return response.hasEntity() && PROBLEM.equals(response.getMediaType());
    }

    private static void explain(String method, String methods, ContainerResponseContext response) {
        response.setEntity(document(response.getStatus(), method).json(), null, PROBLEM);
        if (response.getStatus() == 405) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, methods);
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
