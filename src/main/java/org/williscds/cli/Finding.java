package org.williscds.cli;

/**
 * One thing that is wrong, as every form of a report shows it.
 *
 * @param code stable kind of the finding, in kebab-case
 * @param subject what was looked at: a file, a scenario, a row
 * @param file path below the folder of the rules; empty when no file is meant
 * @param place in the file: a cell such as {@code C12}, or {@code line 7}; may be empty
 * @param value what stands there; may be empty
 * @param reason what is wrong with it
 * @param cure begins with "Maybe"; may be empty
 */
record Finding(String code, String subject, String file, String place, String value, String reason, String cure) {}
