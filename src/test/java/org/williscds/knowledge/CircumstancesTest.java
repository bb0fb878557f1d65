package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;
import org.williscds.testsupport.Rules;

/** The words by which the topics speak to each other: what nobody says, or nobody listens to, only looks like a check. */
class CircumstancesTest {

    private static final String VOCABULARY = "terminology/circumstances";
    private static final String ROW = "row.";
    private static final Pattern WORD = Pattern.compile("\"([a-z0-9-]+)\"");
    private static final Pattern SAID =
            Pattern.compile("new Circumstance\\(\\s*(?:\"([^\"]+)\"|\\$\\w+\\.text\\(\\s*\"(\\w+)\")");
    private static final Pattern TABLE = Pattern.compile("name == \"([^\"]+)\"");

    private final Release release = Rules.release();
    private final Set<String> said = new TreeSet<>();
    private final Set<String> heard = new TreeSet<>();
    /** Columns of which a rule written by hand says what they hold. */
    private final Set<String> saidFrom = new TreeSet<>();

    CircumstancesTest() {
        release.rules().stream()
                .filter(file -> !file.isGenerated())
                .flatMap(file -> file.rules().stream())
                .forEach(this::written);
        release.tables().values().stream()
                .filter(table -> !table.getName().equals(VOCABULARY))
                .forEach(this::table);
        // A rationale quotes the status by its name in the vocabulary, although no rule makes a circumstance of it.
        release.rows("secondary_causes/iron_status").forEach(row -> {
            said.add(row.text("iron"));
            heard.add(row.text("iron"));
        });
    }

    @Test
    void everyCircumstanceIsSaidSomewhere() {
        assertThat(vocabulary().filter(word -> !said.contains(word))).isEmpty();
    }

    @Test
    void everyCircumstanceIsReadSomewhere() {
        assertThat(vocabulary().filter(word -> !heard.contains(word))).isEmpty();
    }

    private Stream<String> vocabulary() {
        return release.rows(VOCABULARY).stream().map(Row::id);
    }

    private void written(RuleText.Rule rule) {
        var conditions = String.join(
                "\n",
                rule.conditions().stream().map(condition -> condition.text()).toList());
        WORD.matcher(conditions).results().forEach(word -> heard.add(word.group(1)));
        SAID.matcher(rule.consequence()).results().forEach(word -> {
            if (word.group(1) != null) {
                said.add(word.group(1));
            } else {
                TABLE.matcher(conditions)
                        .results()
                        .forEach(table -> saidFrom.add(table.group(1) + "#" + word.group(2)));
            }
        });
    }

    private void table(DecisionTable table) {
        var description = table.description();
        var saying = new TreeSet<String>();
        description.conclusions().stream()
                .filter(conclusion -> conclusion.is().equals("Circumstance"))
                .map(conclusion -> conclusion.with().getOrDefault("circumstance", ""))
                .forEach(word -> add(word, saying, said));
        var hearing = new TreeSet<String>();
        Stream.concat(description.facts().stream(), description.without().stream())
                .filter(fact -> fact.is().equals("Circumstance"))
                .map(fact -> fact.where().getOrDefault("circumstance", ""))
                .forEach(word -> add(word, hearing, heard));
        for (var column : description.columns()) {
            var name = column.name();
            if (saying.contains(name) || saidFrom.contains(table.getName() + "#" + name)) {
                table.rows().forEach(row -> said.addAll(row.list(name)));
            } else if (hearing.contains(name) || column.of().contains(VOCABULARY)) {
                table.rows().forEach(row -> heard.addAll(row.list(name)));
            }
        }
    }

    private static void add(String word, Set<String> columns, Set<String> words) {
        if (word.startsWith(ROW)) {
            columns.add(word.substring(ROW.length()));
        } else {
            words.add(word);
        }
    }
}
