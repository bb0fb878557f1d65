package org.williscds.rulebase;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/** Compiled rules without the rows of their tables: the same rules serve every edit of rows. */
public final class CompiledRules {

    private final KieBase kieBase;
    private final Set<String> tablesNamedByHand;
    private final Map<Rule, RuleNote> notes;

    /** @param tablesNamedByHand tables that a hand-written rule asks for */
    CompiledRules(KieBase kieBase, Set<String> tablesNamedByHand) {
        this.kieBase = kieBase;
        this.tablesNamedByHand = Set.copyOf(tablesNamedByHand);
        this.notes = kieBase.getKiePackages().stream()
                .flatMap(kiePackage -> kiePackage.getRules().stream())
                .collect(Collectors.toUnmodifiableMap(rule -> rule, RuleNote::of));
    }

    RuleNote note(Rule rule) {
        var note = notes.get(rule);
        return note == null ? RuleNote.of(rule) : note;
    }

    /** The names of all rules, each with its topic. */
    Set<String> names() {
        return notes.values().stream().map(RuleNote::name).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> tablesNamedByHand() {
        return tablesNamedByHand;
    }

    KieBase kieBase() {
        return kieBase;
    }
}
