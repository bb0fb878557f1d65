package org.williscds.terminology;

/**
 * A state of the patient that is no disease.
 *
 * @param state id of a row of {@code rules/terminology/patient_states.csv}, such as {@code pregnant}
 * @param condition by whose codes and names an observation says yes
 * @param holdsDays an older observation says nothing about today
 */
public record PatientState(String state, String condition, int holdsDays) {}
