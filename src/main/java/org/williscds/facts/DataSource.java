package org.williscds.facts;

/** Which part of the record was looked at. Without it, an empty list could be read as "the patient has none". */
public record DataSource(Kind kind, Availability availability) implements Fact {

    public enum Kind {
        PATIENT,
        CONDITIONS,
        MEDICATIONS,
        LABS,
        FINDINGS
    }

    public enum Availability {
        /** Read in full; what is not in it is not in the record. */
        COMPLETE,
        /** Read in part: a page, an entry or one of two lists could not be read. */
        PARTIAL,
        /** Nobody supplied it. */
        NOT_SUPPLIED,
        /** Supplied or asked for, and it failed or came too late. */
        FAILED
    }
}
