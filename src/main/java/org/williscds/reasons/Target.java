package org.williscds.reasons;

import java.util.List;
import java.util.Optional;
import org.williscds.knowledge.Release;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/** What is asked about: a row of a table, or a rule written by hand. */
public sealed interface Target {

    /** {@code medication/grading#grade-ordered-high}, or the name of the rule with its topic. */
    String name();

    record OfRow(Row row) implements Target {
        @Override
        public String name() {
            return row.table() + "#" + row.id();
        }
    }

    record OfRule(String name) implements Target {}

    /**
     * Finds it by its name; a row also by its id alone, and a rule without its topic, where only one has it.
     *
     * @return empty when nothing, or more than one thing, has that name
     */
    static Optional<Target> named(String name, Release release) {
        var hash = name.indexOf('#');
        if (hash >= 0) {
            return release.row(name.substring(0, hash), name.substring(hash + 1))
                    .map(OfRow::new);
        }
        var rules = release.rules().stream()
                .filter(file -> !file.isGenerated())
                .flatMap(file -> file.rules().stream().map(file::nameOf))
                .filter(rule -> rule.equals(name) || rule.endsWith("/" + name))
                .<Target>map(OfRule::new)
                .toList();
        List<Target> rows = release.tables().values().stream()
                .filter(table -> isJudged(table, release))
                .flatMap(table -> table.row(name).stream())
                .<Target>map(OfRow::new)
                .toList();
        return rules.size() + rows.size() == 1
                ? Optional.of(rules.isEmpty() ? rows.get(0) : rules.get(0))
                : Optional.empty();
    }

    /** Tables that conclude something, and those that a rule written by hand looks through. */
    private static boolean isJudged(DecisionTable table, Release release) {
        return table.description().decides()
                || release.rules().stream()
                        .filter(file -> !file.isGenerated())
                        .flatMap(file -> file.rules().stream())
                        .flatMap(rule -> rule.conditions().stream())
                        .anyMatch(condition -> condition.text().contains("\"" + table.getName() + "\""));
    }
}
