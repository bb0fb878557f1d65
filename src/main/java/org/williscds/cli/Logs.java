package org.williscds.cli;

import java.util.List;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** The engine writes each step to the log if nobody stops it. Loggers are kept here: a level is lost with its logger. */
final class Logs {

    private static final List<Logger> KEPT = List.of(
            LogContext.getLogContext().getLogger("org.drools"),
            LogContext.getLogContext().getLogger("org.kie"));

    private Logs() {}

    static void quiet() {
        KEPT.forEach(logger -> logger.setLevel(Level.ERROR));
    }
}
