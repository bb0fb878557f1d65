package org.williscds.cdshooks;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An exception as it may be logged: what kind, and where. Its message may quote data of a patient and is left out. */
final class Failure {

    private static final int FRAMES = 12;

    private Failure() {}

    static String trace(@Nullable Throwable failure) {
        if (failure == null) {
            return "unknown";
        }
        var frames = Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "%n    at %s".formatted(frame))
                .collect(Collectors.joining());
        var cause = failure.getCause();
        return failure.getClass().getName()
                + frames
                + (cause == null || cause == failure ? "" : "%ncaused by ".formatted() + trace(cause));
    }
}
