import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edits the rules of a packaged service again and again while it is asked, on this machine only. Needs a JDK 17.
 *
 * <pre>
 *   ./mvnw package -DskipTests
 *   java src/benchmark/Reloads.java [reloads] [compile every]
 * </pre>
 *
 * Each edit changes two wordings of one card and a note in one of the tables, in turn; every tenth also a rule written by
 * hand, which is compiled. Printed are the time from saving until the change answers, and what lives in heap and metaspace
 * after a collection. It fails when a request fails, when the two wordings of one answer are of different edits, or when
 * one digest stands for two edits.
 */
class Reloads {

    private static final Pattern DIGEST = Pattern.compile("\"digest\"\\s*:\\s*\"([0-9a-f]+)\"");
    private static final Pattern SUMMARY = Pattern.compile("Please weigh this \\(edit (\\d+)\\)");
    private static final Pattern DETAIL = Pattern.compile("\\[edit (\\d+)\\]");
    private static final Path RULES = Path.of("rules");
    /** Of each of the two who ask, so that the cores are not busy with questions alone. */
    private static final Duration PAUSE = Duration.ofMillis(20);


    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final URI base;
    private final Process service;
    private final byte[] question = Files.readAllBytes(Path.of("docs/examples/metoclopramide-ordered.json"));
    private final Map<String, String> editOfDigest = new ConcurrentHashMap<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong answers = new AtomicLong();

    Reloads() throws IOException {
        folder = Files.createTempDirectory("willis-rules");
        copy();
        var port = freePort();
        base = URI.create("http://127.0.0.1:" + port);
        service = new ProcessBuilder(
                        "java",
                        "-Xmx512m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dwillis.rules.directory=" + folder,
                        "-Dwillis.rules.watch=200ms",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        var reloads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        var compileEvery = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        var run = new Reloads();
        try {
            run.edit(reloads, compileEvery);
        } finally {
            run.service.destroy();
            run.service.waitFor();
        }
        if (!run.faults.isEmpty()) {
            run.faults.stream().distinct().limit(20).forEach(System.out::println);
            System.exit(1);
        }
    }

    private void edit(int reloads, int compileEvery) throws Exception {
        awaitReady();
        var tables = tables();
        var done = new AtomicBoolean();
        var askers = List.of(asker(done), asker(done));
        askers.forEach(Thread::start);
        var rows = new ArrayList<Long>();
        var compiled = new ArrayList<Long>();
        System.out.println("reloads  heap MB  metaspace MB  classes");
        memory(0);
        for (var edit = 1; edit <= reloads; edit++) {
            var compiles = edit % compileEvery == 0;
            var before = digest();
            save(edit, tables.get(edit % tables.size()), compiles);
            var saved = System.nanoTime();
            while (digest().equals(before)) {
                Thread.sleep(10);
                if (System.nanoTime() - saved > Duration.ofSeconds(60).toNanos()) {
                    throw new IllegalStateException("Edit %d is not in force after 60 s. Maybe it was refused: %s"
                            .formatted(edit, get("/release")));
                }
            }
            (compiles ? compiled : rows).add((System.nanoTime() - saved) / 1_000_000);
            if (edit % Math.max(1, reloads / 12) == 0) {
                memory(edit);
            }
        }
        done.set(true);
        for (var asker : askers) {
            asker.join();
        }
        System.out.printf("answers meanwhile: %d, faults: %d%n", answers.get(), faults.size());
        report("rows and wordings", rows);
        report("with a rule to compile", compiled);
    }

    private static void report(String what, List<Long> times) {
        Collections.sort(times);
        if (!times.isEmpty()) {
            System.out.printf(
                    "%s: %d edits in force after median %d ms, 95 of 100 after %d ms, longest %d ms%n",
                    what,
                    times.size(),
                    times.get(times.size() / 2),
                    times.get((int) Math.ceil(times.size() * 0.95) - 1),
                    times.get(times.size() - 1));
        }
    }

    /** The files of one edit are saved one after another, as an editor would. */
    private void save(int edit, Path table, boolean compiles) throws IOException {
        var wording = RULES.resolve("medication/wording.csv");
        var texts = Files.readString(wording)
                .replace("(high risk). Please weigh this.", "(high risk). Please weigh this (edit %d).".formatted(edit))
                .replace("ordered-high,detail,\"", "ordered-high,detail,\"[edit %d] ".formatted(edit));
        write(wording, texts);
        if (!table.equals(wording)) {
            write(table, Files.readString(table).stripTrailing() + "Edit %d.%n".formatted(edit));
        }
        if (compiles) {
            var rule = RULES.resolve("safety/drafts.drl");
            write(rule, Files.readString(rule) + "// Edit %d%n".formatted(edit));
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(folder.resolve(RULES.relativize(file)), text);
    }

    /** Tables of rules whose last cell is an empty note without quotes: text can be added to it. */
    private static List<Path> tables() throws IOException {
        try (var files = Files.walk(RULES)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.toString().endsWith(".scenarios.csv"))
                    .filter(Reloads::endsInEmptyNote)
                    .sorted()
                    .toList();
        }
    }

    private static boolean endsInEmptyNote(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return lines.get(0).endsWith(",note") && lines.get(lines.size() - 1).endsWith(",");
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot be read.".formatted(file), e);
        }
    }

