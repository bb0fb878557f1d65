package org.williscds.decision;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.williscds.facts.EvaluationDate;
import org.williscds.facts.Fact;
import org.williscds.facts.GuidelineProfile;
import org.williscds.facts.PatientCase;
import org.williscds.knowledge.Release;
import org.williscds.recommendation.Indicator;
import org.williscds.rulebase.Evaluation;

/** Answers every edge of the service, whoever asks: facts in, recommendations out. */
@Singleton
public class DecisionService {

    private static final BigDecimal LAST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /**
     * @param release the release with whose terminology the case was read
     * @param on the day for which is asked
     * @param profile guideline profile; one of {@code release.manifest().profiles()}
     */
    public Decision decide(Release release, LocalDate on, String profile, PatientCase patientCase) {
        var facts = facts(on, profile, patientCase);
        var evaluation = release.ruleBase().evaluate(facts);
        return new Decision(
                UUID.randomUUID(),
                release,
                on,
                profile,
                facts,
                inReadingOrder(evaluation, release),
                patientCase.gaps());
    }

    /** What the rules see of a case: its facts, the day and the profile. */
    public static List<Fact> facts(LocalDate on, String profile, PatientCase patientCase) {
        var facts = new ArrayList<>(patientCase.facts());
        facts.add(new EvaluationDate(on));
        facts.add(new GuidelineProfile(profile));
        return facts;
    }

    /** Most urgent first; of the equally urgent by the table, so that the diagnosis is read before the treatment. */
    private static List<Evaluation.Fired> inReadingOrder(Evaluation evaluation, Release release) {
        return evaluation.fired().stream()
                .sorted(Comparator.<Evaluation.Fired, Indicator>comparing(
                                fired -> fired.recommendation().indicator(), Comparator.reverseOrder())
                        .thenComparing(fired -> release.row(
                                        "reading_order", fired.rationale().topic())
                                .map(row -> row.number("position"))
                                .orElse(LAST)))
                .toList();
    }
}
