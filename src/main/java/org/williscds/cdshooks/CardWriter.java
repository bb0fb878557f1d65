package org.williscds.cdshooks;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.williscds.decision.Decision;
import org.williscds.explanation.Explainer;
import org.williscds.explanation.Explanation;
import org.williscds.explanation.ReferencePath;
import org.williscds.knowledge.Release;
import org.williscds.recommendation.Words;
import org.williscds.rulebase.Evaluation;

/** Writes the recommendations of a decision as cards, as {@link CardPlan} lays them out. */
final class CardWriter {

    private static final int SUMMARY_LONGEST = 139;
    private static final int SOURCES_NAMED = 3;

    private final Release release;
    private final Explainer explainer;
    private final CardDetail details;
    private final CardSuggestions suggestions;
    private final URI baseUrl;

    CardWriter(Release release, Explainer explainer, CdsRequest request, URI baseUrl, int alternatives) {
        this.release = release;
        this.explainer = explainer;
        this.details = new CardDetail(explainer, release.manifest().signed());
        this.suggestions = new CardSuggestions(explainer, new SuggestedResources(release, request), alternatives);
        this.baseUrl = baseUrl;
    }

    List<Card> write(CardPlan plan, Decision decision) {
        var hidden = plan.hidden().stream()
                .flatMap(group -> group.findings().stream())
                .map(finding -> explainer.summary(finding.fired().recommendation()))
                .distinct()
                .toList();
        var cards = new ArrayList<Card>();
        for (var group : plan.shown()) {
            var isLast = cards.size() == plan.shown().size() - 1;
            cards.add(card(group, isLast ? hidden : List.of(), decision));
        }
        return cards;
    }

    /** A card that says that something could not be done in time, or at all. */
    Card notice(String key, String what) {
        return new Card(
                UUID.randomUUID(),
                shortened(explainer.text(key, "summary", Words.NONE.with("what", what))),
                explainer.text(key, "detail", Words.NONE),
                "info",
                new Card.Source(label(), baseUrl.toString(), null),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private Card card(CardPlan.Group group, List<String> hidden, Decision decision) {
        var explanations = group.findings().stream()
                .map(finding -> explainer.explain(finding.fired()))
                .toList();
        var recommendation = group.first().fired().recommendation();
        var offers = suggestions.of(group);
        return new Card(
                UUID.randomUUID(),
                summary(explanations),
                details.write(explanations, hidden, decision.gaps()),
                recommendation.indicator().name().toLowerCase(Locale.ROOT),
                new Card.Source(
                        "%s: %s".formatted(label(), sourceIds(explanations)),
                        page(group.first().fired()),
                        new Card.Coding(TopicCode.SYSTEM, TopicCode.of(recommendation.id()), recommendation.id())),
                offers,
                offers.isEmpty() ? null : "any",
                overrideReasons(),
                links(group));
    }

    /** That of the most urgent finding, and how many more there are. */
    private static String summary(List<Explanation> findings) {
        var more = findings.size() > 1 ? " (+%d)".formatted(findings.size() - 1) : "";
        return shortened(findings.get(0).summary(), SUMMARY_LONGEST - more.length()) + more;
    }

    private List<Card.Link> links(CardPlan.Group group) {
        var pages = new LinkedHashSet<String>();
        group.findings().forEach(finding -> pages.add(page(finding.fired())));
        return pages.stream()
                .map(page -> new Card.Link(explainer.label("reference-page"), page, "absolute"))
                .toList();
    }

    /** The page of the row that names the recommendation, else of the row that decided first. */
    private String page(Evaluation.Fired fired) {
        var id = fired.recommendation().id();
        var rows = fired.rationale().rows();
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(row -> base() + ReferencePath.of(row.table(), row.id()))
                .orElse(baseUrl.toString());
    }

    private String base() {
        var base = baseUrl.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private String label() {
        return "Willis " + release.version();
    }

    private static String sourceIds(List<Explanation> explanations) {
        return explanations.stream()
                .flatMap(explanation -> explanation.sources().stream())
                .map(Explanation.Source::id)
                .distinct()
                .limit(SOURCES_NAMED)
                .collect(Collectors.joining(", "));
    }

    private List<Card.Coding> overrideReasons() {
        return release.rows("override_reasons").stream()
                .map(row -> new Card.Coding(row.text("system"), row.id(), explainer.label(row.text("wording"))))
                .toList();
    }

    static String shortened(String summary) {
        return shortened(summary, SUMMARY_LONGEST);
    }

    private static String shortened(String summary, int longest) {
        if (summary.length() <= longest) {
            return summary;
        }
        var cut = summary.lastIndexOf(' ', longest - 1);
        return summary.substring(0, cut > 0 ? cut : longest - 1) + "…";
    }
}
