package org.williscds.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects all mistakes of one request, so that its sender sees them at once. */
public final class Faults {

    /** A request with more mistakes than these is wrong as a whole; the rest would only swell the answer. */
    static final int SHOWN = 100;

    private static final int VALUE_SHOWN = 80;

    private final List<Fault> faults = new ArrayList<>();
    private int leftOut;

    public void add(String pointer, String value, String reason, String cure) {
        if (faults.size() < SHOWN) {
            faults.add(new Fault(pointer, shortened(value), reason, cure));
        } else {
            leftOut++;
        }
    }

    /** Whether nobody needs to look for a cure any more, because it would not be shown. */
    public boolean isFull() {
        return faults.size() >= SHOWN;
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** @throws ProblemException with all of them, when there are any */
    public void refuseIfAny() {
        if (faults.isEmpty()) {
            return;
        }
        var count = faults.size() + leftOut;
        throw new ProblemException(ProblemDocument.of(
                        400,
                        "invalid-request",
                        count == 1 ? "One thing in the request is wrong" : count + " things in the request are wrong",
                        leftOut == 0 ? "" : "The first %d are shown.".formatted(SHOWN))
                .with(faults));
    }

    /** A value as it can be shown: not endless. */
    public static String shortened(String value) {
        return value.length() <= VALUE_SHOWN ? value : value.substring(0, VALUE_SHOWN) + "…";
    }
}
