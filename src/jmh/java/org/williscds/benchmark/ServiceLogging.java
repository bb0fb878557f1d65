package org.williscds.benchmark;

import java.util.List;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/**
 * The levels of {@code application.properties}, which nobody reads outside the service. Without them Drools writes each
 * step as a trace, and a benchmark measures that.
 */
public final class ServiceLogging {

    private static final List<Logger> KEPT = List.of(
            LogContext.getLogContext().getLogger("org.drools"),
            LogContext.getLogContext().getLogger("org.kie"));

    private ServiceLogging() {}

    public static void set() {
        KEPT.forEach(logger -> logger.setLevel(Level.WARN));
    }
}
