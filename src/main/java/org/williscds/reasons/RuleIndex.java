package org.williscds.reasons;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.ReadRule;
import org.williscds.rulebase.RuleReader;

/** The rules of a release, taken apart once for all questions. */
record RuleIndex(
        List<ReadRule> rules, Map<String, List<ReadRule>> byTable, Map<String, ReadRule> byName, Producers producers) {

    static RuleIndex of(Release release) {
        var rules = release.rules().stream()
                .flatMap(file -> RuleReader.read(file).stream())
                .toList();
        return new RuleIndex(
                rules,
                rules.stream().collect(Collectors.groupingBy(ReadRule::table)),
                rules.stream().collect(Collectors.toMap(ReadRule::name, rule -> rule)),
                new Producers(release, rules));
    }
}
