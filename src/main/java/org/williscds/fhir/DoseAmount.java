package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.DailyDose.Reason;
import org.williscds.fhir.Vocabulary.Strength;

/**
 * One dose to mg: directly, or by the strength of the product, per piece, per volume or, for a patch, per hour. Mg of a
 * combination product say nothing about a single ingredient and are not used.
 */
final class DoseAmount {

    private final Vocabulary vocabulary;

    DoseAmount(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    sealed interface Amount {}

    /** @param aDay whether the amount is already that of a whole day, as with a patch that releases at a rate */
    record Milligrams(Rate amount, boolean aDay) implements Amount {}

    record Unclear(Reason reason) implements Amount {}

    /** @param alone whether the product has this one ingredient only */
    Amount perDose(JsonNode dosage, @Nullable Strength strength, boolean alone) {
        var dose = doseIn(dosage);
        if (Json.has(dose, "doseQuantity")) {
            return milligrams(Quantity.of(dose, "doseQuantity"), strength, alone);
        }
        var range = Json.object(dose, "doseRange");
        if (!Json.has(range, "high")) {
            return new Unclear(Reason.NO_DOSAGE);
        }
        var high = milligrams(Quantity.of(range, "high"), strength, alone);
        if (!Json.has(range, "low") || !(high instanceof Milligrams most)) {
            return high instanceof Milligrams upTo ? from(Rate.ZERO, upTo) : high;
        }
        var low = milligrams(Quantity.of(range, "low"), strength, alone);
        return low instanceof Milligrams least ? from(least.amount(), most) : low;
    }

    private static Amount from(Rate low, Milligrams high) {
        return new Milligrams(new Rate(low.low(), high.amount().high()), high.aDay());
    }

    /** Of several entries the ordered one, else the first that has a dose; in older FHIR the instruction itself. */
    private static JsonNode doseIn(JsonNode dosage) {
        JsonNode first = null;
        for (JsonNode entry : Json.list(dosage, "doseAndRate")) {
            if (!Json.has(entry, "doseQuantity") && !Json.has(entry, "doseRange")) {
                continue;
            }
            if (isOrdered(entry)) {
                return entry;
            }
            first = first == null ? entry : first;
        }
        return first == null ? dosage : first;
    }

    private static boolean isOrdered(JsonNode entry) {
        var type = Concept.of(entry.path("type"));
        return Json.lower(type.text()).equals("ordered")
                || type.codings().stream()
                        .anyMatch(coding -> Json.lower(coding.code()).equals("ordered"));
    }

    Amount milligrams(Quantity dose, @Nullable Strength strength, boolean alone) {
        var value = dose.value();
        if (value == null || value.signum() < 0 || !dose.comparator().isEmpty()) {
            return new Unclear(Reason.NO_DOSAGE);
        }
        var reason = Reason.UNIT_NOT_CONVERTIBLE;
        for (String unit : dose.units()) {
            var mass = vocabulary.convert(value, unit, "mg");
            if (mass.isPresent()) {
                return alone ? exactly(mass.get()) : new Unclear(Reason.UNIT_NOT_CONVERTIBLE);
            }
            if (strength == null) {
                reason = vocabulary.isPiece(unit)
                                || vocabulary.convert(value, unit, "mL").isPresent()
                        ? Reason.NO_STRENGTH
                        : reason;
                continue;
            }
            var found = byStrength(value, unit, strength);
            if (found != null) {
                return found;
            }
        }
        return new Unclear(reason);
    }

    private @Nullable Amount byStrength(BigDecimal value, String unit, Strength strength) {
        var one = vocabulary.convert(strength.value(), strength.unit(), "mg").orElse(null);
        if (one == null) {
            return null;
        }
        if (vocabulary.isPiece(unit)) {
            if (strength.per().isEmpty()) {
                return exactly(value.multiply(one));
            }
            // A patch that releases so much per hour does so all day, however rarely it is changed.
            var day = vocabulary.convert(BigDecimal.ONE, "d", strength.per()).orElse(null);
            return day == null ? null : new Milligrams(rate(value.multiply(one).multiply(day)), true);
        }
        var volume = strength.per().isEmpty()
                ? null
                : vocabulary.convert(value, unit, strength.per()).orElse(null);
        return volume == null ? null : exactly(volume.multiply(one));
    }

    private static Amount exactly(BigDecimal milligrams) {
        return new Milligrams(rate(milligrams), false);
    }

    private static Rate rate(BigDecimal both) {
        return new Rate(both, both);
    }
}
