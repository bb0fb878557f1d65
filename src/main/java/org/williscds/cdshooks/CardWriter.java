package org.williscds.cdshooks;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.williscds.decision.Decision;
import org.williscds.explanation.Explainer;
import org.williscds.explanation.Explanation;
import org.williscds.explanation.ReferencePath;
import org.williscds.facts.Gap;
import org.williscds.facts.MedicationUse;
import org.williscds.knowledge.Release;
import org.williscds.recommendation.Action;
import org.williscds.recommendation.Words;
import org.williscds.rulebase.Evaluation;

/** Writes the recommendations of a decision as cards: few, most urgent first, one for each rule that fired. */
final class CardWriter {

    private static final int SUMMARY_LONGEST = 139;
    private static final int GAPS_SHOWN = 4;

    private final Release release;
    private final Explainer explainer;
    private final SuggestedResources resources;
    private final URI baseUrl;
    private final int alternatives;

    CardWriter(Release release, Explainer explainer, CdsRequest request, URI baseUrl, int alternatives) {
        this.release = release;
        this.explainer = explainer;
        this.resources = new SuggestedResources(release, request);
        this.baseUrl = baseUrl;
        this.alternatives = alternatives;
    }

    /** @param fired what is shown on this occasion, in reading order */
    List<Card> write(List<Evaluation.Fired> fired, Decision decision) {
        var byTopic = fired.stream()
                .collect(Collectors.groupingBy(
                        one -> one.recommendation().id() + " "
                                + one.recommendation().wording(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byTopic.values().stream().map(same -> card(same, decision)).toList();
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

    private Card card(List<Evaluation.Fired> same, Decision decision) {
        var explanation = explainer.explain(same.get(0));
        var recommendation = same.get(0).recommendation();
        var suggestions = suggestions(same);
        var page = page(same.get(0));
        return new Card(
                UUID.randomUUID(),
                shortened(explanation.summary()),
                detail(explanation, decision.gaps()),
                recommendation.indicator().name().toLowerCase(Locale.ROOT),
                new Card.Source(
                        "%s: %s".formatted(label(), sourceIds(explanation)),
                        page,
                        new Card.Coding(TopicCode.SYSTEM, TopicCode.of(recommendation.id()), recommendation.id())),
                suggestions,
                suggestions.isEmpty() ? null : "any",
                overrideReasons(),
                List.of(new Card.Link(explainer.label("reference-page"), page, "absolute")));
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

    private static String sourceIds(Explanation explanation) {
        return explanation.sources().stream()
                .map(Explanation.Source::id)
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    private String detail(Explanation explanation, Collection<Gap> gaps) {
        var advice = new ArrayList<String>();
        explanation.alternatives().forEach(alternative -> advice.add(alternative.name()));
        var markdown = new Markdown()
                .paragraph(explanation.detail())
                .paragraph(explanation.advice())
                .list(explainer.label("instead"), advice)
                .list(explainer.label("not-offered"), escaped(explanation.withheld()))
                .list(explainer.label("why"), escaped(explanation.reasons()))
                .list(
                        explainer.label("rows"),
                        escaped(explanation.rows().stream()
                                .map(Explanation.DecidingRow::words)
                                .toList()))
                .list(
                        explainer.label("sources"),
                        explanation.sources().stream()
                                .map(source -> Markdown.escaped(
                                        "%s: %s (%s)".formatted(source.id(), source.citation(), source.status())))
                                .toList())
                .list(explainer.label("not-checked"), notChecked(gaps));
        if (explanation.needsReview()) {
            markdown.paragraph("*" + explainer.label("review-needed") + "*");
        }
        if (!release.manifest().signed()) {
            markdown.paragraph("*" + explainer.label("unsigned") + "*");
        }
        return markdown.toString();
    }

    private static List<String> escaped(List<String> texts) {
        return texts.stream().map(Markdown::escaped).toList();
    }

    private List<String> notChecked(Collection<Gap> gaps) {
        var words = gaps.stream().map(explainer::gap).distinct().toList();
        var shown = new ArrayList<>(
                words.stream().limit(GAPS_SHOWN).map(Markdown::escaped).toList());
        if (words.size() > GAPS_SHOWN) {
            shown.add(explainer.label("and-more", Words.NONE.with("count", words.size() - GAPS_SHOWN)));
        }
        return shown;
    }

    /** One action each: clients take or leave them one by one. */
    private List<Card.Suggestion> suggestions(List<Evaluation.Fired> same) {
        var suggestions = new ArrayList<Card.Suggestion>();
        var offered = 0;
        for (var fired : same) {
            var first = fired == same.get(0);
            for (var proposed : fired.proposals()) {
                var action = proposed.proposal().action();
                var card = action instanceof Action.StopDraft stop
                        ? delete(stop.draft())
                        : first ? create(action, offered) : null;
                if (card != null) {
                    offered += action instanceof Action.OfferAlternative ? 1 : 0;
                    suggestions.add(new Card.Suggestion(card.description(), UUID.randomUUID(), List.of(card)));
                }
            }
        }
        return suggestions;
    }

    private Card.@Nullable Action delete(MedicationUse draft) {
        var reference = draft.origin().resource();
        return reference.contains("/")
                ? new Card.Action(
                        "delete",
                        explainer.label("stop-draft", Words.NONE.with("medicine", draft.key())),
                        null,
                        reference)
                : null;
    }

    private Card.@Nullable Action create(Action action, int offered) {
        if (action instanceof Action.OfferAlternative offer && offered < alternatives) {
            var words = Words.NONE.with("medicine", offer.substance());
            return resources
                    .medicationRequest(offer.substance(), explainer.name(offer.substance()))
                    .map(resource -> new Card.Action("create", explainer.label("offer", words), resource, null))
                    .orElse(null);
        }
        if (action instanceof Action.OrderTest order) {
            var words = Words.NONE.with("lab", order.lab());
            return resources
                    .serviceRequest(order.lab(), explainer.name(order.lab()))
                    .map(resource -> new Card.Action("create", explainer.label("order-test", words), resource, null))
                    .orElse(null);
        }
        return null;
    }

    private List<Card.Coding> overrideReasons() {
        return release.rows("override_reasons").stream()
                .map(row -> new Card.Coding(row.text("system"), row.id(), explainer.label(row.text("wording"))))
                .toList();
    }

    static String shortened(String summary) {
        if (summary.length() <= SUMMARY_LONGEST) {
            return summary;
        }
        var cut = summary.lastIndexOf(' ', SUMMARY_LONGEST - 1);
        return summary.substring(0, cut > 0 ? cut : SUMMARY_LONGEST - 1) + "…";
    }
}
