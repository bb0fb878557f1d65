package org.williscds.workbook;

import java.util.Locale;

/**
 * What the workbook says of the release it was made of.
 *
 * @param language in which codes are named
 * @param signed whether a neurologist and a pharmacist have signed the content
 */
public record Edition(String name, String version, Locale language, boolean signed) {}
