package org.williscds.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** In which form an answer to be read is written, and where to. */
final class Answer {

    /** The forms of an answer. */
    enum Form {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text, markdown or json. Default: text.")
    private Form form = Form.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the answer to this file instead of the terminal.")
    private @Nullable Path file;

    Form form() {
        return form;
    }

    void write(String text, CommandLine command) {
        var ended = text.endsWith("\n") ? text : text + "\n";
        if (file == null) {
            command.getOut().print(ended);
            command.getOut().flush();
            return;
        }
        try {
            Files.writeString(file, ended, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotBeDone("The answer cannot be written to %s (%s). Maybe its folder does not exist yet."
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }
}
