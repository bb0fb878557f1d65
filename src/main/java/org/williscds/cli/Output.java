package org.williscds.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** In which form a report is written, and where to. */
final class Output {

    /** The forms of a report. */
    enum Form {
        TEXT,
        JSON,
        JUNIT,
        SARIF
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text, json, junit (XML) or sarif. Default: text.")
    private Form form = Form.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report to this file instead of the terminal.")
    private @Nullable Path file;

    /** Whether the terminal is free for progress. */
    boolean isForPeople() {
        return form == Form.TEXT || file != null;
    }

    /** @return the exit code */
    int write(Report report, CommandLine command) {
        var text =
                switch (form) {
                    case TEXT ->
                        TextReport.of(
                                report, file == null ? command.getColorScheme().ansi() : CommandLine.Help.Ansi.OFF);
                    case JSON -> JsonReport.of(report);
                    case JUNIT -> JUnitReport.of(report);
                    case SARIF -> SarifReport.of(report);
                };
        write(text, command.getOut());
        if (file != null) {
            command.getErr().println(report.summary());
            command.getErr().flush();
        }
        return report.exitCode();
    }

    private void write(String text, PrintWriter out) {
        if (file == null) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotBeDone("The report cannot be written to %s (%s). Maybe its folder does not exist yet."
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }
}
