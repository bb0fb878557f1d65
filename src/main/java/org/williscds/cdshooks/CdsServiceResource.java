package org.williscds.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.williscds.decision.ActiveRelease;
import org.williscds.problem.InternalFailure;

/** The HTTP side of the CDS Hooks services: media types, sizes, status codes, the deadline, and failures of our own. */
@Path("/cds-services")
@Blocking
public final class CdsServiceResource {

    private static final Logger LOG = Logger.getLogger(CdsServiceResource.class);
    private static final int KEPT_FOR_WRITING_NANOS = 40_000_000;

    private final CdsService service;
    private final ActiveRelease activeRelease;
    private final HooksConfig config;
    private final MeterRegistry metrics;
    private final Executor executor;
    private final ObjectMapper json;

    CdsServiceResource(
            CdsService service,
            ActiveRelease activeRelease,
            HooksConfig config,
            MeterRegistry metrics,
            ManagedExecutor executor) {
        this.service = service;
        this.activeRelease = activeRelease;
        this.config = config;
        this.metrics = metrics;
        this.executor = executor;
        this.json = JsonMapper.builder().build();
        this.json
                .getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(config.depth())
                        .build());
    }

    @GET
    public Response discovery() {
        return activeRelease.isPresent()
                ? Response.ok(DiscoveryDocument.of(activeRelease.get()), MediaType.APPLICATION_JSON)
                        .build()
                : send(notReady());
    }

    @POST
    @Path("/{id}")
    public Response call(
            @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
        try {
            var hook = Hook.ofService(id).orElseThrow(CdsServiceResource::unknownService);
            var request = CdsRequest.read(hook, parse(body));
            if (!activeRelease.isPresent()) {
                return send(notReady());
            }
            return send(answer(request, language(headers), baseUrl(uri)));
        } catch (Refusal refusal) {
            return send(new CdsAnswer(refusal.status(), refusal.outcome(), Locale.ENGLISH));
        }
    }

    /** Anything below a service that is not served. */
    @GET
    @Path("/{id}/{rest:.+}")
    public Response below() {
        var unknown = unknownService();
        return send(new CdsAnswer(unknown.status(), unknown.outcome(), Locale.ENGLISH));
    }

    @POST
    @Path("/{id}/{rest:.+}")
    public Response postBelow() {
        return below();
    }

    private CdsAnswer answer(CdsRequest request, String language, URI baseUrl) {
        var limit = config.deadlines().getOrDefault(request.hook().hook(), config.deadline());
        var start = System.nanoTime();
        var forReading = start + Math.max(limit.toNanos() / 2, limit.toNanos() - KEPT_FOR_WRITING_NANOS);
        var work =
                CompletableFuture.supplyAsync(() -> service.answer(request, language, baseUrl, forReading), executor);
        try {
            return work.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            count("late", request);
            return service.withoutCheck("late", request, language, baseUrl);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return service.withoutCheck("late", request, language, baseUrl);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            count("failed", request);
            // The exception may quote data of the patient: only its kind and place are logged.
            LOG.errorf("%s failed: %s", request.hook().serviceId(), InternalFailure.place(e));
            return service.withoutCheck("failed", request, language, baseUrl);
        }
    }

    private void count(String outcome, CdsRequest request) {
        metrics.counter(
                        "willis.cds.unchecked",
                        "outcome",
                        outcome,
                        "hook",
                        request.hook().hook())
                .increment();
    }

    private JsonNode parse(InputStream body) {
        try {
            var bytes = body.readNBytes(config.bodyBytes() + 1);
            if (bytes.length > config.bodyBytes()) {
                throw tooLarge(config.bodyBytes());
            }
            var tree = json.readTree(bytes);
            if (tree == null || tree.isMissingNode()) {
                throw Refusal.malformed("The body is empty. Maybe the client sent headers only.");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw Refusal.malformed(
                    "The JSON is nested deeper than %d levels, or a value is too long. Maybe a resource contains itself."
                            .formatted(config.depth()));
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            throw Refusal.malformed("The body is not JSON%s. Maybe it was cut off."
                    .formatted(
                            location == null
                                    ? ""
                                    : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr())));
        } catch (IOException e) {
            throw Refusal.malformed("The body could not be read to its end. Maybe the connection broke.");
        }
    }

    private static CdsAnswer notReady() {
        return new CdsAnswer(
                503,
                OperationOutcome.error(
                        "transient", "No release of the rules is in force. Maybe the service is still starting."),
                Locale.ENGLISH);
    }

    static Refusal tooLarge(int limit) {
        return new Refusal(
                413,
                OperationOutcome.error(
                        "too-long",
                        "The request is larger than %d bytes. Maybe the prefetch holds the whole chart."
                                .formatted(limit)));
    }

    private static Refusal unknownService() {
        return new Refusal(
                404,
                OperationOutcome.error(
                        "not-found", "There is no such service. Maybe look at /cds-services for the ids."));
    }

    private URI baseUrl(UriInfo uri) {
        return config.baseUrl().orElseGet(uri::getBaseUri);
    }

    private static String language(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse("");
    }

    private static Response send(CdsAnswer answer) {
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(answer.body())
                .build();
    }
}
