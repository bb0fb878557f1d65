package org.williscds.terminology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.Recognition;
import org.williscds.tables.Row;

/** Codes of medicines to substances, or to a class where no substance has the code. */
final class MedicineCodes {

    /**
     * What one code says.
     *
     * @param classes filled only where no substance is known
     * @param application null when the code system does not tell how the medicine is used
     */
    record Hit(
            SortedSet<String> substances,
            SortedSet<String> classes,
            @Nullable Application application,
            Recognition recognition) {

        boolean recognised() {
            return !substances.isEmpty() || !classes.isEmpty();
        }
    }

    private record AtcEntry(SortedSet<String> substances, Application application) {}

    private final CodeSystems systems;
    private final DrugClasses classes;
    private final Map<String, AtcEntry> atc = new HashMap<>();
    private final Map<String, SortedSet<String>> rxnorm = new HashMap<>();
    private final Map<String, SortedSet<String>> snomed = new HashMap<>();

    MedicineCodes(CodeSystems systems, DrugClasses classes, Function<String, List<Row>> rowsOfTable) {
        this.systems = systems;
        this.classes = classes;
        for (Row row : rowsOfTable.apply("terminology/substances")) {
            row.list("atc").forEach(code -> addAtc(code, row.id()));
            row.list("atc_legacy").forEach(code -> addAtc(code, row.id()));
            row.list("rxnorm").forEach(code -> add(rxnorm, code, row.id()));
            row.list("snomed").forEach(code -> add(snomed, code, row.id()));
        }
        for (Row row : rowsOfTable.apply("terminology/atc_codes")) {
            Application application =
                    "local".equals(row.text("application")) ? Application.LOCAL : Application.SYSTEMIC;
            atc.put(Codes.normalise(row.text("atc")), new AtcEntry(new TreeSet<>(row.list("substances")), application));
        }
    }

    private void addAtc(String code, String substance) {
        atc.computeIfAbsent(Codes.normalise(code), key -> new AtcEntry(new TreeSet<>(), Application.SYSTEMIC))
                .substances()
                .add(substance);
    }

    private static void add(Map<String, SortedSet<String>> index, String code, String substance) {
        index.computeIfAbsent(Codes.normalise(code), key -> new TreeSet<>()).add(substance);
    }

    Optional<Hit> find(Coding coding) {
        String code = Codes.normalise(coding.code());
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (coding.system().isBlank()) {
            return Codes.hasShapeOfAtc(code) ? byAtc(code, "") : Optional.empty();
        }
        return switch (systems.id(coding.system()).orElse("")) {
            case CodeSystems.ATC -> byAtc(code, CodeSystems.ATC);
            case CodeSystems.RXNORM -> by(rxnorm, code, CodeSystems.RXNORM);
            case CodeSystems.SNOMED -> by(snomed, code, CodeSystems.SNOMED);
            default -> Optional.empty();
        };
    }

    private Optional<Hit> byAtc(String code, String system) {
        AtcEntry entry = atc.get(code);
        if (entry != null) {
            return Optional.of(new Hit(
                    entry.substances(),
                    new TreeSet<>(),
                    entry.application(),
                    new Recognition(Recognition.By.CODE, system, code)));
        }
        SortedSet<String> closest = classes.closestOf(code);
        return closest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hit(
                        new TreeSet<>(),
                        closest,
                        Application.SYSTEMIC,
                        new Recognition(Recognition.By.CLASS_CODE, system, code)));
    }

    private static Optional<Hit> by(Map<String, SortedSet<String>> index, String code, String system) {
        SortedSet<String> substances = index.get(code);
        return substances == null
                ? Optional.empty()
                : Optional.of(
                        new Hit(substances, new TreeSet<>(), null, new Recognition(Recognition.By.CODE, system, code)));
    }
}
