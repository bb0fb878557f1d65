package org.williscds.cdshooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.williscds.explanation.Explainer;
import org.williscds.explanation.Explanation;
import org.williscds.facts.Gap;
import org.williscds.recommendation.Words;

/** The detail of a card: what each finding says, what may be done, why, and what was not checked. Markdown without HTML. */
final class CardDetail {

    private static final int GAPS_SHOWN = 4;

    private final Explainer explainer;
    private final boolean signed;

    CardDetail(Explainer explainer, boolean signed) {
        this.explainer = explainer;
        this.signed = signed;
    }

    /**
     * @param findings what the card is about, most urgent first
     * @param hidden summaries of what no card is shown for
     */
    String write(List<Explanation> findings, List<String> hidden, Collection<Gap> gaps) {
        var markdown = new Markdown();
        if (findings.size() > 1) {
            markdown.list(
                    explainer.label("findings-on-draft", Words.NONE.with("count", findings.size())),
                    findings.stream().map(Explanation::summary).toList());
        }
        findings.forEach(finding -> markdown.paragraph(finding.detail()).paragraph(finding.advice()));
        list(markdown, "steps", findings, finding -> finding.steps().stream());
        list(markdown, "treatments", findings, finding -> finding.treatments().stream()
                .map(CardDetail::treatment));
        list(markdown, "instead", findings, finding -> finding.alternatives().stream()
                .map(Explanation.Alternative::name));
        list(markdown, "not-offered", findings, finding -> finding.withheld().stream()
                .map(Markdown::escaped));
        list(markdown, "remarks", findings, finding -> finding.remarks().stream());
        findings.stream()
                .map(Explanation::decision)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(markdown::paragraph);
        list(markdown, "why", findings, finding -> finding.reasons().stream().map(Markdown::escaped));
        list(markdown, "rows", findings, finding -> finding.rows().stream().map(row -> Markdown.escaped(row.words())));
        list(markdown, "sources", findings, finding -> finding.sources().stream()
                .map(source ->
                        Markdown.escaped("%s: %s (%s)".formatted(source.id(), source.citation(), source.status()))));
        markdown.list(explainer.label("not-checked"), notChecked(gaps));
        markdown.list(explainer.label("not-shown", Words.NONE.with("count", hidden.size())), hidden);
        if (findings.stream().anyMatch(Explanation::needsReview)) {
            markdown.paragraph("*" + explainer.label("review-needed") + "*");
        }
        if (!signed) {
            markdown.paragraph("*" + explainer.label("unsigned") + "*");
        }
        return markdown.toString();
    }

    private static String treatment(Explanation.Treatment treatment) {
        var sources = treatment.sources().isEmpty() ? "" : " (%s)".formatted(String.join(", ", treatment.sources()));
        return "**%s**: %s%s".formatted(Markdown.escaped(treatment.name()), treatment.words(), sources);
    }

    private void list(
            Markdown markdown, String label, List<Explanation> findings, Function<Explanation, Stream<String>> lines) {
        markdown.list(
                explainer.label(label),
                findings.stream().flatMap(lines).distinct().toList());
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
}
