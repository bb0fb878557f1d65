package org.williscds.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses, before a body is read, what is no call of a service, or is announced as no JSON or as too large. */
@Singleton
final class RequestGate {

    /** After the CORS filter, so that browsers can read the refusal. */
    private static final int PRIORITY = 50;

    private static final String PATH = "/cds-services/";

    private final int bodyBytes;
    private final ObjectMapper json;

    RequestGate(HooksConfig config, ObjectMapper json) {
        this.bodyBytes = config.bodyBytes();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var refusal = request.path().startsWith(PATH) ? refusal(request) : Optional.<Refusal>empty();
        if (refusal.isEmpty()) {
            context.next();
            return;
        }
        try {
            if (refusal.get().status() == 405) {
                context.response().putHeader(HttpHeaders.ALLOW, "POST, OPTIONS");
            }
            context.response()
                    .setStatusCode(refusal.get().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(refusal.get().outcome()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Refusal> refusal(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST) {
            var isService =
                    Hook.ofService(request.path().substring(PATH.length())).isPresent();
            return isService && request.method() != HttpMethod.OPTIONS
                    ? Optional.of(new Refusal(
                            405,
                            OperationOutcome.error(
                                    "not-supported", "Services are called by POST. Maybe it was followed as a link.")))
                    : Optional.empty();
        }
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isJson(type)) {
            return Optional.of(new Refusal(
                    415,
                    OperationOutcome.error(
                            "not-supported",
                            "The body must be application/json. Maybe the header Content-Type is wrong.")));
        }
        return isLonger(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                ? Optional.of(CdsServiceResource.tooLarge(bodyBytes))
                : Optional.empty();
    }

    private static boolean isJson(String type) {
        var plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("application/") && (plain.endsWith("/json") || plain.endsWith("+json"));
    }

    private boolean isLonger(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length.strip()) > bodyBytes;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
