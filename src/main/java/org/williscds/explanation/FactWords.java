package org.williscds.explanation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.williscds.facts.Measure;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Recognition;
import org.williscds.facts.SecondaryCauseFact.IronResult;
import org.williscds.facts.SecondaryCauseFact.IronStatus;
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
        if (fact instanceof Measure measure) {
            return Optional.of(measure(measure));
        }
        if (fact instanceof MedicationUse use) {
            return Optional.of(medicine(use));
        }
        if (fact instanceof LabResult lab) {
            var words = Words.NONE.with("lab", lab.test()).with("value", lab.shown());
            return Optional.of(
                    lab.collectedOn() == null
                            ? wording.label("fact-lab-undated", language, words)
                            : wording.label("fact-lab", language, words.with("date", lab.collectedOn())));
        }
        if (fact instanceof Derived.LatestLab latest) {
            return of(latest.result());
        }
        if (fact instanceof Measure measure) {
            var words = Words.NONE
                    .with("measure", measure.measure())
                    .with("value", measure.value().stripTrailingZeros().toPlainString());
            return Optional.of(
                    measure.on() == null
                            ? wording.label("fact-measure-undated", language, words)
                            : wording.label("fact-measure", language, words.with("date", measure.on())));
        }
        if (fact instanceof KidneyFunction kidney) {
            return kidney.isComputed()
                    ? Optional.of(computed(
                            "fact-" + word(kidney.kind()), kidney.value().toPlainString(), kidney.because()))
                    : of(kidney.because());
        }
        if (fact instanceof IronResult iron) {
            return iron.isComputed()
                    ? Optional.of(
                            computed("fact-" + word(iron.basis()), iron.result().shown(), iron.result()))
                    : of(iron.result());
        }
        if (fact instanceof IronStatus status) {
            var words = Stream.of(status.ferritin().from(), status.saturation().from())
                    .filter(Objects::nonNull)
                    .flatMap(result -> of(result).stream())
                    .collect(Collectors.joining("; "));
            return words.isEmpty() ? Optional.empty() : Optional.of(words);
        }
        if (fact instanceof Circumstance circumstance) {
            var words = Words.NONE.with("circumstance", circumstance.circumstance());
            return Optional.of(of(circumstance.because())
                    .map(reason -> wording.label("fact-circumstance-because", language, words.with("reason", reason)))
                    .orElseGet(() -> wording.label("fact-circumstance", language, words)));
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

    private String measure(Measure measure) {
        var words = Words.NONE
                .with("measure", measure.measure())
                .with("value", measure.value().toPlainString());
        return measure.on() == null
                ? wording.label("fact-measure-undated", language, words)
                : wording.label("fact-measure", language, words.with("date", measure.on()));
    }

    private String medicine(MedicationUse use) {
        var words = Words.NONE.with("medicine", use.key()).with("recognition", recognition(use.recognition()));
        var text = use.status() == MedicationUse.Status.CURRENT
                ? dated("fact-medicine-current", use.startedOn(), words)
                : wording.label("fact-medicine-" + word(use.status()), language, words);
        return dose(use.dose()).map(dose -> text + ", " + dose).orElse(text);
    }

    /** What was computed here, and from which result of which day. */
    private String computed(String key, String value, LabResult from) {
        return wording.label(
                key,
                language,
                Words.NONE.with("value", value).with("given", from.given()).with("date", from.collectedOn()));
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
