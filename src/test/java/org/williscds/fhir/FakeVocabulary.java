package org.williscds.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.Recognition;
import org.williscds.facts.Recognition.By;
import org.williscds.terminology.Questions;
import org.williscds.testsupport.Rules;

/** A vocabulary of a few words, for tests of the reading alone: codes are invented and equal the ids; the
 * questionnaires are those of the rules. */
final class FakeVocabulary implements Vocabulary {

    private static final List<String> SUBSTANCES =
            List.of("metoclopramide", "levodopa", "carbidopa", "pramipexole", "rotigotine", "diphenhydramine");
    private static final Set<String> PIECES = Set.of(
            "1",
            "tablette",
            "stueck",
            "kapseln",
            "tab",
            "tablet",
            "tablets",
            "tbl",
            "capsule",
            "pill",
            "patch",
            "patches",
            "pleister",
            "stück",
            "kapsel");
    private static final List<String> CONDITIONS = List.of("rls", "parkinson", "pregnancy");
    private static final StateCode PREGNANT = new StateCode("pregnant", "pregnancy", 294);
    private static final Map<String, String> LABS = Map.of("2276-4", "ferritin", "tsat", "transferrin-saturation");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "mg",
            BigDecimal.ONE,
            "ug",
            new BigDecimal("0.001"),
            "g",
            BigDecimal.valueOf(1000),
            "mL",
            BigDecimal.ONE,
            "L",
            BigDecimal.valueOf(1000),
            "s",
            BigDecimal.ONE,
            "h",
            BigDecimal.valueOf(3600),
            "d",
            BigDecimal.valueOf(86400));
    private static final Map<String, String> MEASURES = Map.of(
            "mg", "mass", "ug", "mass", "g", "mass", "mL", "volume", "L", "volume", "s", "time", "h", "time", "d",
            "time");
    private static final Pattern STRENGTH = Pattern.compile("([0-9.]+) ?MG(?:/(ML|HR))?", Pattern.CASE_INSENSITIVE);

    @Override
    public MedicineMatch medicine(List<Code> codings, List<String> names, List<String> forms) {
        var texts = new ArrayList<>(names);
        codings.forEach(coding -> texts.add(coding.display()));
        codings.forEach(coding -> texts.add(coding.code()));
        var byCode = new TreeSet<String>();
        var found = new ArrayList<Ingredient>();
        for (String substance : SUBSTANCES) {
            var text = texts.stream().filter(t -> lower(t).contains(substance)).findFirst();
            if (text.isEmpty()) {
                continue;
            }
            var coded = codings.stream().anyMatch(coding -> coding.code().equals(substance));
            if (coded) {
                byCode.add(substance);
            }
            found.add(new Ingredient(
                    substance,
                    Set.of("class-of-" + substance),
                    new Recognition(coded ? By.CODE : By.NAME, coded ? "fake" : "", substance),
                    forms.contains("cutaneous") ? Application.LOCAL : Application.SYSTEMIC,
                    strength(texts, substance)));
        }
        return new MedicineMatch(found, !byCode.isEmpty() && found.size() > byCode.size());
    }

    private static @Nullable Strength strength(List<String> texts, String substance) {
        for (String text : texts) {
            for (String part : lower(text).split(" / ", -1)) {
                var matcher = STRENGTH.matcher(part);
                if (part.contains(substance) && matcher.find()) {
                    var per = matcher.group(2) == null ? "" : matcher.group(2).equals("ml") ? "mL" : "h";
                    return new Strength(new BigDecimal(matcher.group(1)), "mg", per);
                }
            }
        }
        return null;
    }

    @Override
    public Set<String> conditions(List<Code> codings, List<String> texts) {
        var found = new TreeSet<String>();
        CONDITIONS.stream()
                .filter(id -> texts.contains(id)
                        || codings.stream().anyMatch(coding -> coding.code().equals(id)))
                .forEach(found::add);
        return found;
    }

    @Override
    public Optional<String> lab(List<Code> codings) {
        return codings.stream()
                .map(Code::code)
                .filter(LABS::containsKey)
                .map(LABS::get)
                .findFirst();
    }

    @Override
    public Conversion labValue(String lab, BigDecimal value, String unit) {
        return switch (unit) {
            case "ng/mL", "ug/L" -> new Conversion.Converted(value, "ug/L");
            case "mg/L" -> new Conversion.Converted(value.multiply(BigDecimal.valueOf(1000)), "ug/L");
            default -> new Conversion.NotConvertible("no such unit for " + lab);
        };
    }

    @Override
    public Optional<BigDecimal> convert(BigDecimal value, String unit, String toUnit) {
        var from = UNITS.get(unit);
        var to = UNITS.get(toUnit);
        return from == null || to == null || !Objects.equals(MEASURES.get(unit), MEASURES.get(toUnit))
                ? Optional.empty()
                : Optional.of(value.multiply(from).divide(to, MathContext.DECIMAL64));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isPiece(String unit) {
        return PIECES.contains(unit.toLowerCase(Locale.ROOT)
                .replaceAll("[{}\\[\\]]|\\(.*\\)", "")
                .strip());
    }

    @Override
    public Questions questions() {
        return Rules.release().terminology().questions();
    }

    @Override
    public Optional<StateCode> stateAsked(List<Code> codings) {
        return codings.stream().anyMatch(coding -> coding.code().equals("pregnancy-status"))
                ? Optional.of(PREGNANT)
                : Optional.empty();
    }

    @Override
    public Optional<StateCode> state(String id) {
        return id.equals("pregnant") ? Optional.of(PREGNANT) : Optional.empty();
    }
}
