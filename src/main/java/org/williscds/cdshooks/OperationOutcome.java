package org.williscds.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** FHIR's way to say what went wrong, for operators and integrators; nothing of our insides is in it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"resourceType", "issue"})
record OperationOutcome(List<Issue> issue) {

    public String getResourceType() {
        return "OperationOutcome";
    }

    /**
     * @param code of FHIR's issue-type
     * @param expression where in the request, as FHIRPath
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Issue(String severity, String code, String diagnostics, List<String> expression) {}

    static OperationOutcome error(String code, String diagnostics, String... expression) {
        return new OperationOutcome(List.of(new Issue("error", code, diagnostics, List.of(expression))));
    }
}
