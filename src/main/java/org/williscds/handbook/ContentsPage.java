package org.williscds.handbook;

import org.williscds.knowledge.Release;

/** The first page: which topics there are, and where to read on. */
final class ContentsPage {

    private final Release release;

    ContentsPage(Release release) {
        this.release = release;
    }

    String write() {
        var page = new StringBuilder("# What the rules say\n\n");
        page.append("""
                *Written from `rules/`; do not edit. `./mvnw test -Dtest=HandbookTest -Dwillis.docs.write=true` writes these pages anew.*

                For clinicians who review the content: every table, rule and text of Willis in English, each with its source. How to
                change something is told in [rules/README.md](../../rules/README.md).

                """);
        if (!release.manifest().signed()) {
            page.append("**Nobody has signed this content yet:** a neurologist and a pharmacist still have to.\n\n");
        }
        page.append("| topic | rows | to be reviewed | examples |\n|---|---:|---:|---:|\n");
        for (var topic : PageNames.topics(release)) {
            page.append("| %s | %d | %d | %d |%n"
                    .formatted(
                            Markdown.link(PageNames.title(topic), PageNames.page(topic)),
                            rows(topic, false),
                            rows(topic, true),
                            examples(topic)));
        }
        page.append("""

                - [Which recommendation is shown when](%s)
                - [Where each statement of the dossier has gone](%s)
                - [Sources](%s)
                """.formatted(PageNames.HOOKS, PageNames.COVERAGE, PageNames.SOURCES));
        return page.toString();
    }

    private long rows(String topic, boolean toBeReviewed) {
        return release.tables().values().stream()
                .filter(table -> PageNames.topicOf(table.getName()).equals(topic))
                .filter(table -> !table.getName().endsWith(".scenarios")
                        && !table.getName().endsWith("/wording"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> !toBeReviewed || row.text("review").equals("needed"))
                .count();
    }

    private long examples(String topic) {
        return release.tables().values().stream()
                .filter(table -> PageNames.topicOf(table.getName()).equals(topic))
                .filter(table -> table.getName().endsWith(".scenarios"))
                .mapToLong(table -> table.rows().size())
                .sum();
    }
}
