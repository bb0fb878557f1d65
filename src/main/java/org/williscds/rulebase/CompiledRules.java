package org.williscds.rulebase;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/** Compiled rules without the rows of their tables: the same rules serve every edit of rows. */
public final class CompiledRules {

    private final KieBase kieBase;
    private final List<RuleText> texts;
    private final Map<Rule, RuleNote> notes;

    /** @param sources what the rules were compiled of */
    CompiledRules(KieBase kieBase, Collection<RuleSource> sources) {
        this.kieBase = kieBase;
        this.texts = sources.stream().map(RuleText::of).toList();
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

    /** The rules as written. */
    List<RuleText> texts() {
        return texts;
    }

    KieBase kieBase() {
        return kieBase;
    }
}
