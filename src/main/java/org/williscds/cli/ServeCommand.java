package org.williscds.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code willis serve}: the service, in a process of its own. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Starts the service: CDS Hooks and plain JSON over HTTP.",
        description = {
            "",
            "With a folder the service watches it: what is saved there is checked and comes into force within two seconds; "
                    + "what has a problem is refused, and the last good rules stay.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  willis serve rules", "  willis serve rules --port=9090"})
final class ServeCommand implements Callable<Integer> {

    /** Set by the start script: where the service lies beside the commands. */
    static final String SERVICE = "willis.service";

    @Mixin
    private Rules rules = new Rules();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Default: 8080.")
    private int port = 8080;

    @Override
    public Integer call() throws InterruptedException {
        rules.folder().ifPresent(Rules::filesIn);
        try {
            var service = new ProcessBuilder(command()).inheritIO().start();
            // Whoever stops this process means the service.
            Runtime.getRuntime().addShutdownHook(new Thread(service::destroy, "willis-serve-stop"));
            return service.waitFor();
        } catch (IOException e) {
            throw new CannotBeDone(
                    "The service cannot be started (%s). Maybe Java is not complete.".formatted(e.getMessage()));
        }
    }

    private List<String> command() {
        @Nullable String service = System.getProperty(SERVICE);
        if (service == null || !Files.isRegularFile(Path.of(service))) {
            throw new CannotBeDone(
                    "The service is not where it should be (%s). Maybe Willis was not started by its script bin/willis."
                            .formatted(service));
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dquarkus.http.port=" + port));
        rules.folder().ifPresent(folder -> {
            command.add("-Dwillis.rules.directory=" + folder.toAbsolutePath());
            command.add("-Dwillis.rules.watch=500ms");
        });
        command.addAll(List.of("-jar", service));
        return command;
    }
}
