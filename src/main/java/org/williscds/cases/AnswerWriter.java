package org.williscds.cases;

import java.util.List;
import java.util.Locale;
import org.williscds.decision.Decision;
import org.williscds.explanation.Explainer;
import org.williscds.explanation.FactWords;
import org.williscds.facts.Gap;
import org.williscds.knowledge.Release;
import org.williscds.terminology.RecognisedSubstance;

/** Writes a decision for its caller, in one language. */
final class AnswerWriter {

    private final Release release;
    private final Explainer explainer;
    private final Locale language;

    AnswerWriter(Release release, Locale language) {
        this.release = release;
        this.explainer = new Explainer(release, language);
        this.language = language;
    }

    Answer write(GivenCase given, Decision decision) {
        var manifest = release.manifest();
        var advice = new AdviceWriter(explainer, new FactWords(release.wording(), language));
        return new Answer(
                decision.id().toString(),
                decision.on(),
                decision.profile(),
                language.toLanguageTag(),
                new Answer.ReleaseName(manifest.name(), manifest.version(), release.digest()),
                manifest.signed(),
                manifest.signed() ? null : explainer.label("unsigned"),
                decision.fired().stream().map(advice::write).toList(),
                given.medicines().stream().map(this::medicine).toList(),
                decision.gaps().stream().map(this::notChecked).toList());
    }

    private Answer.Medicine medicine(GivenCase.GivenMedicine medicine) {
        var recognition = medicine.recognition();
        return new Answer.Medicine(
                medicine.given(),
                medicine.place(),
                Fields.word(medicine.status()),
                !recognition.unrecognised(),
                recognition.unrecognised() ? null : Fields.word(recognition.application()),
                recognition.substances().stream().map(this::substance).toList());
    }

    private Answer.Substance substance(RecognisedSubstance substance) {
        var id = substance.substance();
        var recognition = substance.recognition();
        return new Answer.Substance(
                id,
                explainer.name(id != null ? id : substance.classes().first()),
                List.copyOf(substance.classes()),
                Fields.word(recognition.by()),
                recognition.system(),
                recognition.matched());
    }

    private Answer.NotChecked notChecked(Gap gap) {
        return new Answer.NotChecked(
                Fields.word(gap.kind()), gap.what(), explainer.gap(gap), gap.place(), gap.detail());
    }
}
