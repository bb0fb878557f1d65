package org.williscds.knowledge;

import org.williscds.testsupport.Rules;

/** How the scenarios of the real rules try them, computed once for all tests. */
public final class RealCoverage {

    private RealCoverage() {}

    public static ScenarioCoverage get() {
        return Holder.COVERAGE;
    }

    private static final class Holder {
        private static final ScenarioCoverage COVERAGE = ScenarioCoverage.of(Rules.release());
    }
}
