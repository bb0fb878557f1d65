package org.williscds.explanation;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Circumstance;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.ConditionList;
import org.williscds.facts.DailyDose;
import org.williscds.facts.Derived;
import org.williscds.facts.Fact;
import org.williscds.facts.Gap;
import org.williscds.facts.KidneyFunction;
import org.williscds.facts.LabResult;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Recognition;
import org.williscds.recommendation.Words;
import org.williscds.wording.Wording;

/** Facts and gaps in the words of one language. */
public final class FactWords {

    private final Wording wording;
    private final Locale language;

    public FactWords(Wording wording, Locale language) {
        this.wording = wording;
        this.language = language;
    }

    /** Empty for facts that only frame the question, such as its date. */
    public Optional<String> of(Fact fact) {
        if (fact instanceof ConditionFinding finding) {
            return Optional.of(dated(
                    "fact-condition-" + word(finding.presence()),
                    finding.onset(),
                    Words.NONE.with("condition", finding.condition())));
        }
        if (fact instanceof ClinicalFinding finding) {
            return Optional.of(dated(
                    "fact-finding-" + word(finding.presence()),
                    finding.since(),
                    Words.NONE.with("finding", finding.finding())));
        }
        if (fact instanceof MedicationUse use) {
            return Optional.of(medicine(use));
        }
        if (fact instanceof LabResult lab) {
            var words = Words.NONE.with("lab", lab.test()).with("value", lab.given());
            return Optional.of(
                    lab.collectedOn() == null
                            ? wording.label("fact-lab-undated", language, words)
                            : wording.label("fact-lab", language, words.with("date", lab.collectedOn())));
        }
        if (fact instanceof Derived.LatestLab latest) {
            return of(latest.result());
        }
        if (fact instanceof Circumstance circumstance) {
            return Optional.of(wording.name(circumstance.circumstance(), language));
        }
        if (fact instanceof KidneyFunction kidney) {
            return of(kidney.because());
        }
        if (fact instanceof ConditionList list && list.complete()) {
            return Optional.of(wording.label("fact-problem-list", language));
        }
        return Optional.empty();
    }

    public String of(Gap gap) {
        return wording.phrase("gap-" + word(gap.kind()), language, Words.NONE.with("what", what(gap)));
    }

    /** A list that is missing is named in the reader's language; a medicine as the sender wrote it. */
    String what(Gap gap) {
        var list = "data-" + gap.what();
        return wording.has(list, "label") ? wording.phrase(list, language, Words.NONE) : gap.what();
    }

    private String medicine(MedicationUse use) {
        var words = Words.NONE.with("medicine", use.key()).with("recognition", recognition(use.recognition()));
        var text = use.status() == MedicationUse.Status.CURRENT
                ? dated("fact-medicine-current", use.startedOn(), words)
                : wording.label("fact-medicine-" + word(use.status()), language, words);
        return dose(use.dose()).map(dose -> text + ", " + dose).orElse(text);
    }

    private Optional<String> dose(DailyDose dose) {
        if (!(dose instanceof DailyDose.Known known)) {
            return Optional.empty();
        }
        var key = known.asNeeded()
                ? "dose-as-needed"
                : known.low().compareTo(known.high()) == 0 ? "dose-fixed" : "dose-range";
        var words = Words.NONE
                .with("low", known.low().stripTrailingZeros().toPlainString())
                .with("high", known.high().stripTrailingZeros().toPlainString());
        return Optional.of(wording.phrase(key, language, words));
    }

    private String recognition(Recognition recognition) {
        var words = Words.NONE
                .with("system", recognition.system().toUpperCase(Locale.ROOT))
                .with("code", recognition.matched())
                .with("name", recognition.matched());
        return wording.phrase("recognised-" + word(recognition.by()), language, words);
    }

    private String dated(String key, @Nullable Object date, Words words) {
        return date == null
                ? wording.label(key, language, words)
                : wording.label(key + "-since", language, words.with("date", date));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
