package org.williscds.cli;

import java.nio.charset.StandardCharsets;
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
        WholeFiles.write(file, ended.getBytes(StandardCharsets.UTF_8));
    }
}
