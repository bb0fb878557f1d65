package org.williscds.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.williscds.explanation.Explainer;
import org.williscds.explanation.Explanation;
import org.williscds.explanation.FactWords;
import org.williscds.explanation.ReferencePath;
import org.williscds.facts.Fact;
import org.williscds.facts.MedicationUse;
import org.williscds.recommendation.Action;
import org.williscds.recommendation.Words;
import org.williscds.rulebase.Evaluation;
import org.williscds.tables.ColumnDescription.Role;
import org.williscds.tables.Row;

/** Writes one recommendation with its actions and its whole rationale. */
final class AdviceWriter {

    private final Explainer explainer;
    private final FactWords factWords;

    AdviceWriter(Explainer explainer, FactWords factWords) {
        this.explainer = explainer;
        this.factWords = factWords;
    }

    Answer.Advice write(Evaluation.Fired fired) {
        var explanation = explainer.explain(fired);
        var recommendation = fired.recommendation();
        return new Answer.Advice(
                recommendation.id(),
                Fields.word(recommendation.indicator()),
                new TreeSet<>(recommendation.occasions())
                        .stream().map(Fields::word).toList(),
                explanation.summary(),
                explanation.detail(),
                explanation.advice(),
                about(recommendation.about()),
                explanation.alternatives().stream()
                        .map(one -> new Answer.Alternative(one.substance(), one.name(), one.row()))
                        .toList(),
                withheld(fired, explanation.withheld()),
                actions(fired, Action.OrderTest.class).stream().map(this::test).toList(),
                acts(fired),
                explanation.treatments().stream()
                        .map(one -> new Answer.Treatment(one.treatment(), one.name(), one.words(), one.sources()))
                        .toList(),
                explanation.steps(),
                explanation.remarks(),
                explanation.decision(),
                rationale(fired, explanation));
    }

    private Answer.@Nullable About about(Fact fact) {
        return fact instanceof MedicationUse use
                ? new Answer.About(
                        use.given(),
                        use.key(),
                        explainer.name(use.key()),
                        Fields.word(use.status()),
                        use.origin().place())
                : null;
    }

    private static <A extends Action> List<A> actions(Evaluation.Fired fired, Class<A> type) {
        return fired.proposals().stream()
                .map(proposed -> proposed.proposal().action())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The explanation words them in the same order. */
    private List<Answer.Withheld> withheld(Evaluation.Fired fired, List<String> words) {
        var withheld = new ArrayList<Answer.Withheld>();
        for (var proposed : fired.proposals()) {
            var action = proposed.proposal().action();
            var id = action instanceof Action.WithholdAlternative alternative
                    ? alternative.substance()
                    : action instanceof Action.WithholdTreatment treatment ? treatment.treatment() : "";
            if (!id.isEmpty()) {
                withheld.add(new Answer.Withheld(id, explainer.name(id), words.get(withheld.size())));
            }
        }
        return withheld;
    }

    private Answer.Test test(Action.OrderTest order) {
        return new Answer.Test(
                order.lab(),
                explainer.name(order.lab()),
                explainer.label("order-test", Words.NONE.with("lab", order.lab())));
    }

    private List<Answer.Act> acts(Evaluation.Fired fired) {
        var acts = new ArrayList<Answer.Act>();
        for (var proposed : fired.proposals()) {
            var action = proposed.proposal().action();
            if (action instanceof Action.StopDraft stop) {
                var words = explainer.label(
                        "stop-draft", Words.NONE.with("medicine", stop.draft().key()));
                acts.add(act("stop-draft", stop.draft(), words));
            } else if (action instanceof Action.ReviewMedication review) {
                acts.add(act("review-medication", review.use(), ""));
            }
        }
        return acts;
    }

    private static Answer.Act act(String action, MedicationUse use, String words) {
        return new Answer.Act(action, use.key(), words, use.origin().place());
    }

    private Answer.Rationale rationale(Evaluation.Fired fired, Explanation explanation) {
        return new Answer.Rationale(
                explanation.rows().stream()
                        .map(row -> row(row, fired.rationale().rows()))
                        .toList(),
                fired.rationale().rules(),
                FactLines.of(fired.rationale().facts(), factWords),
                explanation.sources().stream()
                        .map(source -> new Answer.Source(
                                source.id(), source.citation(), source.where(), source.status(), source.reviewDue()))
                        .toList(),
                explanation.needsReview());
    }

    private static Answer.DecidingRow row(Explanation.DecidingRow deciding, List<Row> rows) {
        return new Answer.DecidingRow(
                deciding.table(),
                deciding.row(),
                deciding.id(),
                deciding.words(),
                ReferencePath.of(deciding.table(), deciding.id()),
                deciding.status(),
                deciding.needsReview(),
                deciding.reviewDue(),
                rows.stream()
                        .filter(row ->
                                row.table().equals(deciding.table()) && row.id().equals(deciding.id()))
                        .findFirst()
                        .map(AdviceWriter::cells)
                        .orElse(Map.of()));
    }

    /** The cells that say something, without the notes of the authors. */
    private static Map<String, String> cells(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.description().columns().stream()
                .filter(column -> column.role() == Role.CONDITION
                        || column.role() == Role.OUTCOME
                        || column.role() == Role.EVIDENCE)
                .filter(column -> !row.text(column.name()).isEmpty())
                .forEach(column -> cells.put(column.name(), row.text(column.name())));
        return cells;
    }
}
