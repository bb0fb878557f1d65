package org.williscds.decision;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** The day of a request that does not say for which day it asks. Nothing else reads the clock. */
@Singleton
public class Today {

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    /** By the clock of this machine, for those who are not injected. */
    public static Today ofTheMachine() {
        return new Today(new SystemClock().clock());
    }

    public LocalDate date() {
        return LocalDate.now(clock);
    }
}
