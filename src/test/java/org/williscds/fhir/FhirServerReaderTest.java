package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.Gap;
import org.williscds.fhir.FhirServerReader.Access;
import org.williscds.fhir.FhirServerReader.Limits;
import org.williscds.fhir.PrefetchValue.ClientHasNothing;
import org.williscds.fhir.PrefetchValue.Failed;
import org.williscds.fhir.PrefetchValue.Supplied;

class FhirServerReaderTest {

    private static final String TOKEN = "s3cret-t0ken";
    private static final Duration AMPLE = Duration.ofSeconds(10);

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = start();
    private final HttpServer other = start();

    @BeforeEach
    void serve() {
        other.createContext("/", exchange -> answer(exchange, 200, "{\"resourceType\":\"Bundle\"}"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        other.stop(0);
        threads.shutdownNow();
    }

    private HttpServer start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(threads);
            started.start();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String origin(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String base() {
        return origin(server) + "/fhir";
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getLocalAddress().getPort() + " " + exchange.getRequestMethod() + " "
                + exchange.getRequestURI()
                + " " + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Accept"));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void conditionsAnswer(int status, String body) {
        server.createContext("/fhir/Condition", exchange -> answer(exchange, status, body.replace('\'', '"')));
    }

    private static String page(String id, String next) {
        return "{'resourceType':'Bundle','link':[" + (next.isEmpty() ? "" : "{'relation':'next','url':'" + next + "'}")
                + "],'entry':[{'resource':{'resourceType':'Condition','id':'" + id + "'}}]}";
    }

    private FhirServerReader reader() {
        return new FhirServerReader(List.of(origin(server)), new Limits(3, 10_000));
    }

    private PrefetchValue read(String query, Duration within) {
        var values = reader().read(new Access(base(), TOKEN), Map.of("conditions", query), within);
        assertThat(values).containsOnlyKeys("conditions");
        assertThat(values.toString()).doesNotContain(TOKEN, "p-4711");
        return values.getOrDefault("conditions", new PrefetchValue.NotSupplied());
    }

    private PrefetchValue conditions() {
        return read("Condition?patient=p-4711", AMPLE);
    }

    private static void assertFailed(PrefetchValue value, Gap.Kind kind, String detail) {
        assertThat(value).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.gaps())
                .containsExactly(new Gap(kind, "conditions", "Condition", detail)));
    }

    @Test
    void aSearchIsAskedByGetWithTheTokenAndForFhirJson() {
        conditionsAnswer(200, page("c1", ""));
        assertThat(conditions()).isInstanceOfSatisfying(Supplied.class, supplied -> {
            assertThat(supplied.complete()).isTrue();
            assertThat(supplied.resources()).extracting(Resource::place).containsExactly("Condition/entry/0/resource");
        });
        assertThat(asked)
                .containsExactly(server.getAddress().getPort()
                        + " GET /fhir/Condition?patient=p-4711 Bearer s3cret-t0ken application/fhir+json");
    }

    @Test
    void withoutATokenNoneIsSent() {
        conditionsAnswer(200, page("c1", ""));
        reader().read(new Access(base() + "/", ""), Map.of("conditions", "Condition?patient=1"), AMPLE);
        assertThat(asked).singleElement().asString().contains("/fhir/Condition?patient=1 null");
    }

    @Test
    void anEmptySearchMeansThatTheServerHasNothing() {
        conditionsAnswer(200, "{'resourceType':'Bundle','total':0}");
        assertThat(conditions()).isInstanceOf(ClientHasNothing.class);
    }

    @Test
    void pagesAreFollowedToTheEnd() {
        server.createContext(
                "/fhir/Condition",
                exchange -> answer(exchange, 200, page("c1", "/fhir/p2").replace('\'', '"')));
        server.createContext(
                "/fhir/p2",
                exchange -> answer(exchange, 200, page("c2", base() + "/p3").replace('\'', '"')));
        server.createContext(
                "/fhir/p3", exchange -> answer(exchange, 200, page("c3", "").replace('\'', '"')));
        assertThat(conditions()).isInstanceOfSatisfying(Supplied.class, supplied -> {
            assertThat(supplied.complete()).isTrue();
            assertThat(supplied.resources()).extracting(Resource::id).containsExactly("c1", "c2", "c3");
        });
    }

    @Test
    void pagesBeyondTheLimitAreReportedAndThoseBeforeKept() {
        server.createContext(
                "/fhir/",
                exchange ->
                        answer(exchange, 200, page("c", "more" + asked.size()).replace('\'', '"')));
        assertThat(conditions()).isInstanceOfSatisfying(Supplied.class, supplied -> {
            assertThat(supplied.resources()).hasSize(3);
            assertThat(supplied.gaps()).extracting(Gap::detail).containsExactly("has more than 3 pages");
        });
        assertThat(asked).hasSize(3);
    }

    @Test
    void aPageThatLeadsToItselfIsReadOnce() {
        conditionsAnswer(200, page("c1", "Condition?patient=p-4711"));
        assertThat(conditions()).isInstanceOfSatisfying(Supplied.class, supplied -> {
            assertThat(supplied.resources()).hasSize(1);
            assertThat(supplied.gaps())
                    .extracting(Gap::detail)
                    .containsExactly("the answer leads back to a page already read");
        });
    }

    @Test
    void aNextLinkToAnotherServerIsNotFollowed() {
        conditionsAnswer(200, page("c1", origin(other) + "/fhir/p2"));
        assertThat(conditions()).isInstanceOfSatisfying(Supplied.class, supplied -> {
            assertThat(supplied.resources()).hasSize(1);
            assertThat(supplied.gaps())
                    .extracting(Gap::detail)
                    .containsExactly("the answer leads to another server, which is not asked");
        });
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRedirectToAnotherServerIsNotFollowed() {
        server.createContext("/fhir/Condition", exchange -> {
            exchange.getResponseHeaders().set("Location", origin(other) + "/fhir/Condition");
            answer(exchange, 302, "");
        });
        assertFailed(conditions(), Gap.Kind.FAILED, "the answer leads to another server, which is not asked");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRedirectOnTheSameServerIsFollowed() {
        server.createContext("/fhir/Condition", exchange -> {
            exchange.getResponseHeaders().set("Location", "/fhir/moved");
            answer(exchange, 307, "");
        });
        server.createContext(
                "/fhir/moved", exchange -> answer(exchange, 200, page("c1", "").replace('\'', '"')));
        assertThat(conditions()).isInstanceOf(Supplied.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 400, 401, 403, 404, 412, 500, 503})
    void anErrorStatusIsAGap(int status) {
        conditionsAnswer(status, "{'resourceType':'OperationOutcome'}");
        assertFailed(conditions(), Gap.Kind.FAILED, "HTTP " + status);
    }

    @Test
    void anAnswerThatIsNoJsonIsAGap() {
        conditionsAnswer(200, "<html>s3cret</html>");
        assertFailed(conditions(), Gap.Kind.FAILED, "the answer is no JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "", "null"})
    void anAnswerThatIsNoObjectIsAGap(String body) {
        conditionsAnswer(200, body);
        assertFailed(conditions(), Gap.Kind.FAILED, "the answer is no JSON object");
    }

    @Test
    void anOperationOutcomeIsAGap() {
        conditionsAnswer(200, "{'resourceType':'OperationOutcome'}");
        assertFailed(conditions(), Gap.Kind.FAILED, "is an OperationOutcome");
    }

    @Test
    void anAnswerThatIsTooLargeIsGivenUp() {
        conditionsAnswer(200, "{'a':'" + "x".repeat(50_000) + "'}");
        assertFailed(conditions(), Gap.Kind.FAILED, "the answer is larger than 10000 bytes");
    }

    @Test
    void aSlowServerIsLateAndDoesNotHoldUpTheAnswer() {
        server.createContext("/fhir/Condition", exchange -> {
            sleep(3_000);
            answer(exchange, 200, "{}");
        });
        var start = System.nanoTime();
        assertFailed(
                read("Condition?patient=p-4711", Duration.ofMillis(150)),
                Gap.Kind.LATE,
                "no answer within the deadline");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aServerThatTricklesItsBodyIsLateToo() {
        server.createContext("/fhir/Condition", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 30; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                sleep(100);
            }
            exchange.close();
        });
        assertFailed(
                read("Condition?patient=p-4711", Duration.ofMillis(300)),
                Gap.Kind.LATE,
                "no answer within the deadline");
    }

    @Test
    void whatCameBeforeTheDeadlineIsKept() {
        server.createContext(
                "/fhir/Condition",
                exchange -> answer(exchange, 200, page("c1", "/fhir/slow").replace('\'', '"')));
        server.createContext("/fhir/slow", exchange -> {
            sleep(3_000);
            answer(exchange, 200, "{}");
        });
        assertThat(read("Condition?patient=p-4711", Duration.ofMillis(1_500)))
                .isInstanceOfSatisfying(Supplied.class, supplied -> {
                    assertThat(supplied.resources()).hasSize(1);
                    assertThat(supplied.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.LATE);
                });
    }

    @Test
    void noTimeLeftMeansThatNobodyIsAsked() {
        assertThat(read("Condition?patient=p-4711", Duration.ZERO))
                .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.gaps())
                        .extracting(Gap::kind)
                        .containsExactly(Gap.Kind.LATE));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/fhir",
                "https://fhir.example.org",
                "ftp://127.0.0.1/",
                "nonsense",
                "",
                "http://user@127.0.0.1/fhir",
                "http://127.0.0.1/fhir",
                "file:///etc/passwd"
            })
    void aServerThatIsNotAllowedIsNotAsked(String address) {
        var values = reader().read(new Access(address, TOKEN), Map.of("conditions", "Condition?patient=1"), AMPLE);
        assertFailed(
                values.getOrDefault("conditions", new PrefetchValue.NotSupplied()),
                Gap.Kind.FAILED,
                "the server is not on the list of allowed servers");
    }

    @Test
    void aHostWithoutSchemeIsAllowedByHttpsOnly() {
        var allowed = new AllowedServers(List.of("FHIR.example.org", "b.example:8443", "https://c.example"));
        assertThat(allowed.allows(URI.create("https://fhir.example.org/r4"))).isTrue();
        assertThat(allowed.allows(URI.create("https://fhir.example.org:443/r4")))
                .isTrue();
        assertThat(allowed.allows(URI.create("http://fhir.example.org/r4"))).isFalse();
        assertThat(allowed.allows(URI.create("https://b.example:8443/"))).isTrue();
        assertThat(allowed.allows(URI.create("https://b.example/"))).isFalse();
        assertThat(allowed.allows(URI.create("https://c.example.evil/"))).isFalse();
        assertThatThrownBy(() -> new AllowedServers(List.of("not a host"))).hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/Condition",
                "//evil.example/Condition",
                "/other/Condition",
                "../admin",
                "Condition?x= y"
            })
    void aQueryThatIsNotRelativeToTheServerIsNotAsked(String query) {
        assertThat(read(query, AMPLE)).isInstanceOf(Failed.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aServerThatIsDownIsAGap() {
        server.stop(0);
        assertFailed(conditions(), Gap.Kind.FAILED, "the server could not be reached");
    }

    @Test
    void aTokenThatCannotBeSentIsAGapThatDoesNotQuoteIt() {
        var access = new Access(base(), TOKEN + "\n");
        var values = reader().read(access, Map.of("conditions", "Condition?patient=1"), AMPLE);
        assertFailed(
                values.getOrDefault("conditions", new PrefetchValue.NotSupplied()),
                Gap.Kind.FAILED,
                "the token is none that can be sent");
        assertThat(access.toString()).doesNotContain(TOKEN);
    }

    @Test
    void theQueriesAreAskedAtOnceAndFailOneByOne() {
        server.createContext("/fhir/Condition", exchange -> {
            sleep(700);
            answer(exchange, 200, page("c1", "").replace('\'', '"'));
        });
        server.createContext("/fhir/Observation", exchange -> {
            sleep(700);
            answer(exchange, 500, "");
        });
        server.createContext("/fhir/Patient", exchange -> {
            sleep(700);
            answer(exchange, 200, "{\"resourceType\":\"Patient\"}");
        });
        var start = System.nanoTime();
        var values = reader().read(
                        new Access(base(), TOKEN),
                        Map.of("c", "Condition?patient=1", "o", "Observation?patient=1", "p", "Patient/1"),
                        AMPLE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_000));
        assertThat(values.get("c")).isInstanceOf(Supplied.class);
        assertThat(values.get("o")).isInstanceOf(Failed.class);
        assertThat(values.get("p")).isInstanceOf(Supplied.class);
    }

    @Test
    void theRestOfAListThatCameWithTheRequestIsRead() {
        server.createContext(
                "/fhir/p2", exchange -> answer(exchange, 200, page("c2", "").replace('\'', '"')));
        var first = (Supplied)
                ResourceFinder.find(Reading.json(page("c1", base() + "/p2")), "conditions", "/prefetch/conditions");
        assertThat(reader().rest(new Access(base(), TOKEN), "conditions", first, AMPLE))
                .isInstanceOfSatisfying(Supplied.class, all -> {
                    assertThat(all.complete()).isTrue();
                    assertThat(all.resources()).extracting(Resource::id).containsExactly("c1", "c2");
                });
        var elsewhere = new Supplied(first.resources(), origin(other) + "/p2", List.of());
        assertThat(reader().rest(new Access(base(), TOKEN), "conditions", elsewhere, AMPLE))
                .isInstanceOfSatisfying(
                        Supplied.class, all -> assertThat(all.gaps()).hasSize(1));
        assertThat(asked).hasSize(1);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
