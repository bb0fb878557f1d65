package org.williscds.cdshooks;

/** A request that cannot be answered, with the status that says so. Thrown to the edge of the package only. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient OperationOutcome outcome;

    Refusal(int status, OperationOutcome outcome) {
        super(outcome.issue().get(0).diagnostics(), null, false, false);
        this.status = status;
        this.outcome = outcome;
    }

    static Refusal malformed(String diagnostics, String... expression) {
        return new Refusal(400, OperationOutcome.error("invalid", diagnostics, expression));
    }

    static Refusal lacking(String element) {
        return new Refusal(
                400,
                OperationOutcome.error(
                        "required",
                        "The request lacks %s. Maybe the client does not send it for this hook.".formatted(element),
                        element));
    }

    int status() {
        return status;
    }

    OperationOutcome outcome() {
        return outcome;
    }
}
