package org.williscds.rulebase;

import java.util.List;
import org.kie.api.definition.rule.Rule;

/**
 * What is told about a rule, worked out once when it is compiled.
 *
 * @param topic {@code medication} of the rule package {@code rules.medication}
 * @param name with its topic: {@code medication/medicine-suspected}; that of a table is named so already
 * @param sources ids of {@code rules/sources.csv} that a hand-written rule names
 */
record RuleNote(String topic, String name, List<String> sources) {

    private static final String RULES = "rules.";

    static RuleNote of(Rule rule) {
        var topic = rule.getPackageName().substring(RULES.length());
        return new RuleNote(
                topic, rule.getName().contains("/") ? rule.getName() : topic + "/" + rule.getName(), sources(rule));
    }

    /** Without drools-mvel the value of an annotation keeps its quotation marks. */
    private static List<String> sources(Rule rule) {
        var source = rule.getMetaData().get("source");
        return source == null
                ? List.of()
                : List.of(source.toString().replace("\"", "").split(";"));
    }
}
