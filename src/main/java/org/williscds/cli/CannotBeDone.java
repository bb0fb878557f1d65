package org.williscds.cli;

/** What was asked for cannot be done; the message is a sentence for whoever called, and ends in "Maybe …". */
final class CannotBeDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotBeDone(String message) {
        super(message);
    }
}
