package org.williscds.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.williscds.facts.Fact;
import org.williscds.facts.Gap;
import org.williscds.facts.MedicationUse;
import org.williscds.knowledge.Release;
import org.williscds.recommendation.Action;
import org.williscds.recommendation.Recommendation;
import org.williscds.recommendation.Words;
import org.williscds.rulebase.Evaluation;
import org.williscds.tables.Row;
import org.williscds.wording.Wording;

/** Explains the recommendations of one decision to a reader of one language. */
public final class Explainer {

    private final Release release;
    private final Wording wording;
    private final Locale language;
    private final FactWords facts;

    public Explainer(Release release, Locale language) {
        this.release = release;
        this.wording = release.wording();
        this.language = language;
        this.facts = new FactWords(wording, language);
    }

    public Locale language() {
        return language;
    }

    public Explanation explain(Evaluation.Fired fired) {
        var recommendation = fired.recommendation();
        var alternatives = new ArrayList<Explanation.Alternative>();
        var withheld = new ArrayList<String>();
        var treatments = new ArrayList<Explanation.Treatment>();
        var steps = new ArrayList<String>();
        var remarks = new ArrayList<String>();
        for (var proposed : fired.proposals()) {
            var action = proposed.proposal().action();
            if (action instanceof Action.OfferAlternative offer) {
                alternatives.add(new Explanation.Alternative(
                        offer.substance(), wording.name(offer.substance(), language), offer.row()));
            } else if (action instanceof Action.WithholdAlternative withhold) {
                withheld.add(withheld(withhold.substance(), withhold.because()));
            } else if (action instanceof Action.WithholdTreatment withhold) {
                withheld.add(withheld(withhold.treatment(), withhold.because()));
            } else if (action instanceof Action.OfferTreatment offer) {
                treatments.add(new Explanation.Treatment(
                        offer.treatment(),
                        wording.name(offer.treatment(), language),
                        wording.label(offer.wording(), language, offer.words()),
                        ownSources(fired, proposed)));
            } else if (action instanceof Action.Step step) {
                steps.add(wording.label(step.wording(), language, step.words()));
            } else if (action instanceof Action.Remark remark) {
                remarks.add(wording.label(remark.wording(), language, remark.words()));
            }
        }
        var review = fired.rationale().needsReview()
                || fired.proposals().stream()
                        .anyMatch(proposed -> proposed.rationale().needsReview());
        return new Explanation(
                fired,
                summary(recommendation),
                detail(fired),
                advice(recommendation.advice(), recommendation.words()),
                fired.rationale().facts().stream()
                        .map(facts::of)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                alternatives,
                withheld,
                treatments,
                steps.stream().distinct().toList(),
                remarks.stream().distinct().toList(),
                recommendation.about() instanceof MedicationUse || !treatments.isEmpty()
                        ? wording.label("prescriber-decides", language)
                        : "",
                sources(fired),
                rows(fired).map(this::row).toList(),
                review);
    }

    /** The headline of a recommendation. */
    public String summary(Recommendation recommendation) {
        return wording.text(recommendation.wording(), "summary", language, recommendation.words());
    }

    public String gap(Gap gap) {
        return facts.of(gap);
    }

    /** What a gap is about: a list in the reader's language, or the thing as the sender wrote it. */
    public String what(Gap gap) {
        return facts.what(gap);
    }

    public String label(String key, Words words) {
        return wording.label(key, language, words);
    }

    public String label(String key) {
        return wording.label(key, language);
    }

    public String text(String key, String part, Words words) {
        return wording.text(key, part, language, words);
    }

    public String name(String id) {
        return wording.name(id, language);
    }

    /** A row on the way may have to be told about, such as an inference that somebody should know of. */
    private String detail(Evaluation.Fired fired) {
        var recommendation = fired.recommendation();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(wording.text(recommendation.wording(), "detail", language, recommendation.words()));
        fired.rationale().rows().stream()
                .filter(row -> !row.text("says").isEmpty())
                .map(row -> wording.text(
                        row.text("says"), "detail", language, Words.NONE.with("medicine", row.text("medicine"))))
                .forEach(paragraphs::add);
        return String.join("\n\n", paragraphs);
    }

    private String advice(String key, Words words) {
        return key.isEmpty() || key.equals("none") ? "" : wording.text(key, "detail", language, words);
    }

    private String withheld(String treatment, Fact because) {
        return wording.label(
                "withheld",
                language,
                Words.NONE
                        .with("medicine", treatment)
                        .with("reason", facts.of(because).orElse("–")));
    }

    /** The row that names the recommendation first. */
    private static Stream<Row> rows(Evaluation.Fired fired) {
        var id = fired.recommendation().id();
        return fired.rationale().rows().stream()
                .sorted(Comparator.comparing((Row row) -> !row.id().equals(id)));
    }

    private Explanation.DecidingRow row(Row row) {
        return new Explanation.DecidingRow(
                row.table(),
                row.number(),
                row.id(),
                wording.label(
                        "row",
                        language,
                        Words.NONE
                                .with("table", row.table())
                                .with("row", row.number())
                                .with("id", row.id())),
                row.text("status").isEmpty() ? "" : status(row.text("status")),
                row.text("review").equals("needed"),
                release.reviewDue(row).orElse(null));
    }

    /** Those of the recommendation first, then those of what is proposed with it. */
    private List<Explanation.Source> sources(Evaluation.Fired fired) {
        return Stream.of(
                        rows(fired).flatMap(row -> row.list("source").stream()),
                        fired.rationale().sources().stream(),
                        fired.proposals().stream().flatMap(proposed -> ownSources(fired, proposed).stream()))
                .flatMap(ids -> ids)
                .distinct()
                .flatMap(id -> release.source(id).stream())
                .map(row -> new Explanation.Source(
                        row.id(),
                        row.text("citation"),
                        row.text("where"),
                        status(row.text("status")),
                        row.day("review_due").orElse(null)))
                .toList();
    }

    /** Of the rows that propose it, not of those by which the patient came to it: these stand with the recommendation. */
    private static List<String> ownSources(Evaluation.Fired fired, Evaluation.Proposed proposed) {
        var folder = proposed.rationale().topic() + "/";
        return proposed.rationale().rows().stream()
                .filter(row -> row.table().startsWith(folder))
                .filter(row -> !fired.rationale().rows().contains(row))
                .flatMap(row -> row.list("source").stream())
                .distinct()
                .toList();
    }

    private String status(String status) {
        var key = "status-" + status;
        return wording.has(key, "label") ? wording.phrase(key, language, Words.NONE) : status;
    }
}
