package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.DailyDose;
import org.williscds.facts.DailyDose.Reason;
import org.williscds.fhir.Vocabulary.Ingredient;
import org.williscds.fhir.Vocabulary.Strength;

/**
 * The dosage instructions of one medicine to mg per day of each ingredient; unknown with its reason where anything is
 * missing, never a guess. Instructions of the same sequence (or of none) are added up. Those of different sequence, or
 * whose periods do not overlap, follow one another, so that there is no single daily dose. As needed makes the lower end 0;
 * a maximum per period caps the upper end.
 */
final class Dosages {

    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);
    private static final int DECIMALS = 6;

    /** More than anybody can take at one time; they must be meant to follow one another. */
    private static final int MOST_AT_ONCE = 50;

    private final Vocabulary vocabulary;
    private final DoseAmount amount;

    Dosages(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.amount = new DoseAmount(vocabulary);
    }

    DailyDose daily(List<JsonNode> dosages, Ingredient ingredient, boolean alone) {
        if (dosages.isEmpty()) {
            return new DailyDose.Unknown(Reason.NO_DOSAGE);
        }
        if (sequential(dosages)) {
            return new DailyDose.Unknown(Reason.SEQUENTIAL);
        }
        var sum = Rate.ZERO;
        var allAsNeeded = true;
        for (JsonNode dosage : dosages) {
            var one = amount.perDose(dosage, ingredient.strength(), alone);
            if (one instanceof DoseAmount.Unclear unclear) {
                return new DailyDose.Unknown(unclear.reason());
            }
            var day = perDay(dosage, (DoseAmount.Milligrams) one, ingredient.strength(), alone);
            if (day.isEmpty()) {
                return new DailyDose.Unknown(Reason.NO_TIMING);
            }
            sum = sum.plus(day.get());
            allAsNeeded &= asNeeded(dosage);
        }
        return known(sum, allAsNeeded);
    }

    private static DailyDose known(Rate sum, boolean asNeeded) {
        var high = rounded(sum.high());
        var low = rounded(sum.low());
        return low.signum() < 0 || low.compareTo(high) > 0
                ? new DailyDose.Unknown(Reason.NO_DOSAGE)
                : new DailyDose.Known(low, high, asNeeded);
    }

    private static BigDecimal rounded(BigDecimal milligrams) {
        var plain = milligrams.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    private Optional<Rate> perDay(
            JsonNode dosage, DoseAmount.Milligrams one, @Nullable Strength strength, boolean alone) {
        var most = mostPerDay(dosage, strength, alone);
        var times = one.aDay() ? Optional.of(Rate.of(1)) : TimesPerDay.of(dosage);
        if (!asNeeded(dosage)) {
            return times.map(rate -> capped(one.amount().times(rate), most));
        }
        if (times.isEmpty()) {
            return Optional.ofNullable(most).map(high -> new Rate(BigDecimal.ZERO, high));
        }
        var high = capped(one.amount().times(times.get()), most).high();
        return Optional.of(new Rate(BigDecimal.ZERO, high));
    }

    private static Rate capped(Rate day, @Nullable BigDecimal most) {
        return most == null ? day : new Rate(day.low().min(most), day.high().min(most));
    }

    static boolean asNeeded(JsonNode dosage) {
        return Json.isTrue(dosage, "asNeededBoolean")
                || Json.isTrue(dosage, "asNeeded")
                || !Concept.of(dosage.path("asNeededCodeableConcept")).isEmpty()
                || !Concept.of(dosage.path("asNeededFor")).isEmpty();
    }

    /** The maximum dose in mg per day; null when there is none that can be computed. Of several the smallest counts. */
    private @Nullable BigDecimal mostPerDay(JsonNode dosage, @Nullable Strength strength, boolean alone) {
        BigDecimal least = null;
        for (JsonNode ratio : Json.list(dosage, "maxDosePerPeriod")) {
            var dose = amount.milligrams(Quantity.of(ratio, "numerator"), strength, alone);
            var period = seconds(Quantity.of(ratio, "denominator"));
            if (dose instanceof DoseAmount.Milligrams found && period != null && !found.aDay()) {
                var day = found.amount().high().multiply(SECONDS_PER_DAY).divide(period, MathContext.DECIMAL64);
                least = least == null ? day : least.min(day);
            }
        }
        return least;
    }

    private @Nullable BigDecimal seconds(Quantity period) {
        var value = period.value();
        if (value == null || value.signum() <= 0) {
            return null;
        }
        for (String unit : period.units()) {
            var seconds = vocabulary.convert(value, unit, "s");
            if (seconds.isPresent() && seconds.get().signum() > 0) {
                return seconds.get();
            }
        }
        return null;
    }

    private static boolean sequential(List<JsonNode> dosages) {
        if (dosages.size() > MOST_AT_ONCE) {
            return true;
        }
        var sequences = new HashSet<String>();
        for (JsonNode dosage : dosages) {
            sequences.add(Json.text(dosage, "sequence"));
        }
        sequences.remove("");
        return sequences.size() > 1 || apart(dosages);
    }

    /** Whether one instruction ends before another begins. */
    private static boolean apart(List<JsonNode> dosages) {
        for (JsonNode first : dosages) {
            var end = Dates.lastDay(bounds(first), "end");
            for (JsonNode second : dosages) {
                var start = Dates.firstDay(bounds(second), "start");
                if (end != null && start != null && first != second && end.isBefore(start)) {
                    return true;
                }
            }
        }
        return false;
    }

    static JsonNode bounds(JsonNode dosage) {
        return Json.object(Json.object(Json.object(dosage, "timing"), "repeat"), "boundsPeriod");
    }
}
