package org.williscds.decision;

/** No release of the knowledge is active, so there is nothing to decide with. */
public final class NoActiveReleaseException extends RuntimeException {

    NoActiveReleaseException() {
        super("No release of the knowledge is active. Maybe it was refused at start: see the log.");
    }
}
