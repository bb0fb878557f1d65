package org.williscds.reference;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.williscds.decision.ActiveRelease;
import org.williscds.knowledge.Release;
import org.williscds.problem.Faults;
import org.williscds.problem.InternalFailure;
import org.williscds.problem.ProblemDocument;
import org.williscds.problem.ProblemException;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;
import org.williscds.tables.Suggestion;

/** Shows how a rule was made: the page that a card links to. */
@Path(ReferencePath.ROOT)
class ReferenceResource {

    private static final int LONGEST_ID = 80;

    private final ActiveRelease activeRelease;

    ReferenceResource(ActiveRelease activeRelease) {
        this.activeRelease = activeRelease;
    }

    @GET
    @Path("{address: .+}")
    @Produces("text/html;charset=utf-8")
    public Response page(
            @PathParam("address") String address,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("*") String acceptLanguage) {
        var release = activeRelease.get();
        var end = Math.max(address.lastIndexOf('/'), 0);
        var row = row(release, address.substring(0, end), address.substring(end).replaceFirst("^/", ""));
        var language = release.wording().choose(acceptLanguage);
        return Response.ok(new RowPage(release, language).of(row))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Row row(Release release, String table, String id) {
        var found = Optional.ofNullable(release.tables().get(table));
        return found.stream()
                .flatMap(rows -> rows.row(id).stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemDocument.of(
                        404,
                        "unknown-row",
                        "The release has no such row",
                        found.isEmpty()
                                ? unknown(
                                        "table",
                                        table,
                                        List.copyOf(release.tables().keySet()))
                                : unknown("row", id, ids(found.get())))));
    }

    private static List<String> ids(DecisionTable table) {
        return table.rows().stream().map(Row::id).toList();
    }

    private static String unknown(String what, String name, List<String> known) {
        return "There is no %s \"%s\". %s"
                .formatted(
                        what,
                        Faults.shortened(name),
                        name.length() > LONGEST_ID
                                ? "Maybe the address was cut or joined."
                                : Suggestion.among(name, known));
    }

    @ServerExceptionMapper
    Response refused(ProblemException e) {
        return e.document().response();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return InternalFailure.answer("GET /reference", e);
    }
}
