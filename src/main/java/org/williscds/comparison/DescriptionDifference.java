package org.williscds.comparison;

/**
 * One entry of a description, or of the release's own file, that differs.
 *
 * @param file below {@code rules/}
 * @param entry the way to it: {@code columns › at_least › title}
 * @param before empty when it is new
 * @param after empty when it is gone
 */
public record DescriptionDifference(String file, String entry, String before, String after) {}
