package org.williscds.decision;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.williscds.facts.EvaluationDate;
import org.williscds.facts.GuidelineProfile;
import org.williscds.facts.PatientCase;
import org.williscds.knowledge.Release;

/** Answers every edge of the service, whoever asks: facts in, recommendations out. */
@Singleton
public class DecisionService {

    /**
     * @param release the release with whose terminology the case was read
     * @param on the day for which is asked
     * @param profile guideline profile; one of {@code release.manifest().profiles()}
     */
    public Decision decide(Release release, LocalDate on, String profile, PatientCase patientCase) {
        var facts = new ArrayList<>(patientCase.facts());
        facts.add(new EvaluationDate(on));
        facts.add(new GuidelineProfile(profile));
        var evaluation = release.ruleBase().evaluate(facts);
        return new Decision(UUID.randomUUID(), release, on, profile, facts, evaluation.fired(), patientCase.gaps());
    }
}
