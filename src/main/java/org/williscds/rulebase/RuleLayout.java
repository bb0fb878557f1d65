package org.williscds.rulebase;

import java.util.List;
import java.util.stream.Collectors;
import org.williscds.tables.Problem;

/**
 * Whether a rule file has the layout by which {@link RuleText} takes it apart. What is not seen there would be left out of
 * pages, of the check of scenarios, and, with its table, of the session.
 */
public final class RuleLayout {

    private RuleLayout() {}

    public static List<Problem> check(RuleSource source) {
        var code = source.text().lines().map(RuleCondition::withoutComment).collect(Collectors.joining("\n"));
        var unread = RuleReach.tablesIn(code);
        RuleText.of(source).rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .forEach(condition -> unread.removeAll(RuleReach.tablesIn(condition.text())));
        return unread.stream()
                .map(
                        table -> new Problem(
                                "unread-condition",
                                source.path(),
                                "",
                                table,
                                "A rule asks for this table where no condition is looked for, so nobody would see that it does.",
                                "Maybe \"rule\", \"when\", \"then\" or \"end\" does not stand on a line of its own, without a comment behind it."))
                .toList();
    }
}
