package org.williscds.terminology;

import java.util.List;
import java.util.Optional;
import org.williscds.tables.Row;

/** How states of the patient that are no disease, such as pregnancy, are observed. */
final class PatientStates {

    private final CodeSystems systems;
    private final List<Row> rows;

    PatientStates(CodeSystems systems, List<Row> rows) {
        this.systems = systems;
        this.rows = List.copyOf(rows);
    }

    Optional<PatientState> state(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().map(PatientStates::state);
    }

    Optional<PatientState> asked(Coding coding) {
        return systems.id(coding.system())
                .filter(CodeSystems.LOINC::equals)
                .flatMap(system -> rows.stream()
                        .filter(row -> Codes.normalise(row.text("loinc")).equals(Codes.normalise(coding.code())))
                        .findFirst())
                .map(PatientStates::state);
    }

    private static PatientState state(Row row) {
        return new PatientState(
                row.id(), row.text("condition"), row.number("holds_days").intValueExact());
    }
}
