package org.williscds.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.williscds.rulebase.Rationale;
import org.williscds.rulebase.RuleCompiler;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Problem;
import org.williscds.tables.Row;
import org.williscds.tables.TableDescription;

/**
 * Loads a folder of rules, runs its scenarios, and says what is wrong, which scenarios fail and which rows and rules no
 * scenario reaches: the quick look while writing rules. Arguments: the folder, and the topics to look at (all without one).
 */
final class TryRules {

    private TryRules() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var topics = List.of(arguments).subList(1, arguments.length);
        var loading = new ReleaseLoader().load(ReleaseFiles.in(folder));
        if (loading instanceof Loading.Refused refused) {
            refused.problems().stream().map(Problem::toString).forEach(TryRules::say);
            say(refused.problems().size() + " problems: nothing was tried.");
            System.exit(1);
        }
        var release = ((Loading.Loaded) loading).release();
        var scenarios = new Scenarios(release);
        var rows = new TreeSet<String>();
        var rules = new TreeSet<String>();
        var failed = new ArrayList<String>();
        var all = scenarios.all();
        for (var scenario : all) {
            if (topics.isEmpty() || topics.contains(scenario.topic())) {
                scenarios.failure(scenario).ifPresent(failed::add);
            }
            for (var fired : release.ruleBase().evaluate(scenario.facts()).fired()) {
                reached(fired.rationale(), rows, rules);
                fired.proposals().forEach(proposed -> reached(proposed.rationale(), rows, rules));
            }
        }
        failed.forEach(TryRules::say);
        release.tables().values().stream()
                .filter(table -> table.description().decides())
                .filter(table -> topics.isEmpty() || topics.contains(topic(table.getName())))
                .flatMap(table -> table.rows().stream())
                .map(TryRules::name)
                .filter(name -> !rows.contains(name))
                .sorted()
                .forEach(name -> say("no scenario reaches row " + name));
        release.ruleBase().ruleNames().stream()
                .filter(rule -> !rules.contains(rule))
                .filter(rule -> topics.isEmpty() || topics.stream().anyMatch(topic -> rule.startsWith(topic + "/")))
                .sorted()
                .forEach(rule -> say("no scenario reaches rule " + rule));
        say("%d scenarios, %d failed".formatted(all.size(), failed.size()));
        if (System.getProperty("show") != null) {
            RuleCompiler.rulesOf(descriptions(release), new ArrayList<>()).stream()
                    .filter(source -> source.path().startsWith(System.getProperty("show")))
                    .forEach(source -> say(source.text()));
        }
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static List<TableDescription> descriptions(Release release) {
        return release.tables().values().stream()
                .map(DecisionTable::description)
                .toList();
    }

    private static void reached(Rationale rationale, TreeSet<String> rows, TreeSet<String> rules) {
        rationale.rows().forEach(row -> rows.add(name(row)));
        rules.addAll(rationale.rules());
    }

    private static String name(Row row) {
        return row.table() + "#" + row.id();
    }

    private static String topic(String table) {
        return table.contains("/") ? table.substring(0, table.indexOf('/')) : "";
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
