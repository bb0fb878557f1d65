package org.williscds.cases;

import java.util.List;
import java.util.Optional;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.facts.LabResult;
import org.williscds.facts.Origin;
import org.williscds.terminology.Coding;
import org.williscds.terminology.LabCode;
import org.williscds.terminology.LabReading;

/**
 * {@code labs}: each with {@code test} (id of {@code rules/terminology/labs.csv}) or {@code code} (its {@code system} and
 * {@code code}, LOINC), {@code value} (not negative), {@code unit} (UCUM, or as laboratories write it) and {@code date}
 * (ISO date; without it the result cannot be compared in time). A code that nobody knows is reported; a unit that does
 * not fit its test is a mistake.
 */
final class LabReader {

    static final List<String> MEMBERS = List.of("test", "code", "value", "unit", "date");
    private static final List<String> CODE = List.of("system", "code");
    private static final int LONGEST_UNIT = 50;

    private LabReader() {}

    static void read(Optional<List<Fields>> list, Chart chart) {
        chart.source(Kind.LABS, list.isPresent() ? Availability.COMPLETE : Availability.NOT_SUPPLIED, "/patient/labs");
        list.orElse(List.of()).forEach(fields -> read(fields, chart));
    }

    private static void read(Fields fields, Chart chart) {
        var test = test(fields, chart);
        var date = fields.pastDate("date", chart.on());
        var value = fields.number("value");
        var unit = fields.text("unit");
        if (value != null && value.signum() < 0) {
            fields.fault("value", "The result is negative.", "Maybe the sign is mistyped.");
        }
        missing(fields, "value");
        missing(fields, "unit");
        if (unit.length() > LONGEST_UNIT) {
            fields.fault("unit", "The unit is too long to be one.", "Maybe a value stands in the wrong place.");
        } else if (test.isPresent() && value != null && !unit.isEmpty()) {
            var reading = chart.release().terminology().read(test.get(), value, unit);
            if (reading instanceof LabReading.Converted converted) {
                chart.facts.add(new LabResult(
                        test.get(),
                        converted.value(),
                        converted.unit(),
                        date,
                        value.toPlainString() + " " + unit,
                        new Origin(test.get(), fields.pointer())));
            } else if (reading instanceof LabReading.NotConvertible not) {
                fields.fault(
                        "unit", "The result cannot be read: %s.".formatted(not.reason()), "Maybe the unit is UCUM.");
            }
        }
    }

    private static void missing(Fields fields, String member) {
        if (fields.usable() && !fields.has(member)) {
            fields.fault(member, "The result has no %s.".formatted(member), "Maybe the member is misspelt.");
        }
    }

    private static Optional<String> test(Fields fields, Chart chart) {
        var code = fields.object("code", CODE);
        if (fields.has("test")) {
            code.ifPresent(named ->
                    fields.fault("test", "The test is named by id and by code.", "Maybe one of them can be left out."));
            return chart.knows("terminology/labs", fields, "test")
                    ? Optional.of(fields.text("test"))
                    : Optional.empty();
        }
        if (code.isEmpty()) {
            if (fields.usable()) {
                fields.faultHere("The result has neither test nor code.", "Maybe a member is misspelt.");
            }
            return Optional.empty();
        }
        var coding = code.map(ConditionName::coding).orElseGet(() -> new Coding("", "", ""));
        var lab = chart.release().terminology().lab(coding).map(LabCode::lab);
        if (lab.isEmpty()) {
            var given = coding.system() + " " + coding.code();
            chart.gaps.add(new Gap(Gap.Kind.NOT_RECOGNISED, given, fields.pointer(), ""));
        }
        return lab;
    }
}
