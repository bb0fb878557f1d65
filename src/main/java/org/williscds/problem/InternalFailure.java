package org.williscds.problem;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * A mistake of ours. The log gets the kind of the exception and where it happened, but not its message, which may quote
 * the patient's data; the caller gets a number under which the log has it.
 */
public final class InternalFailure {

    private static final Logger LOG = Logger.getLogger(InternalFailure.class);
    private static final int FRAMES = 15;

    private InternalFailure() {}

    public static Response answer(String request, Throwable failure) {
        var number = UUID.randomUUID();
        LOG.errorf("%s failed (%s): %s", request, number, place(failure));
        return ProblemDocument.of(
                        500,
                        "internal",
                        "The request could not be answered",
                        "An internal error was logged under %s. Nothing was checked.".formatted(number))
                .response();
    }

    /** Kind and place of the exception and of its causes, without their messages. */
    public static String place(Throwable failure) {
        var cause = failure.getCause();
        return failure.getClass().getName()
                + Arrays.stream(failure.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining())
                + (cause == null || cause == failure ? "" : "\n  caused by " + place(cause));
    }
}
