package org.williscds.cases;

import java.math.BigDecimal;
import java.util.List;
import org.williscds.facts.DailyDose;
import org.williscds.facts.Gap;
import org.williscds.terminology.MedicineRecognition;
import org.williscds.terminology.Terminology;

/** {@code dailyDose}: how much of one substance in one day, {@code value} above 0 with {@code unit}. */
final class DoseReader {

    private static final List<String> MEMBERS = List.of("value", "unit");
    private static final DailyDose NONE = new DailyDose.Unknown(DailyDose.Reason.NO_DOSAGE);
    private static final DailyDose NO_MASS = new DailyDose.Unknown(DailyDose.Reason.UNIT_NOT_CONVERTIBLE);
    /** A kilogram a day: no medicine is taken so. */
    private static final BigDecimal MOST_MILLIGRAMS = new BigDecimal(1_000_000);
    /** One of each kind of unit in which doses are given: volume, units of effect, amount of substance, count. */
    private static final List<String> KINDS = List.of("mL", "[IU]", "mol", "1");

    private static final int LONGEST_UNIT = 50;

    private DoseReader() {}

    static DailyDose read(Fields medicine, MedicineRecognition recognition, Chart chart) {
        return medicine.object("dailyDose", MEMBERS)
                .map(dose -> {
                    var read = read(dose, chart.release().terminology());
                    var usable = read instanceof DailyDose.Known
                                    && recognition.substances().size() > 1
                            ? NO_MASS
                            : read;
                    if (dose.usable() && usable.equals(NO_MASS)) {
                        chart.gaps.add(new Gap(
                                Gap.Kind.NOT_READ,
                                dose.text("unit"),
                                dose.pointer(),
                                "not convertible to milligrams of one substance"));
                    }
                    return usable;
                })
                .orElse(NONE);
    }

    private static DailyDose read(Fields dose, Terminology terminology) {
        var value = dose.number("value");
        var unit = dose.text("unit");
        for (var member : MEMBERS) {
            if (dose.usable() && !dose.has(member)) {
                dose.fault(member, "The dose has no %s.".formatted(member), "Maybe the member is misspelt.");
            }
        }
        if (value != null && value.signum() <= 0) {
            dose.fault("value", "The dose is not above 0.", "Maybe the status should be stopped.");
            return NONE;
        }
        if (value == null || unit.isEmpty()) {
            return NONE;
        }
        if (unit.length() > LONGEST_UNIT) {
            dose.fault("unit", "The unit is too long to be one.", "Maybe a value stands in the wrong place.");
            return NONE;
        }
        var milligrams = terminology.milligrams(value, unit);
        if (milligrams.isPresent()) {
            return known(dose, milligrams.get());
        }
        if (KINDS.stream()
                .noneMatch(kind -> terminology.convert(value, unit, kind).isPresent())) {
            dose.fault("unit", "The unit is not known.", "Maybe it is mg, ug or another unit of UCUM.");
        }
        return NO_MASS;
    }

    private static DailyDose known(Fields dose, BigDecimal milligrams) {
        if (milligrams.compareTo(MOST_MILLIGRAMS) > 0) {
            dose.fault("value", "The dose is more than a kilogram a day.", "Maybe the unit is another.");
            return NONE;
        }
        return new DailyDose.Known(milligrams, milligrams, false);
    }
}
