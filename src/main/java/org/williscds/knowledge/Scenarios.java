package org.williscds.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.williscds.recommendation.Action;
import org.williscds.rulebase.Evaluation;
import org.williscds.rulebase.RuleBase;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/** The scenarios of a release, and whether its rules hold in them. */
public final class Scenarios {

    private final Release release;
    private final ScenarioReader reader;

    public Scenarios(Release release) {
        this.release = release;
        this.reader = new ScenarioReader(release);
    }

    public List<Scenario> all() {
        return rows().stream().map(reader::read).toList();
    }

    /** The scenarios as written, by table. */
    public List<Row> rows() {
        return release.tables().values().stream()
                .filter(table -> ReleaseLoader.isScenarios(table.getName()))
                .sorted(Comparator.comparing(DecisionTable::getName))
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    /**
     * A scenario, perhaps of another release, as this release understands it.
     *
     * @throws IllegalArgumentException when a cell cannot be understood, with place and value
     */
    public Scenario read(Row row) {
        return reader.read(row);
    }

    /** What is wrong, told with what was expected and what came; empty when the scenario holds. */
    public Optional<String> failure(Scenario scenario) {
        return failure(scenario, release.ruleBase());
    }

    /** The same with other rules or rows than those of the release. */
    public static Optional<String> failure(Scenario scenario, RuleBase ruleBase) {
        var evaluation = ruleBase.evaluate(scenario.facts());
        var actions = actions(scenario, evaluation);
        if (ScenarioOutcome.meet(scenario, evaluation)
                && (!scenario.looksAtActions() || actions.equals(scenario.actions()))) {
            return Optional.empty();
        }
        return Optional.of("%s (%s): %s%n  expected %s%s%n  found    %s, %s%n  Maybe the row it speaks of was changed."
                .formatted(
                        scenario.id(),
                        scenario.place(),
                        scenario.says(),
                        scenario.expects(),
                        scenario.looksAtActions() ? ", " + new TreeSet<>(scenario.actions()) : "",
                        ScenarioOutcome.of(scenario, evaluation),
                        actions));
    }

    /** Reviews, steps, remarks and the rank of an offer are looked at only where the scenario names them. */
    private static Set<String> actions(Scenario scenario, Evaluation evaluation) {
        var expected = scenario.actions();
        return ScenarioOutcome.lookedAt(scenario, evaluation).stream()
                .flatMap(fired -> fired.proposals().stream())
                .map(Evaluation.Proposed::proposal)
                .filter(proposal -> isLookedAt(proposal.action(), expected))
                .map(proposal -> new ScenarioAction(proposal.action(), proposal.id()).asToldIn(expected))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isLookedAt(Action action, Set<String> expected) {
        var kind = action instanceof Action.ReviewMedication
                ? "review "
                : action instanceof Action.Step ? "step " : action instanceof Action.Remark ? "remark " : "";
        return expected.stream().anyMatch(words -> words.startsWith(kind)) || kind.isEmpty();
    }
}
