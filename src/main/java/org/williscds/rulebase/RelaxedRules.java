package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Relaxed rules, compiled together. They conclude nothing: they tell where each of them would hold. */
public final class RelaxedRules {

    private final CompiledRules rules;
    private final Map<String, RelaxedRule> byName;

    private RelaxedRules(CompiledRules rules, Map<String, RelaxedRule> byName) {
        this.rules = rules;
        this.byName = byName;
    }

    /** A relaxed rule that holds, and for what. */
    public record Match(RelaxedRule rule, Memory.Match found) {}

    /** Empty when one of them does not compile. */
    public static Optional<RelaxedRules> compile(Collection<RelaxedRule> relaxed) {
        var byName = new LinkedHashMap<String, RelaxedRule>();
        var files = new TreeMap<String, StringBuilder>();
        for (var rule : relaxed) {
            var name = "%s ~%d".formatted(rule.original().name(), byName.size());
            byName.put(name.contains("/") ? name : rule.file().topic() + "/" + name, rule);
            files.computeIfAbsent(
                            rule.file().path(),
                            path -> new StringBuilder(rule.file().head()).append('\n'))
                    .append(rule.original().write(name, rule.conditions(), ""));
        }
        var sources = new ArrayList<RuleSource>();
        files.forEach((path, text) -> sources.add(new RuleSource(path, text.toString())));
        return RuleCompiler.compile(sources) instanceof Compilation.Compiled compiled
                ? Optional.of(new RelaxedRules(compiled.rules(), byName))
                : Optional.empty();
    }

    public List<Match> matches(Memory memory) {
        return memory.matches(rules.kieBase()).stream()
                .map(match -> new Match(java.util.Objects.requireNonNull(byName.get(match.rule())), match))
                .toList();
    }
}