    private Thread asker(AtomicBoolean done) {
        return new Thread(() -> {
            while (!done.get()) {
                ask();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        });
    }

    private void ask() {
        try {
            var request = HttpRequest.newBuilder(base.resolve("/recommendations"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            answers.incrementAndGet();
            if (answer.statusCode() != 200) {
                faults.add("Answered %d: %s".formatted(answer.statusCode(), answer.body()));
                return;
            }
            var summary = find(SUMMARY, answer.body());
            var detail = find(DETAIL, answer.body());
            var digest = find(DIGEST, answer.body());
            if (!summary.equals(detail)) {
                faults.add("One answer of two edits: summary of %s, detail of %s.".formatted(summary, detail));
            }
            var known = editOfDigest.putIfAbsent(digest, summary);
            if (known != null && !known.equals(summary)) {
                faults.add("One digest (%s) for the edits %s and %s.".formatted(digest, known, summary));
            }
        } catch (IOException e) {
            faults.add("A request failed: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "none";
    }

    private String digest() throws Exception {
        return find(DIGEST, get("/release"));
    }

    private String get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void awaitReady() throws Exception {
        for (var tries = 0; tries < 240; tries++) {
            try {
                if (get("/q/health/ready").contains("\"status\": \"UP\"")) {
                    return;
                }
            } catch (IOException e) {
                // It has not bound its port yet.
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("The service did not become ready. Maybe it was not built: ./mvnw package -DskipTests");
    }

    private void memory(int reloads) throws Exception {
        var pid = Long.toString(service.pid());
        output("jcmd", pid, "GC.run");
        var sizes = output("jstat", "-gc", pid).lines().toList();
        var heads = sizes.get(0).strip().split("\\s+");
        var values = sizes.get(1).strip().split("\\s+");
        double heap = 0;
        double metaspace = 0;
        for (var i = 0; i < heads.length; i++) {
            switch (heads[i]) {
                case "S0U", "S1U", "EU", "OU" -> heap += Double.parseDouble(values[i]);
                case "MU" -> metaspace = Double.parseDouble(values[i]);
                default -> {}
            }
        }
        var classes = output("jstat", "-class", pid).lines().toList().get(1).strip().split("\\s+");
        System.out.printf(
                "%7d  %7.1f  %12.1f  %7d%n",
                reloads, heap / 1024, metaspace / 1024, Long.parseLong(classes[0]) - Long.parseLong(classes[2]));
    }

    private static String output(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return text;
    }

    private void copy() throws IOException {
        try (var files = Files.walk(RULES)) {
            for (var file : files.toList()) {
                var to = folder.resolve(RULES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
