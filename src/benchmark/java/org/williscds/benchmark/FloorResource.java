package org.williscds.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The least that any CDS service on this stack does: parse the same request, answer a constant card. What the real
 * services cost beyond it is ours. Built only by {@code -Pfloor}, so that no production artifact has it.
 */
@Path("/benchmark/floor")
@Blocking
public final class FloorResource {

    private static final Map<String, Object> ANSWER = Map.of(
            "cards",
            List.of(Map.of(
                    "summary", "A constant card",
                    "indicator", "info",
                    "source", Map.of("label", "Floor of the benchmark"))));

    private final ObjectMapper json = new ObjectMapper();

    @POST
    public Response answer(InputStream body) throws IOException {
        if (!json.readTree(body).isObject()) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        return Response.ok(ANSWER, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
