package org.williscds.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.williscds.knowledge.Release;

/** What clients discover: the services with all that they ask for. */
record DiscoveryDocument(List<Service> services) {

    private static final String VERSION = "2.0.1";
    private static final String HOOK_VERSION = "1.0";
    private static final String REQUIREMENTS =
            "Needs the patient's conditions and medication orders, in prefetch or readable with the access token;"
                    + " medication statements and laboratory results make the answer more complete.";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Service(
            String hook,
            String id,
            String title,
            String description,
            Map<String, String> prefetch,
            String usageRequirements,
            String version,
            String hookVersion) {}

    static DiscoveryDocument of(Release release) {
        return new DiscoveryDocument(Stream.of(Hook.values())
                .map(hook -> new Service(
                        hook.hook(),
                        hook.serviceId(),
                        hook.title(),
                        hook.description(),
                        PrefetchTemplates.of(release),
                        REQUIREMENTS,
                        VERSION,
                        HOOK_VERSION))
                .toList());
    }
}
