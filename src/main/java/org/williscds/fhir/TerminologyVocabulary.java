package org.williscds.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.williscds.terminology.Coding;
import org.williscds.terminology.LabCode;
import org.williscds.terminology.LabReading;
import org.williscds.terminology.MedicineText;
import org.williscds.terminology.PatientState;
import org.williscds.terminology.Questions;
import org.williscds.terminology.Terminology;

/** The vocabulary of a release's terminology. */
public final class TerminologyVocabulary implements Vocabulary {

    /** A tablet, a capsule, a patch: whatever the product is counted in, but no single puff or drop of it. */
    private static final Pattern ONE_FORM = Pattern.compile("\\{(?!actuation}|dose}).*}");

    private final Terminology terminology;

    public TerminologyVocabulary(Terminology terminology) {
        this.terminology = terminology;
    }

    @Override
    public MedicineMatch medicine(List<Code> codings, List<String> names, List<String> forms) {
        var texts = new ArrayList<>(names);
        texts.addAll(forms);
        var found = terminology.recognise(new MedicineText(codings(codings), texts));
        return new MedicineMatch(
                found.substances().stream()
                        .map(substance -> new Ingredient(
                                substance.substance(),
                                substance.classes(),
                                substance.recognition(),
                                found.application(),
                                strength(substance.strength())))
                        .toList(),
                !found.contradictions().isEmpty());
    }

    @Override
    public Set<String> conditions(List<Code> codings, List<String> texts) {
        return terminology.conditions(codings(codings), texts);
    }

    @Override
    public Optional<String> lab(List<Code> codings) {
        return codings(codings).stream()
                .map(terminology::lab)
                .flatMap(Optional::stream)
                .map(LabCode::lab)
                .findFirst();
    }

    @Override
    public Conversion labValue(String lab, BigDecimal value, String unit) {
        var reading = terminology.read(lab, value, unit);
        return reading instanceof LabReading.Converted converted
                ? new Conversion.Converted(converted.value(), converted.unit())
                : new Conversion.NotConvertible(((LabReading.NotConvertible) reading).reason());
    }

    @Override
    public Optional<BigDecimal> convert(BigDecimal value, String unit, String toUnit) {
        return terminology.convert(value, unit, toUnit);
    }

    @Override
    public boolean isPiece(String unit) {
        return terminology.isPiece(unit);
    }

    @Override
    public Questions questions() {
        return terminology.questions();
    }

    @Override
    public Optional<StateCode> stateAsked(List<Code> codings) {
        return codings(codings).stream()
                .map(terminology::stateAsked)
                .flatMap(Optional::stream)
                .findFirst()
                .map(TerminologyVocabulary::stateCode);
    }

    @Override
    public Optional<StateCode> state(String id) {
        return terminology.state(id).map(TerminologyVocabulary::stateCode);
    }

    private static StateCode stateCode(PatientState state) {
        return new StateCode(state.state(), state.condition(), state.holdsDays());
    }

    private static List<Coding> codings(List<Code> codes) {
        return codes.stream()
                .map(code -> new Coding(code.system(), code.code(), code.display()))
                .toList();
    }

    private static @Nullable Strength strength(org.williscds.terminology.@Nullable Strength strength) {
        if (strength == null) {
            return null;
        }
        var ofOne = strength.value().divide(strength.perValue(), MathContext.DECIMAL64);
        var per = ONE_FORM.matcher(strength.perUnit()).matches() ? "" : strength.perUnit();
        return new Strength(ofOne, strength.unit(), per);
    }
}
