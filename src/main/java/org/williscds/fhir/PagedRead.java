package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Gap;
import org.williscds.fhir.FhirServerReader.Limits;
import org.williscds.fhir.PrefetchValue.ClientHasNothing;
import org.williscds.fhir.PrefetchValue.Failed;
import org.williscds.fhir.PrefetchValue.Supplied;

/**
 * One query to the FHIR server, page after page. What came before a page failed is kept. Answers arrive on the client's
 * threads one after another; {@link #late} may be called meanwhile from the thread that waits.
 */
final class PagedRead {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final Limits limits;
    private final URI server;
    private final String token;
    private final String key;
    private final String place;
    private final long deadline;
    private final Set<URI> asked = new HashSet<>();
    private final CompletableFuture<PrefetchValue> result = new CompletableFuture<>();

    private int page;
    private @Nullable Supplied soFar;
    private @Nullable CompletableFuture<HttpResponse<byte[]>> running;
    private boolean over;

    PagedRead(HttpClient client, Limits limits, URI server, String token, String key, String place, long deadline) {
        this.client = client;
        this.limits = limits;
        this.server = server;
        this.token = token;
        this.key = key;
        this.place = place;
        this.deadline = deadline;
    }

    CompletableFuture<PrefetchValue> result() {
        return result;
    }

    void startAtFirst(String address) {
        page = 1;
        ask(address, "the query is no address");
    }

    /** For a first page that came with the request. */
    void startAtNext(String address) {
        page = 2;
        ask(address, "the next page is no address");
    }

    synchronized PrefetchValue late() {
        over = true;
        if (running != null) {
            running.cancel(true);
        }
        return withGap(Gap.Kind.LATE, "no answer within the deadline");
    }

    synchronized PrefetchValue broken() {
        return withGap(Gap.Kind.FAILED, "could not be read");
    }

    synchronized void refuse(String detail) {
        result.complete(withGap(Gap.Kind.FAILED, detail));
    }

    private synchronized void ask(String address, String otherwise) {
        var target = AllowedServers.uri(address).orElse(null);
        if (over) {
            return;
        }
        if (target == null) {
            refuse(otherwise);
        } else if (!AllowedServers.sameOrigin(target, server)) {
            refuse("the answer leads to another server, which is not asked");
        } else if (!asked.add(target)) {
            refuse("the answer leads back to a page already read");
        } else {
            send(target);
        }
    }

    private void send(URI target) {
        var left = deadline - System.nanoTime();
        if (left <= 0) {
            result.complete(withGap(Gap.Kind.LATE, "no time was left to ask"));
            return;
        }
        HttpRequest request;
        try {
            var builder = HttpRequest.newBuilder(target)
                    .GET()
                    .timeout(Duration.ofNanos(left))
                    .header("Accept", "application/fhir+json");
            request = (token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token)).build();
        } catch (IllegalArgumentException e) {
            // Its message quotes the header, so it goes no further.
            refuse("the token is none that can be sent");
            return;
        }
        var exchange = client.sendAsync(request, answer -> new LimitedBody(limits.bytes()));
        running = exchange;
        exchange.whenComplete((answer, failure) -> {
            try {
                take(target, answer, failure);
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
    }

    private synchronized void take(URI target, @Nullable HttpResponse<byte[]> answer, @Nullable Throwable failure) {
        if (over) {
            return;
        }
        if (answer == null) {
            fail(failure);
        } else if (REDIRECTS.contains(answer.statusCode())) {
            redirect(target, answer);
        } else if (answer.statusCode() != 200) {
            refuse("HTTP " + answer.statusCode());
        } else {
            takePage(target, answer.body());
        }
    }

    private void fail(@Nullable Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof HttpTimeoutException) {
            result.complete(withGap(Gap.Kind.LATE, "no answer within the deadline"));
        } else if (cause instanceof LimitedBody.TooLarge) {
            refuse("the answer is larger than " + limits.bytes() + " bytes");
        } else {
            refuse("the server could not be reached");
        }
    }

    private void redirect(URI target, HttpResponse<byte[]> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        if (asked.size() >= 2 * limits.pages()) {
            refuse("the server redirects too often");
        } else {
            ask(resolved(target, location), "the redirect is no address");
        }
    }

    private static String resolved(URI from, String address) {
        try {
            return from.resolve(address).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void takePage(URI target, byte[] body) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (IOException e) {
            // Its message quotes the answer, so it goes no further.
            refuse("the answer is no JSON");
            return;
        }
        if (json == null || !json.isObject()) {
            refuse("the answer is no JSON object");
            return;
        }
        keep(ResourceFinder.find(json, key, page == 1 ? place : place + "/page/" + page));
        var next = soFar == null ? null : soFar.next();
        if (result.isDone()) {
            return;
        }
        if (next == null) {
            result.complete(soFar == null ? new ClientHasNothing() : soFar);
        } else if (page >= limits.pages()) {
            refuse("has more than " + limits.pages() + " pages");
        } else {
            page++;
            ask(resolved(target, next), "the next page is no address");
        }
    }

    private void keep(PrefetchValue read) {
        if (soFar != null) {
            soFar = (Supplied) soFar.followedBy(read);
            if (read instanceof Failed) {
                result.complete(soFar);
            }
        } else if (read instanceof Supplied supplied) {
            soFar = supplied;
        } else {
            result.complete(read);
        }
    }

    private PrefetchValue withGap(Gap.Kind kind, String detail) {
        var failed = new Failed(List.of(new Gap(kind, key, place, detail)));
        return soFar == null ? failed : soFar.followedBy(failed);
    }
}
