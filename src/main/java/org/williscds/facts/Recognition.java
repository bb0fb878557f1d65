package org.williscds.facts;

/**
 * How a medicine was recognised.
 *
 * @param system id of a row of {@code rules/terminology/code_systems.csv}, or empty when recognised by name
 * @param matched the code, or the words of the name, that were found
 */
public record Recognition(By by, String system, String matched) {

    public enum By {
        CODE,
        /** By a prefix of its ATC code: the class is known, the substance is not. */
        CLASS_CODE,
        NAME
    }
}
