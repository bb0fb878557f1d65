package org.williscds.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
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

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** @return the exit code */
    int write(Report report, CommandLine command) {
        if (file == null) {
            return print(report, command);
        }
        WholeFiles.write(file, text(report, CommandLine.Help.Ansi.OFF).getBytes(StandardCharsets.UTF_8));
        command.getErr().println(report.summary());
        command.getErr().flush();
        return report.exitCode();
    }

    /** To the terminal, whatever file is named. */
    int print(Report report, CommandLine command) {
        command.getOut().print(text(report, command.getColorScheme().ansi()));
        command.getOut().flush();
        return report.exitCode();
    }

    private String text(Report report, CommandLine.Help.Ansi ansi) {
        return switch (form) {
            case TEXT -> TextReport.of(report, ansi);
            case JSON -> JsonReport.of(report);
            case JUNIT -> JUnitReport.of(report);
            case SARIF -> SarifReport.of(report);
        };
    }
}
