package org.williscds.problem;

/** A request that is refused, with the document that says why. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemDocument document;

    public ProblemException(ProblemDocument document) {
        super(document.title());
        this.document = document;
    }

    public ProblemDocument document() {
        return document;
    }
}
