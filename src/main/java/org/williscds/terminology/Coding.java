package org.williscds.terminology;

/**
 * One code as a sender wrote it; each part is empty when it was not sent.
 *
 * @param system URL, OID or other name of the code system, unchanged
 */
public record Coding(String system, String code, String display) {}
