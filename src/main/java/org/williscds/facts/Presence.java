package org.williscds.facts;

/** Whether something is so. What nobody looked at is {@link #NOT_ASSESSED} and must never be read as {@link #ABSENT}. */
public enum Presence {
    PRESENT,
    ABSENT,
    NOT_ASSESSED
}
