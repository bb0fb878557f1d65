package org.williscds.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An answer that the documentation shows is the one that is given. With {@code -Dwillis.docs.write=true} it is written
 * anew where it differs.
 */
public final class DocumentedAnswer {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private DocumentedAnswer() {}

    public static boolean isWritten() {
        return Boolean.getBoolean("willis.docs.write");
    }

    public static void holds(Path file, JsonNode answer) throws IOException {
        var same = Files.exists(file) && lasting(JSON.readTree(file.toFile())).equals(lasting(answer));
        if (!same && isWritten()) {
            Files.writeString(file, JSON.writeValueAsString(answer) + "\n");
        }
        assertThat(lasting(JSON.readTree(file.toFile())))
                .as("%s. Maybe the rules were changed: -Dwillis.docs.write=true writes it anew", file)
                .isEqualTo(lasting(answer));
    }

    public static void holds(Path file, String page) throws IOException {
        if (isWritten()) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as("%s. Maybe the rules were changed: -Dwillis.docs.write=true writes it anew", file)
                .isEqualTo(page);
    }

    /** Without what differs from decision to decision and from release to release. */
    private static JsonNode lasting(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        for (var member : List.of("decisionId", "release", "uuid")) {
            copy.findParents(member).forEach(parent -> ((ObjectNode) parent).remove(member));
        }
        return copy;
    }
}
