package org.williscds.cdshooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A FHIR server on loopback that the service under test is allowed to ask; what it answers is set by each test. */
public class FhirServerStub implements QuarkusTestResourceLifecycleManager {

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    static final List<String> TOKENS = new CopyOnWriteArrayList<>();
    static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static HttpServer server;

    static String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    static void reset() {
        ANSWERS.clear();
        TOKENS.clear();
        ASKED.clear();
    }

    static Answer json(String body) {
        return exchange -> send(exchange, 200, body);
    }

    static Answer status(int status) {
        return exchange -> send(exchange, status, "{\"resourceType\":\"OperationOutcome\"}");
    }

    static Answer late() {
        return exchange -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            send(exchange, 200, "{}");
        };
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/fhir/", exchange -> {
            var asked = exchange.getRequestURI().toString().substring("/fhir/".length());
            ASKED.add(asked);
            TOKENS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var type = asked.split("[/?]", 2)[0];
            ANSWERS.getOrDefault(type, status(404)).to(exchange);
        });
        server.start();
        return Map.of(
                "willis.cds-hooks.fhir-servers",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "willis.cds-hooks.deadlines.patient-view",
                "400ms",
                "willis.cds-hooks.deadlines.order-select",
                "PT0.000001S");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
