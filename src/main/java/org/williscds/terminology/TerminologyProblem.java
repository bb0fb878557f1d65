package org.williscds.terminology;

/**
 * One cell that must be mended before the release may be used.
 *
 * @param row row number as the spreadsheet shows it
 * @param maybe the likely cure, a sentence that begins with "Maybe"
 */
public record TerminologyProblem(String table, int row, String column, String value, String message, String maybe) {}
