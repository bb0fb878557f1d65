package org.williscds.handbook;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.williscds.knowledge.DossierCoverage;
import org.williscds.knowledge.Release;

/** Which page tells what, and under which anchor. */
final class PageNames {

    static final String SOURCES = "sources.md";
    static final String COVERAGE = "coverage.md";
    static final String HOOKS = "hooks.md";
    static final String TERMINOLOGY = "terminology";

    /** As a consultation goes; topics that are not named here follow. */
    private static final List<String> ORDER = List.of(
            "diagnosis",
            "secondary_causes",
            "medication",
            "augmentation",
            "treatment",
            "safety",
            "interactions",
            "circumstances",
            "questionnaires",
            TERMINOLOGY);

    private PageNames() {}

    /** The folders that have tables or rules, in reading order. */
    static List<String> topics(Release release) {
        return java.util.stream.Stream.concat(
                        release.tables().keySet().stream(),
                        release.rules().stream().map(file -> file.path()))
                .filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.indexOf('/')))
                .distinct()
                .sorted(Comparator.comparing(PageNames::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int place(String topic) {
        var place = ORDER.indexOf(topic);
        return place < 0 ? ORDER.size() : place;
    }

    static String page(String topic) {
        return topic + ".md";
    }

    /** {@code secondary_causes} as a title. */
    static String title(String topic) {
        return topic.substring(0, 1).toUpperCase(Locale.ROOT)
                + topic.substring(1).replace('_', ' ');
    }

    static String topicOf(String table) {
        return table.contains("/") ? table.substring(0, table.indexOf('/')) : "";
    }

    static String rule(String name) {
        return "rule-" + Markdown.id(name);
    }

    static String text(String key) {
        return "text-" + Markdown.id(key);
    }

    static String source(String id) {
        return SOURCES + "#" + Markdown.id(id);
    }

    /** Where the handbook shows what carries a statement. */
    static String target(DossierCoverage.Carrier carrier, Anchors anchors) {
        return carrier.kind() == DossierCoverage.Carrier.Kind.RULE
                ? page(carrier.place()) + "#" + rule(carrier.id())
                : page(topicOf(carrier.place())) + "#" + anchors.of(carrier.place(), carrier.id());
    }
}
