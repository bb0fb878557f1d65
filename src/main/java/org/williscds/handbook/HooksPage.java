package org.williscds.handbook;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.williscds.knowledge.Release;

/** Which recommendation is shown at which hook, and how urgently. */
final class HooksPage {

    private static final List<String> HOOKS = List.of("patient-view", "order-select", "order-sign");

    private final Release release;
    private final Texts texts;
    private final List<Shown> shown;

    HooksPage(Release release, Anchors anchors) {
        this.release = release;
        this.texts = new Texts(release, "");
        this.shown = new ShownRecommendations(release, anchors).all();
    }

    String write() {
        var page = new StringBuilder("# What is shown when\n\n");
        page.append("*Written from `rules/`; do not edit.* Back to the [contents](README.md)\n\n");
        page.append("""
                Few cards: while ordering only what concerns the order; information never interrupts signing. The chart may say more.

                | topic | patient-view | order-select | order-sign |
                |---|---:|---:|---:|
                """);
        topics().forEach(topic -> page.append("| %s | %s |%n"
                .formatted(
                        PageNames.title(topic),
                        HOOKS.stream().map(hook -> count(topic, hook)).collect(Collectors.joining(" | ")))));
        topics().forEach(topic -> topic(page, topic));
        return page.toString().stripTrailing() + "\n";
    }

    private List<String> topics() {
        var found = new TreeSet<>(shown.stream().map(Shown::topic).toList());
        return PageNames.topics(release).stream().filter(found::contains).toList();
    }

    private String count(String topic, String hook) {
        return Long.toString(shown.stream()
                .filter(one -> one.topic().equals(topic))
                .filter(one -> one.occasions().contains(hook))
                .count());
    }

    private void topic(StringBuilder page, String topic) {
        page.append(
                "%n## %s%n%n| recommendation | says | patient-view | order-select | order-sign |%n|---|---|---|---|---|%n"
                        .formatted(PageNames.title(topic)));
        shown.stream()
                .filter(one -> one.topic().equals(topic))
                .forEach(one -> page.append("| %s | %s | %s |%n"
                        .formatted(
                                one.id().isEmpty() ? one.from() : "%s (%s)".formatted(one.from(), one.id()),
                                one.wording().isEmpty()
                                        ? ""
                                        : texts.link(one.wording()).replace("|", "\\|"),
                                HOOKS.stream()
                                        .map(hook -> one.occasions().contains(hook) ? one.indicator() : "")
                                        .collect(Collectors.joining(" | ")))));
    }
}
