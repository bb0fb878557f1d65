package org.williscds.terminology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.williscds.tables.Row;
import org.williscds.terminology.LabReading.Converted;
import org.williscds.terminology.LabReading.NotConvertible;

/**
 * LOINC codes to tests, and results to the unit in which the rules compare.
 *
 * <p>A conversion of {@code lab_conversions.csv} comes before UCUM: to UCUM 6 % and 60 mmol/mol are the same, to a laboratory an HbA1c of
 * 6 % is 42 mmol/mol. Where such a row exists, UCUM may not scale the unit at all.
 */
final class Labs {

    private record Conversion(String fromUnit, BigDecimal factor, BigDecimal offset) {}

    private record Lab(String unit, List<Conversion> conversions) {}

    /** value × factor + offset. */
    private record Way(BigDecimal factor, BigDecimal offset) {}

    private record LabAndUnit(String lab, String unit) {}

    private final CodeSystems systems;
    private final Units units;
    private final Map<String, Lab> labs = new HashMap<>();
    private final Map<String, LabCode> byLoinc = new HashMap<>();
    private final Map<LabAndUnit, Optional<Way>> ways = new ConcurrentHashMap<>();

    Labs(CodeSystems systems, Units units, Function<String, List<Row>> rowsOfTable) {
        this.systems = systems;
        this.units = units;
        for (Row row : rowsOfTable.apply("terminology/labs")) {
            labs.put(row.id(), new Lab(row.text("unit"), new ArrayList<>()));
        }
        for (Row row : rowsOfTable.apply("terminology/lab_codes")) {
            byLoinc.put(
                    Codes.normalise(row.text("loinc")),
                    new LabCode(row.text("lab"), row.text("loinc"), row.text("unit")));
        }
        for (Row row : rowsOfTable.apply("terminology/lab_conversions")) {
            Lab lab = labs.get(row.text("lab"));
            if (lab == null || !lab.unit().equals(row.text("to_unit"))) {
                throw new IllegalArgumentException("""
                        %s, row %d (%s): the conversion leads to %s, the test %s is compared in %s.
                        Maybe to_unit is not the unit that labs.csv gives for the test.""".formatted(
                                row.table(),
                                row.number(),
                                row.id(),
                                row.text("to_unit"),
                                row.text("lab"),
                                lab == null ? "no unit, as labs.csv does not have it" : lab.unit()));
            }
            lab.conversions()
                    .add(new Conversion(
                            row.text("from_unit"),
                            row.decimal("factor").orElse(BigDecimal.ONE),
                            row.decimal("offset").orElse(BigDecimal.ZERO)));
        }
    }

    Optional<LabCode> find(Coding coding) {
        return systems.id(coding.system())
                .filter(CodeSystems.LOINC::equals)
                .map(system -> byLoinc.get(Codes.normalise(coding.code())));
    }

    LabReading read(String labId, BigDecimal value, String unit) {
        Lab lab = labs.get(labId);
        if (lab == null || lab.unit().isEmpty()) {
            return new NotConvertible("%s is not compared by number".formatted(labId));
        }
        if (unit.isBlank()) {
            return new NotConvertible("no unit; expected %s".formatted(lab.unit()));
        }
        if (unit.equals(lab.unit())) {
            return new Converted(value, lab.unit());
        }
        return way(labId, lab, unit)
                .<LabReading>map(
                        way -> new Converted(value.multiply(way.factor()).add(way.offset()), lab.unit()))
                .orElseGet(() ->
                        new NotConvertible("unit %s does not convert to %s".formatted(shortened(unit), lab.unit())));
    }

    private Optional<Way> way(String labId, Lab lab, String unit) {
        LabAndUnit key = new LabAndUnit(labId, unit);
        Optional<Way> known = ways.get(key);
        if (known != null) {
            return known;
        }
        Optional<Way> way = units.readings(unit).stream()
                .flatMap(reading -> Ucum.form(reading).stream())
                .flatMap(form -> wayFrom(form, lab).stream())
                .findFirst();
        if (way.isPresent() && ways.size() < Ucum.MOST_KEPT) {
            ways.put(key, way);
        }
        return way;
    }

    private static Optional<Way> wayFrom(Ucum.Form from, Lab lab) {
        Optional<Ucum.Form> target = Ucum.form(lab.unit());
        if (target.isEmpty()) {
            return Optional.empty();
        }
        boolean ownScale = false;
        for (Conversion conversion : lab.conversions()) {
            Optional<Ucum.Form> start = Ucum.form(conversion.fromUnit()).filter(from::converts);
            if (start.isPresent()) {
                BigDecimal scale = from.factorTo(start.get());
                ownScale = start.get().converts(target.get());
                if (!ownScale || isOne(scale)) {
                    return Optional.of(new Way(scale.multiply(conversion.factor()), conversion.offset()));
                }
            }
        }
        return target.filter(from::converts)
                .map(from::factorTo)
                .filter(ownScale ? Labs::isOne : any -> true)
                .map(factor -> new Way(factor, BigDecimal.ZERO));
    }

    private static boolean isOne(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0;
    }

    private static String shortened(String unit) {
        return unit.length() <= 40 ? unit : unit.substring(0, 40) + "…";
    }
}
