package org.williscds.facts;

/**
 * Something that could not be read, recognised or checked. Reported in every answer, so that silence means "checked".
 *
 * @param what the thing, as the sender wrote it or by the name of its list, without personal data
 * @param place JSON pointer into the request, or the path asked of the FHIR server
 * @param detail a short technical reason, for integrators; empty when the kind says it all
 */
public record Gap(Kind kind, String what, String place, String detail) {

    public enum Kind {
        /** A medicine, condition or test that the terminology does not know. */
        NOT_RECOGNISED,
        /** An entry that could not be used. */
        NOT_READ,
        /** A list that nobody supplied. */
        NOT_SUPPLIED,
        /** A list that was asked for and failed. */
        FAILED,
        /** A list that did not come within the deadline. */
        LATE,
        /** Code and name of one medicine contradict each other; both were used. */
        CONTRADICTION,
        /** A medicine used on skin, eye or gut only; not judged. */
        LOCAL_USE
    }
}
