package org.williscds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.williscds.cdshooks.HooksConfig;
import org.williscds.knowledge.KnowledgeConfig;

/** Documents that people follow must not lead nowhere: links, packages and configuration keys are those of the code. */
class DocsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/williscds");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final Pattern SET = Pattern.compile("<a id=\"([^\"]*)\"></a>");
    private static final Map<Path, Set<String>> ANCHORS = new HashMap<>();
    private static final Pattern POSTED = Pattern.compile("-d @(\\S+\\.json)");

    @Test
    void everyLinkLeadsToAFileAndItsHeading() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages()) {
            var links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                if (!links.group(1).contains("://") && !leadsSomewhere(page, links.group(1))) {
                    broken.add(page + " -> " + links.group(1));
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        var reached = new ArrayList<>(List.of(Path.of("README.md")));
        for (var index = 0; index < reached.size(); index++) {
            var page = reached.get(index);
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1).split("#", 2)[0])
                    .filter(link -> link.endsWith(".md") && !link.contains("://"))
                    .map(link -> page.resolveSibling(link).normalize())
                    .filter(target -> Files.exists(target) && !reached.contains(target))
                    .forEach(reached::add);
        }

        assertThat(reached).containsAll(pages());
    }

    @Test
    void everyExampleThatTheReadmePostsIsThere() throws IOException {
        var posted = POSTED.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(request -> request.group(1))
                .toList();

        assertThat(posted).isNotEmpty().allMatch(example -> Files.isRegularFile(Path.of(example)));
    }

    @Test
    void everyExampleStandsInTheIndexOfTheExamples() throws IOException {
        var folder = Path.of("docs/examples");
        var index = LINK.matcher(Files.readString(folder.resolve("README.md")))
                .results()
                .map(link -> folder.resolve(link.group(1)).normalize())
                .toList();
        try (var examples = Files.walk(folder)) {
            assertThat(examples.filter(Files::isRegularFile).filter(file -> !file.endsWith("README.md")))
                    .isNotEmpty()
                    .allSatisfy(example -> assertThat(index).contains(example));
        }
    }

    @Test
    void everyPackageIsNamedInTheArchitecture() throws IOException {
        var architecture = Files.readString(Path.of("docs/architecture.md"));

        assertThat(packages()).isNotEmpty().allMatch(name -> architecture.contains("\n| `%s` |".formatted(name)));
    }

    @Test
    void everyConfigurationKeyIsNamedInTheGuide() throws IOException {
        var guide = Files.readString(Path.of("docs/guides/cds-hooks.md"));

        assertThat(Stream.concat(
                        keys("willis.cds-hooks.", HooksConfig.class), keys("willis.rules.", KnowledgeConfig.class)))
                .isNotEmpty()
                .allMatch(key -> guide.contains("\n| `%s".formatted(key)));
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), docs.filter(file -> file.toString()
                            .endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || anchors(target).contains(parts[1]);
    }

    /** Of its headings, and those that a page sets itself. */
    private static Set<String> anchors(Path page) throws IOException {
        var known = ANCHORS.get(page);
        if (known != null) {
            return known;
        }
        var text = Files.readString(page);
        var anchors = Stream.concat(
                        HEADING.matcher(text).results().map(heading -> anchor(heading.group(1))),
                        SET.matcher(text).results().map(set -> set.group(1)))
                .collect(Collectors.toSet());
        ANCHORS.put(page, anchors);
        return anchors;
    }

    /** The anchor that GitHub gives a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    private static List<String> packages() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            return sources.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace(java.io.File.separator, "."))
                    .sorted()
                    .toList();
        }
    }

    /** As the mapping names them: {@code fhirServers} is {@code fhir-servers}, a map continues with a dot. */
    private static Stream<String> keys(String prefix, Class<?> mapping) {
        return Stream.of(mapping.getDeclaredMethods()).map(method -> prefix + kebab(method) + end(method));
    }

    private static String kebab(Method method) {
        return method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String end(Method method) {
        return method.getReturnType() == Map.class ? ".<" : "`";
    }
}
