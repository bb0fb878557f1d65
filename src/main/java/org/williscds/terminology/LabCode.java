package org.williscds.terminology;

/**
 * A test that a code stands for.
 *
 * @param lab id of a row of {@code labs.csv}
 * @param unit UCUM unit in which the code's results are usual; never taken for the unit of a result that was sent without one
 */
public record LabCode(String lab, String loinc, String unit) {}
