package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule of which one condition is not asked: what a near miss is measured with, and what a check of scenarios tries in the
 * place of the real one.
 *
 * @param file the file that the rule stands in
 * @param original the rule as it is
 * @param lost what is not asked
 * @param key whether it is the key by which rows are found
 * @param guardsUnknown whether what is lost keeps an unknown value from being read: without it the rule may fail
 * @param conditions the rest
 */
public record RelaxedRule(
        RuleText file,
        RuleText.Rule original,
        String lost,
        boolean key,
        boolean guardsUnknown,
        List<String> conditions) {

    public RelaxedRule {
        conditions = List.copyOf(conditions);
    }

    public String rule() {
        return file.nameOf(original);
    }

    /** Every way to ask one condition less; {@code consequence}: what the rule concludes still needs what it binds. */
    public static List<RelaxedRule> of(RuleText file, RuleText.Rule rule, String consequence) {
        var relaxed = new ArrayList<RelaxedRule>();
        var all = rule.conditions();
        for (var index = 0; index < all.size(); index++) {
            var condition = all.get(index);
            if (condition.isParameter()) {
                continue;
            }
            var rest = all.subList(index + 1, all.size()).stream()
                            .map(RuleCondition::text)
                            .collect(Collectors.joining(" "))
                    + " "
                    + consequence;
            for (var constraint = 0; constraint < condition.constraints().size(); constraint++) {
                var lost = condition.constraints().get(constraint);
                var at = index;
                condition
                        .without(constraint, rest)
                        .ifPresent(text -> relaxed.add(new RelaxedRule(
                                file,
                                rule,
                                "%s … %s".formatted(condition.head(), lost),
                                false,
                                lost.contains("!= null"),
                                with(all, at, text))));
            }
            if (!condition.isUsedIn(rest) && all.size() > 1) {
                relaxed.add(new RelaxedRule(file, rule, condition.text(), false, false, with(all, index, "")));
            }
            var at = index;
            condition
                    .withoutKey()
                    .ifPresent(text -> relaxed.add(new RelaxedRule(
                            file, rule, "the key of " + condition.text(), true, false, with(all, at, text))));
        }
        return relaxed;
    }

    private static List<String> with(List<RuleCondition> all, int index, String text) {
        var conditions = new ArrayList<String>();
        for (var at = 0; at < all.size(); at++) {
            var written = at == index ? text : all.get(at).text();
            if (!written.isEmpty()) {
                conditions.add(written);
            }
        }
        return conditions;
    }
}
