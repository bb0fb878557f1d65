package org.williscds.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.williscds.fhir.FhirServerReader;

/**
 * A CDS Hooks request as far as Willis uses it; members that nobody asked for do no harm.
 *
 * @param patientId as sent, with or without {@code Patient/}
 * @param access FHIR server and token; the server is empty when the request names none
 */
record CdsRequest(
        Hook hook,
        String patientId,
        String userId,
        JsonNode draftOrders,
        JsonNode selections,
        JsonNode prefetch,
        FhirServerReader.Access access) {

    /** @throws Refusal when a member is missing without which the hook has no meaning */
    static CdsRequest read(Hook hook, JsonNode body) {
        if (!body.isObject()) {
            throw Refusal.malformed("The request is not a JSON object. Maybe the body is empty or an array.");
        }
        var named = text(body, "hook");
        if (named.isEmpty()) {
            throw Refusal.lacking("hook");
        }
        if (!named.equals(hook.hook())) {
            throw Refusal.malformed(
                    "The service %s answers the hook %s, not the one that was sent. Maybe the address belongs to another hook."
                            .formatted(hook.serviceId(), hook.hook()),
                    "hook");
        }
        if (text(body, "hookInstance").isEmpty()) {
            throw Refusal.lacking("hookInstance");
        }
        var context = body.path("context");
        if (!context.isObject()) {
            throw Refusal.lacking("context");
        }
        var patientId = text(context, "patientId");
        if (patientId.isEmpty()) {
            throw Refusal.lacking("context.patientId");
        }
        var drafts = context.path("draftOrders");
        if (hook.hasDrafts() && (drafts.isMissingNode() || drafts.isNull())) {
            throw Refusal.lacking("context.draftOrders");
        }
        return new CdsRequest(
                hook,
                patientId,
                text(context, "userId"),
                hook.hasDrafts() ? drafts : MissingNode.getInstance(),
                context.path("selections"),
                body.path("prefetch"),
                new FhirServerReader.Access(
                        text(body, "fhirServer"), text(body.path("fhirAuthorization"), "access_token")));
    }

    /** {@code 17} of {@code Patient/17}. */
    String barePatientId() {
        return patientId.substring(patientId.lastIndexOf('/') + 1);
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isTextual() ? value.asText() : "";
    }
}
