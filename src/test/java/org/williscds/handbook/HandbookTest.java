package org.williscds.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.Rules;

/**
 * The pages of {@code docs/rules/} are those of the rules. After a change of rules or wording,
 * {@code ./mvnw test -Dtest=HandbookTest -Dwillis.docs.write=true} writes them anew.
 */
class HandbookTest {

    private static final Path FOLDER = Path.of("docs/rules");
    private static final String CURE =
            "Maybe the rules were changed: ./mvnw test -Dtest=HandbookTest -Dwillis.docs.write=true writes the pages anew";

    @Test
    void thePagesAreThoseOfTheRules() throws IOException {
        var pages = Handbook.pages(Rules.release());
        if (Boolean.getBoolean("willis.docs.write")) {
            Files.createDirectories(FOLDER);
            for (var name : written()) {
                Files.delete(FOLDER.resolve(name));
            }
            for (var page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }

        assertThat(written()).as(CURE).isEqualTo(pages.keySet());
        for (var page : pages.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(page.getKey())).equals(page.getValue()))
                    .as("%s: %s", page.getKey(), CURE)
                    .isTrue();
        }
    }

    private static Set<String> written() throws IOException {
        if (!Files.exists(FOLDER)) {
            return Set.of();
        }
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .collect(Collectors.toSet());
        }
    }
}
