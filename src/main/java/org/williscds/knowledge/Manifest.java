package org.williscds.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.williscds.tables.Problem;
import org.williscds.tables.Suggestion;

/**
 * What {@code release.yaml} says of a release.
 *
 * @param languages the first one is used when a reader asks for none of them
 * @param signed whether both a neurologist and a pharmacist have signed the content
 */
public record Manifest(
        String name,
        String version,
        List<Locale> languages,
        Set<String> profiles,
        String defaultProfile,
        boolean signed) {

    private static final String FILE = "release.yaml";
    private static final Set<String> WORDS = Set.of(
            "name",
            "version",
            "languages",
            "default_profile",
            "profiles",
            "signed_by_neurologist",
            "signed_by_pharmacist");

    public Manifest {
        languages = List.copyOf(languages);
        profiles = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(profiles));
    }

    /** What the files say of themselves, right or wrong. */
    public static Manifest of(ReleaseFiles files) {
        return read(files.text("release.yaml"), new java.util.ArrayList<>());
    }

    static Manifest read(String yaml, List<Problem> problems) {
        JsonNode node;
        try {
            node = new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            problems.add(problem("", "The file is not YAML (%s).".formatted(e.getOriginalMessage())));
            node = new YAMLMapper().createObjectNode();
        }
        node.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(word -> !WORDS.contains(word))
                .forEach(word -> problems.add(new Problem(
                        "release",
                        FILE,
                        "",
                        word,
                        "The file uses a word that has no meaning.",
                        Suggestion.among(word, WORDS))));
        var languages = new ArrayList<Locale>();
        node.path("languages").forEach(language -> languages.add(Locale.forLanguageTag(language.asText())));
        var profiles = new TreeSet<String>();
        node.path("profiles").properties().forEach(entry -> profiles.add(entry.getKey()));
        var manifest = new Manifest(
                node.path("name").asText(),
                node.path("version").asText(),
                languages,
                profiles,
                node.path("default_profile").asText(),
                node.path("signed_by_neurologist").asBoolean(false)
                        && node.path("signed_by_pharmacist").asBoolean(false));
        if (manifest.name.isBlank() || manifest.version.isBlank() || languages.isEmpty()) {
            problems.add(problem(manifest.version, "Name, version and languages must be given."));
        }
        if (!profiles.contains(manifest.defaultProfile)) {
            problems.add(problem(manifest.defaultProfile, "The default profile is not one of the profiles."));
        }
        return manifest;
    }

    private static Problem problem(String value, String reason) {
        return new Problem("release", FILE, "", value, reason, "Maybe a line of release.yaml was lost or misspelt.");
    }
}
