package org.williscds.handbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.williscds.knowledge.Release;
import org.williscds.tables.Row;

/** The English texts of a release, and the page that shows each: those of a topic stand on its page. */
final class Texts {

    private static final String WORDING = "wording";
    private static final int LONGEST = 120;

    private final Release release;
    private final String topic;
    private final Map<String, SortedSet<String>> homes;

    Texts(Release release, String topic) {
        this.release = release;
        this.topic = topic;
        this.homes = homes(release);
    }

    /** Summary or label of a text, as a link to the whole; the key itself where nobody wrote it. */
    String link(String key) {
        var words = shortest(key);
        if (words.isEmpty()) {
            return Markdown.code(key);
        }
        var quoted = "“" + Markdown.wording(words) + "”";
        return home(key)
                .map(home -> Markdown.link(
                        quoted, (home.equals(topic) ? "" : PageNames.page(home)) + "#" + PageNames.text(key)))
                .orElse(quoted);
    }

    boolean isLabel(String key) {
        return release.wording().has(key, "label");
    }

    private String shortest(String key) {
        return List.of("summary", "label", "detail").stream()
                .filter(part -> release.wording().has(key, part))
                .map(part -> release.wording().template(key, part, Locale.ENGLISH))
                .map(Texts::shortened)
                .findFirst()
                .orElse("");
    }

    /** A long text is shown in full where it stands; elsewhere its beginning is enough. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end < 0 ? LONGEST : end) + " …";
    }

    /** The topic whose page shows the text: this one before others; none for the texts beside the folders. */
    private Optional<String> home(String key) {
        var found = homes.getOrDefault(key, new TreeSet<>());
        return found.contains(topic) ? Optional.of(topic) : found.stream().findFirst();
    }

    private static Map<String, SortedSet<String>> homes(Release release) {
        var homes = new HashMap<String, SortedSet<String>>();
        release.tables().values().stream()
                .filter(table -> table.getName().endsWith("/" + WORDING))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> homes.computeIfAbsent(row.text("key"), key -> new TreeSet<>())
                        .add(PageNames.topicOf(row.table())));
        return homes;
    }

    /** All texts of the topic, each with its parts. */
    String write() {
        var byKey = new TreeMap<String, StringBuilder>();
        for (Row row : release.rows(topic + "/" + WORDING)) {
            byKey.computeIfAbsent(
                            row.text("key"),
                            key -> new StringBuilder("- %s`%s`".formatted(Markdown.anchor(PageNames.text(key)), key)))
                    .append("<br>*%s:* %s".formatted(row.text("part"), Markdown.wording(row.text("en"))));
        }
        return String.join("\n", byKey.values());
    }
}
