package org.williscds.rulebase;

import org.kie.api.KieBase;

/** Compiled rules without the rows of their tables: the same rules serve every edit of rows. */
public final class CompiledRules {

    private final KieBase kieBase;

    CompiledRules(KieBase kieBase) {
        this.kieBase = kieBase;
    }

    KieBase kieBase() {
        return kieBase;
    }
}
