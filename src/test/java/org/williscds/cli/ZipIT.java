package org.williscds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip as its user gets it: unpacked somewhere else, started by its script. */
class ZipIT {

    @TempDir
    private static Path folder;

    private static Path home = Path.of("");

    @BeforeAll
    static void unpack() throws IOException {
        try (var zip = new ZipFile(System.getProperty("willis.zip"))) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                var file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (var bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, file);
                    }
                }
            }
        }
        try (var entries = Files.list(folder)) {
            home = entries.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void itsRulesAreCheckedByItsScript() throws Exception {
        assertThat(willis("check", home.resolve("rules").toString()))
                .satisfies(called -> assertThat(called.exitCode()).isZero())
                .satisfies(called -> assertThat(called.out()).startsWith("No problem: "));
    }

    @Test
    void aCaseIsAnsweredByItsScript() throws Exception {
        var file = folder.resolve("case.json");
        Files.writeString(file, """
                { "patient": { "conditions": [ { "system": "icd-10", "code": "G25.8" } ] },
                  "medications": [ { "name": "metoclopramide", "status": "proposed" } ] }
                """);

        assertThat(willis("evaluate", file.toString()).out()).contains("\"recommendations\"", "worsens-metoclopramide");
        assertThat(willis("evaluate", "nowhere.json").exitCode()).isEqualTo(3);
    }

    @Test
    void theServiceAnswersWithTheRulesOfAFolder() throws Exception {
        var port = freePort();
        var service = process("serve", home.resolve("rules").toString(), "--port=" + port)
                .start();
        try {
            assertThat(answer(URI.create("http://localhost:" + port + "/release"), service))
                    .contains("\"digest\"");
        } finally {
            var started = service.descendants().toList();
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
            for (var process : started) {
                process.onExit().get(30, TimeUnit.SECONDS);
            }
        }
    }

    /** Asks until the service is there; it may be cold and the machine busy. */
    private static String answer(URI address, Process service) throws Exception {
        var client = HttpClient.newHttpClient();
        for (var attempt = 0; attempt < 240 && service.isAlive(); attempt++) {
            try {
                var response =
                        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return response.body();
                }
            } catch (IOException notYet) {
                // Asked again.
            }
            Thread.sleep(500);
        }
        throw new AssertionError("The service never answered at %s.".formatted(address));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Called willis(String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var process = process(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Called(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static ProcessBuilder process(String... arguments) {
        var command = new ArrayList<>(List.of("sh", home.resolve("bin/willis").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process.redirectErrorStream(false)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
