package org.williscds.decision;

import org.jboss.logging.Logger;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.Scenarios;

/**
 * Evaluates scenarios of a release before it comes into force. Drools builds much at the first use of each rule: without
 * this, the first request after a start or a reload misses its deadline.
 */
final class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    /** Enough for each table to have been asked; the JIT compiler goes on under load. */
    private static final int CASES = 100;

    private WarmUp() {}

    static void run(Release release) {
        try {
            var cases = new Scenarios(release).all();
            var step = Math.max(1, cases.size() / CASES);
            for (var index = 0; index < cases.size(); index += step) {
                release.ruleBase().evaluate(cases.get(index).facts());
            }
        } catch (RuntimeException e) {
            // A scenario that cannot be read is found by the build; here it only costs the warm-up.
            LOG.warnf("The scenarios could not be used to warm up (%s).", e.getMessage());
        }
    }
}
