package org.williscds.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.williscds.benchmark.OrderSignRequest;
import org.williscds.benchmark.ServiceLogging;
import org.williscds.decision.ActiveRelease;
import org.williscds.decision.DecisionService;
import org.williscds.decision.Today;
import org.williscds.facts.PatientCase;
import org.williscds.knowledge.Release;
import org.williscds.testsupport.Rules;

/** Where the time of an order-sign request of 20 resources goes, without HTTP: each step contains the ones before it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class CardsBenchmark {

    private static final URI ADDRESS = URI.create("http://localhost:8080/");

    private final ObjectMapper json = new ObjectMapper();
    private final Release release = Rules.release();
    private final byte[] body = new OrderSignRequest(release).json();
    private final Today today = new Today(Clock.systemDefaultZone());
    private final ChartCompletion charts;
    private final CdsService service;

    public CardsBenchmark() {
        ServiceLogging.set();
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(HooksConfig.class)
                .build()
                .getConfigMapping(HooksConfig.class);
        var active = new ActiveRelease();
        active.activate(release);
        charts = new ChartCompletion(config);
        service = new CdsService(active, new DecisionService(), charts, today, config);
        var cards = ((CdsResponse) service.answer(request(parse()), "en", ADDRESS, Long.MAX_VALUE)
                        .body())
                .cards();
        if (!cards.stream().map(Card::summary).toList().toString().contains("etoclopramide")) {
            throw new IllegalStateException(
                    "The request gives other cards than meant (%s). Maybe a code changed.".formatted(cards));
        }
    }

    @Benchmark
    public JsonNode parse() {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Benchmark
    public PatientCase parseAndRead() {
        return charts.read(request(parse()), release, today.date(), Long.MAX_VALUE)
                .patientCase();
    }

    @Benchmark
    public Object parseReadAndAnswer() {
        return service.answer(request(parse()), "en", ADDRESS, Long.MAX_VALUE);
    }

    @Benchmark
    public byte[] parseReadAnswerAndWrite() throws IOException {
        return json.writeValueAsBytes(parseReadAndAnswerBody());
    }

    private Object parseReadAndAnswerBody() {
        return service.answer(request(parse()), "en", ADDRESS, Long.MAX_VALUE).body();
    }

    private static CdsRequest request(JsonNode tree) {
        return CdsRequest.read(Hook.ORDER_SIGN, tree);
    }
}
