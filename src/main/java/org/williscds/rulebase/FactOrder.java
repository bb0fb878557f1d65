package org.williscds.rulebase;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.Fact;
import org.williscds.facts.LabResult;
import org.williscds.facts.Measure;
import org.williscds.facts.MedicationUse;

/**
 * The order in which facts enter a session. Where several facts support one conclusion the first is named as its reason,
 * so the same facts must always come in the same order.
 */
enum FactOrder implements Comparator<Fact> {
    INSTANCE;

    private static final Comparator<Fact> ORDER = Comparator.<Fact, String>comparing(
                    fact -> fact.getClass().getName())
            .thenComparing(FactOrder::place)
            .thenComparing(Fact::toString);

    static List<? extends Fact> sorted(Collection<? extends Fact> facts) {
        return facts.stream().sorted(INSTANCE).toList();
    }

    @Override
    public int compare(Fact first, Fact second) {
        return ORDER.compare(first, second);
    }

    private static String place(Fact fact) {
        if (fact instanceof MedicationUse use) {
            return use.origin().place();
        }
        if (fact instanceof LabResult result) {
            return result.origin().place();
        }
        if (fact instanceof ConditionFinding finding) {
            return finding.origin().place();
        }
        if (fact instanceof Measure measure) {
            return measure.origin().place();
        }
        return fact instanceof ClinicalFinding finding ? finding.origin().place() : "";
    }
}
