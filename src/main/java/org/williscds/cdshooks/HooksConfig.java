package org.williscds.cdshooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a site decides about the CDS Hooks services. */
@ConfigMapping(prefix = "willis.cds-hooks")
public interface HooksConfig {

    /** Address under which clients reach this service, for links on cards; without it the address of the request. */
    Optional<URI> baseUrl();

    /** Time for one answer, counted from the end of the request's body. */
    @WithDefault("300ms")
    Duration deadline();

    /** Other times for single hooks, by the name of the hook. */
    Map<String, Duration> deadlines();

    /** FHIR servers that may be asked for what the prefetch lacks; none by default. */
    Optional<List<String>> fhirServers();

    /** Pages of one search that are followed at most. */
    @WithDefault("5")
    int pages();

    /** Bytes of one page of the FHIR server at most. */
    @WithDefault("4000000")
    int pageBytes();

    /** Bytes of a request at most. */
    @WithDefault("8000000")
    int bodyBytes();

    /** Nesting of a request's JSON at most. */
    @WithDefault("100")
    int depth();

    /** Cards that one answer shows while ordering, at most; the rest is named on the last one. */
    @WithDefault("3")
    int cards();

    /** The same when a chart is opened, where there is more room. */
    @WithDefault("8")
    int cardsInChart();

    /** Alternatives for which a card suggests a draft. */
    @WithDefault("3")
    int alternatives();

    /** Guideline profile; without it the default of the release. */
    Optional<String> profile();
}
