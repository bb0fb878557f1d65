package org.williscds.fhir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.williscds.facts.Gap;
import org.williscds.fhir.PrefetchValue.Failed;
import org.williscds.fhir.PrefetchValue.Supplied;

/**
 * Reads what the prefetch lacks from the client's FHIR server, with the token of the request. Only servers on the allow list
 * are asked, and the token goes to the server of the request alone: links and redirects to anywhere else are not followed.
 * Every failure becomes a gap, never an exception, and all is over at the deadline. Neither the token nor an id of the
 * patient reaches a gap, a log or an exception.
 */
public final class FhirServerReader {

    private final AllowedServers allowed;
    private final Limits limits;
    private final HttpClient client;

    /**
     * How much is read at most.
     *
     * @param pages of one search, the first included
     * @param bytes of one page
     */
    public record Limits(int pages, int bytes) {
        public Limits {
            if (pages < 1 || bytes < 1) {
                throw new IllegalArgumentException(
                        "The limits (%d pages, %d bytes) are below 1.%nMaybe a setting is missing."
                                .formatted(pages, bytes));
            }
        }
    }

    /**
     * Server and token as the request brought them.
     *
     * @param token "" when the request brought none
     */
    public record Access(String server, String token) {
        @Override
        public String toString() {
            return "Access[server=" + server + ", token=" + (token.isEmpty() ? "none" : "given") + "]";
        }
    }

    /** @param allowedServers hosts, {@code host:port} or origins; hosts without scheme are asked by HTTPS only */
    public FhirServerReader(Collection<String> allowedServers, Limits limits) {
        this.allowed = new AllowedServers(allowedServers);
        this.limits = limits;
        this.client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    }

    /**
     * Asks all queries at once and returns an answer for each key.
     *
     * @param queries prefetch key to FHIR read or search relative to the server, such as {@code Condition?patient=17}
     * @param within how long all of it may take
     */
    public Map<String, PrefetchValue> read(Access access, Map<String, String> queries, Duration within) {
        var deadline = System.nanoTime() + within.toNanos();
        var answers = new LinkedHashMap<String, PrefetchValue>();
        var running = new LinkedHashMap<String, PagedRead>();
        for (Map.Entry<String, String> query : queries.entrySet()) {
            var key = query.getKey();
            var place = placeOf(query.getValue());
            var server = AllowedServers.uri(access.server());
            if (server.isEmpty() || !allowed.allows(server.get())) {
                answers.put(key, failed(key, place, "the server is not on the list of allowed servers"));
                continue;
            }
            var read = new PagedRead(client, limits, server.get(), access.token(), key, place, deadline);
            answers.put(key, new PrefetchValue.NotSupplied());
            running.put(key, read);
            address(server.get(), query.getValue(), read);
        }
        running.forEach((key, read) -> answers.put(key, await(read, deadline)));
        return answers;
    }

    /** Reads the pages that follow a page that came with the request, and returns all of them together. */
    public PrefetchValue rest(Access access, String key, Supplied first, Duration within) {
        var next = first.next();
        if (next == null) {
            return first;
        }
        var deadline = System.nanoTime() + within.toNanos();
        var server = AllowedServers.uri(access.server());
        if (server.isEmpty() || !allowed.allows(server.get())) {
            return first.followedBy(failed(key, key, "the server is not on the list of allowed servers"));
        }
        var read = new PagedRead(client, limits, server.get(), access.token(), key, key, deadline);
        read.startAtNext(next);
        return first.followedBy(await(read, deadline));
    }

    private static void address(URI server, String query, PagedRead read) {
        var base = server.toString();
        var elsewhere = query.contains("://") || query.startsWith("/") || query.contains("..");
        if (elsewhere) {
            read.refuse("the query is not relative to the server");
        } else {
            read.startAtFirst(base + (base.endsWith("/") ? "" : "/") + query);
        }
    }

    private static PrefetchValue await(PagedRead read, long deadline) {
        try {
            return read.result().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return read.late();
        } catch (ExecutionException e) {
            return read.broken();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return read.late();
        }
    }

    /** The type asked for; what follows it may name the patient. */
    private static String placeOf(String query) {
        return query.split("[/?]", 2)[0];
    }

    private static Failed failed(String key, String place, String detail) {
        return new Failed(List.of(new Gap(Gap.Kind.FAILED, key, place, detail)));
    }
}
