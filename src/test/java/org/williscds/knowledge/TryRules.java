package org.williscds.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.williscds.rulebase.RuleCompiler;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Problem;
import org.williscds.tables.TableDescription;

/**
 * Loads a folder of rules, runs its scenarios, and says what is wrong, which scenarios fail and which rows and rules no
 * scenario reaches or is a near miss of: the quick look while writing rules. Arguments: the folder, and the topics to look at (all without one).
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
        var all = scenarios.all();
        var failed = all.stream()
                .filter(scenario -> topics.isEmpty() || topics.contains(scenario.topic()))
                .flatMap(scenario -> scenarios.failure(scenario).stream())
                .toList();
        failed.forEach(TryRules::say);
        var coverage = ScenarioCoverage.of(release);
        untried("row", coverage.rows(), topics);
        untried("rule", coverage.rules(), topics);
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

    private static void untried(String what, List<ScenarioCoverage.Item> items, List<String> topics) {
        items.stream()
                .filter(item -> topics.isEmpty() || topics.contains(item.topic()))
                .filter(item -> !item.isTried())
                .forEach(item -> say("%s %s: %s"
                        .formatted(
                                what,
                                item.name(),
                                item.holds().isEmpty()
                                        ? "no scenario reaches it"
                                        : "no scenario is a near miss of it")));
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
