package org.williscds.handbook;

import java.util.SortedMap;
import java.util.TreeMap;
import org.williscds.knowledge.Release;

/** All pages of the handbook. The same release always gives the same pages. */
public final class Handbook {

    private Handbook() {}

    /** File name below {@code docs/rules/} → Markdown. */
    public static SortedMap<String, String> pages(Release release) {
        var anchors = new Anchors(release);
        var pages = new TreeMap<String, String>();
        for (var topic : PageNames.topics(release)) {
            pages.put(
                    PageNames.page(topic),
                    topic.equals(PageNames.TERMINOLOGY)
                            ? new TerminologyPage(release, anchors).write()
                            : new TopicPage(release, topic, anchors).write());
        }
        pages.put(PageNames.SOURCES, new SourcesPage(release).write());
        pages.put(PageNames.COVERAGE, new CoveragePage(release, anchors).write());
        pages.put(PageNames.HOOKS, new HooksPage(release, anchors).write());
        pages.put("README.md", new ContentsPage(release).write());
        return pages;
    }
}
