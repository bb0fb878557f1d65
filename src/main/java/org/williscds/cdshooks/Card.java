package org.williscds.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A CDS Hooks card; members without value are left out, as the specification asks. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Card(
        UUID uuid,
        String summary,
        String detail,
        String indicator,
        Source source,
        List<Suggestion> suggestions,
        @Nullable String selectionBehavior,
        List<Coding> overrideReasons,
        List<Link> links) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Source(String label, String url, @Nullable Coding topic) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Coding(String system, String code, String display) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Suggestion(String label, UUID uuid, List<Action> actions) {}

    /**
     * @param resource a whole FHIR resource, for {@code create}
     * @param resourceId {@code Type/id}, for {@code delete}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Action(
            String type,
            String description,
            @Nullable Map<String, Object> resource,
            @Nullable String resourceId) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Link(String label, String url, String type) {}
}
