package org.williscds.fhir;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The FHIR servers that may be asked. An entry is a host, {@code host:port} or {@code https://host:port}; each allows HTTPS
 * only. Unencrypted HTTP, for trials on one machine, has to be spelled out: {@code http://localhost:8080}.
 */
final class AllowedServers {

    private final Set<String> origins;

    AllowedServers(Collection<String> entries) {
        this.origins = entries.stream().map(AllowedServers::originOfEntry).collect(Collectors.toUnmodifiableSet());
    }

    private static String originOfEntry(String entry) {
        var address = entry.contains("://") ? entry : "https://" + entry;
        return uri(address)
                .map(AllowedServers::origin)
                .orElseThrow(() -> new IllegalArgumentException("""
                        The allowed FHIR server (%s) is no host, host:port or origin.
                        Maybe it has a blank or a path; write fhir.example.org or https://fhir.example.org:8443.""".formatted(entry)));
    }

    boolean allows(URI address) {
        return origins.contains(origin(address));
    }

    /** An absolute http or https address without user information; empty for anything else. */
    static Optional<URI> uri(String address) {
        try {
            var uri = URI.create(address.strip());
            var scheme = uri.getScheme();
            var web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            return web && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean sameOrigin(URI one, URI other) {
        return origin(one).equals(origin(other));
    }

    private static String origin(URI uri) {
        var scheme = lower(uri.getScheme());
        var port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + lower(uri.getHost()) + ":" + port;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
