package org.williscds.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Refuses a body that announces itself as too large before any of it is read, and with a document. */
final class LargeBodies {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    void install(@Observes Router router) {
        router.route("/recommendations").order(Integer.MIN_VALUE).handler(LargeBodies::look);
    }

    private static void look(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !LENGTH.matcher(length).matches() || Long.parseLong(length) <= Body.MOST_BYTES) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(ProblemFilter.tooLarge().json());
    }
}
