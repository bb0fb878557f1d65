package org.williscds.reasons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.williscds.explanation.ActionWords;
import org.williscds.explanation.Explainer;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.Evaluation;

/**
 * The answers of {@link Reasons} in words: a tree of phrases, to be written as text, Markdown or JSON. Names are those of the
 * reader's language; the phrases around them are English.
 */
public final class ReasonsReport {

    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_{}\\[\\]<>|#]");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Release release;
    private final Locale language;
    private final ReasonWords words;

    public ReasonsReport(Release release, Locale language) {
        this.release = release;
        this.language = language;
        this.words = new ReasonWords(release, language);
    }

    /** One phrase, and what stands under it. */
    public record Phrase(String text, List<Phrase> under) {
        public Phrase {
            under = List.copyOf(under);
        }

        static Phrase of(String text) {
            return new Phrase(text, List.of());
        }
    }

    /** What is recommended and on what it rests, most urgent first. */
    public List<Phrase> why(Collection<Evaluation.Fired> fired) {
        return fired.isEmpty()
                ? List.of(Phrase.of("Nothing is recommended."))
                : fired.stream().map(this::why).toList();
    }

    private Phrase why(Evaluation.Fired fired) {
        var explanation = new Explainer(release, language).explain(fired);
        var actions = new ActionWords(release.wording(), language);
        var under = new ArrayList<Phrase>();
        add(
                under,
                "actions",
                fired.proposals().stream()
                        .map(proposed -> actions.of(proposed.proposal().action()))
                        .distinct());
        add(under, "because of", explanation.reasons().stream());
        add(under, "rows", fired.rationale().rows().stream().map(row -> "%s, row %d, %s"
                .formatted(row.table(), row.number(), row.id())));
        add(under, "rules", fired.rationale().rules().stream());
        add(under, "sources", explanation.sources().stream().map(source -> "%s: %s"
                .formatted(source.id(), source.citation())));
        return new Phrase(
                "[%s] %s (%s)"
                        .formatted(
                                Producers.word(fired.recommendation().indicator()),
                                explanation.summary(),
                                fired.recommendation().id()),
                under);
    }

    private static void add(List<Phrase> under, String title, Stream<String> lines) {
        var phrases = lines.map(Phrase::of).toList();
        if (!phrases.isEmpty()) {
            under.add(new Phrase(title, phrases));
        }
    }

    /** Why the row or rule does not hold; of several rules that would conclude what is missing the nearest is followed. */
    public Phrase whyNot(WhyNot whyNot) {
        return whyNot(whyNot, new HashSet<>());
    }

    private Phrase whyNot(WhyNot whyNot, Set<WhyNot> told) {
        if (whyNot.holds()) {
            return Phrase.of(name(whyNot) + " holds.");
        }
        if (whyNot.unmet().isEmpty()) {
            return Phrase.of(name(whyNot) + " waits for itself, or too deep down.");
        }
        if (!told.add(whyNot)) {
            return Phrase.of(name(whyNot) + " does not hold: see above.");
        }
        return new Phrase(
                name(whyNot) + " does not hold:",
                whyNot.unmet().stream().map(unmet -> unmet(unmet, told)).toList());
    }

    private static String name(WhyNot whyNot) {
        return whyNot.target() instanceof Target.OfRow ofRow
                ? "%s, row %d (%s)"
                        .formatted(
                                ofRow.row().table(),
                                ofRow.row().number(),
                                ofRow.row().id())
                : "rule " + whyNot.target().name();
    }

    private Phrase unmet(Unmet unmet, Set<WhyNot> told) {
        var waits = unmet.waits();
        if (waits.isEmpty()) {
            return Phrase.of(words.unmet(unmet));
        }
        var others = waits.stream().skip(1).map(ReasonsReport::name).toList();
        return new Phrase(
                "%s; it waits for%s:"
                        .formatted(
                                words.unmet(unmet),
                                others.isEmpty() ? "" : " this, or " + String.join(", or ", others)),
                List.of(whyNot(waits.get(0), told)));
    }

    /** The smallest change that was found, or that none was. */
    public Phrase changes(ChangeSearch search) {
        if (!search.isFound()) {
            return Phrase.of("No change of up to %d facts was found that makes %s hold (%d cases tried)."
                    .formatted(search.most(), search.target().name(), search.tried()));
        }
        return new Phrase(
                "%s would hold:".formatted(search.target().name()),
                search.changes().stream().map(words::change).map(Phrase::of).toList());
    }

    public static String text(List<Phrase> phrases) {
        var text = new StringBuilder();
        phrases.forEach(phrase -> write(phrase, 0, text));
        return text.toString();
    }

    private static void write(Phrase phrase, int depth, StringBuilder text) {
        text.append("  ".repeat(depth))
                .append(depth == 0 ? "" : "- ")
                .append(phrase.text().replace('\n', ' '))
                .append('\n');
        phrase.under().forEach(one -> write(one, depth + 1, text));
    }

    /** A nested list of GitHub Markdown without HTML. */
    public static String markdown(List<Phrase> phrases) {
        var text = new StringBuilder();
        phrases.forEach(phrase -> markdown(phrase, 0, text));
        return text.toString();
    }

    private static void markdown(Phrase phrase, int depth, StringBuilder text) {
        text.append("  ".repeat(depth))
                .append("- ")
                .append(MARKDOWN.matcher(phrase.text().replace('\n', ' ')).replaceAll("\\\\$0"))
                .append('\n');
        phrase.under().forEach(one -> markdown(one, depth + 1, text));
    }

    /** The same tree: {@code [ { "text": …, "under": [ … ] } ]}. */
    public static String json(List<Phrase> phrases) {
        try {
            return JSON.writeValueAsString(phrases) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Phrases are plain text. Maybe their record was changed.", e);
        }
    }
}
