package org.williscds.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.DailyDose;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.MedicationUse.Status;
import org.williscds.facts.Origin;
import org.williscds.terminology.MedicineRecognition;
import org.williscds.terminology.RecognisedSubstance;
import org.williscds.terminology.Strength;
import org.williscds.terminology.Terminology;

/**
 * {@code medications}: each named as {@link MedicineName} says, with {@code status} (current unless said otherwise,
 * proposed, stopped), {@code since} and {@code doseRaisedOn} (ISO dates), {@code dailyDose} ({@code value} and
 * {@code unit}, of a product with one substance) and {@code indication} (named as {@link ConditionName} says). One that
 * nobody knows is reported.
 */
final class MedicineReader {

    static final List<String> MEMBERS =
            List.of("name", "code", "codes", "substance", "status", "since", "doseRaisedOn", "dailyDose", "indication");

    private MedicineReader() {}

    static void read(Optional<List<Fields>> list, Chart chart) {
        chart.source(
                Kind.MEDICATIONS, list.isPresent() ? Availability.COMPLETE : Availability.NOT_SUPPLIED, "/medications");
        list.orElse(List.of()).forEach(fields -> read(fields, chart));
    }

    private static void read(Fields fields, Chart chart) {
        var name = MedicineName.of(fields, chart);
        var status = fields.choice("status", Status.class, Status.CURRENT);
        var since = since(fields, status, chart.on());
        var raised = fields.pastDate("doseRaisedOn", chart.on());
        if (since != null && raised != null && raised.isBefore(since)) {
            fields.fault(
                    "doseRaisedOn", "The dose was raised before the medicine began.", "Maybe the dates are swapped.");
        }
        var indications = indications(fields, chart);
        var recognition = name.recognition();
        var dose = DoseReader.read(fields, recognition, chart);
        chart.medicines.add(new GivenCase.GivenMedicine(name.given(), fields.pointer(), status, recognition));
        report(name, fields, chart);
        for (var substance : recognition.substances()) {
            chart.facts.add(use(name, substance, status, since, raised, indications, dose, chart, fields));
        }
    }

    private static MedicationUse use(
            MedicineName name,
            RecognisedSubstance substance,
            Status status,
            @Nullable LocalDate since,
            @Nullable LocalDate raised,
            Set<String> indications,
            DailyDose dose,
            Chart chart,
            Fields fields) {
        return new MedicationUse(
                substance.substance(),
                substance.classes(),
                others(name.recognition(), substance),
                status,
                false,
                name.recognition().application(),
                indications,
                since,
                raised,
                dose,
                perPiece(substance, chart.release().terminology()),
                substance.recognition(),
                name.given(),
                new Origin(name.given(), fields.pointer()));
    }

    /** Mg of the substance in one piece; null when the product is not counted in pieces, or its name does not say it. */
    private static @Nullable BigDecimal perPiece(RecognisedSubstance substance, Terminology terminology) {
        var strength = substance.strength();
        return strength == null || !strength.perUnit().equals(Strength.FORM)
                ? null
                : terminology
                        .milligrams(strength.value(), strength.unit())
                        .map(milligrams -> milligrams.divide(strength.perValue(), MathContext.DECIMAL64))
                        .orElse(null);
    }

    /** An order may begin later; anything else began in the past. */
    private static @Nullable LocalDate since(Fields fields, Status status, LocalDate on) {
        return status == Status.PROPOSED ? fields.date("since") : fields.pastDate("since", on);
    }

    private static Set<String> indications(Fields fields, Chart chart) {
        return fields.object("indication", ConditionName.MEMBERS)
                .map(indication -> {
                    var condition = ConditionName.of(indication, chart);
                    if (condition.conditions().isEmpty()) {
                        chart.gaps.add(new Gap(Gap.Kind.NOT_RECOGNISED, condition.given(), indication.pointer(), ""));
                    }
                    return condition.conditions();
                })
                .orElse(Set.of());
    }

    private static void report(MedicineName name, Fields fields, Chart chart) {
        var recognition = name.recognition();
        if (recognition.unrecognised()) {
            chart.gaps.add(new Gap(Gap.Kind.NOT_RECOGNISED, name.given(), fields.pointer(), ""));
        } else if (recognition.application() == Application.LOCAL) {
            chart.gaps.add(new Gap(Gap.Kind.LOCAL_USE, name.given(), fields.pointer(), ""));
        }
        recognition
                .contradictions()
                .forEach(sentence ->
                        chart.gaps.add(new Gap(Gap.Kind.CONTRADICTION, name.given(), fields.pointer(), sentence)));
    }

    /** Where code and name contradict each other, they are no combination. */
    private static Set<String> others(MedicineRecognition recognition, RecognisedSubstance substance) {
        return recognition.contradictions().isEmpty()
                ? recognition.substances().stream()
                        .map(RecognisedSubstance::substance)
                        .filter(Objects::nonNull)
                        .filter(other -> !other.equals(substance.substance()))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
