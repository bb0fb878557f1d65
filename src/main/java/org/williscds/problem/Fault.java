package org.williscds.problem;

/**
 * One mistake in a request, told so that its sender can mend it.
 *
 * @param pointer JSON pointer (RFC 6901) of the member; empty for the body as a whole
 * @param value what stands there, shortened
 * @param cure begins with "Maybe"
 */
public record Fault(String pointer, String value, String reason, String cure) {}
