package org.williscds.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.Problem;

/**
 * Tries a release on its scenarios before it comes into force: those that are new or read otherwise than in the release
 * before, and those that the change can reach.
 */
public final class ScenarioTrial {

    private static final String CHECK = "scenario-fails";

    private final Release release;
    private final Predicate<Scenario> concerned;

    private ScenarioTrial(Release release, Predicate<Scenario> concerned) {
        this.release = release;
        this.concerned = concerned;
    }

    /** A trial of all scenarios. */
    public static ScenarioTrial of(Release release) {
        return new ScenarioTrial(release, scenario -> true);
    }

    /**
     * A trial of the scenarios whose answer can have changed since another release; of all when there is none.
     *
     * @param failed what did not hold there; all else did
     */
    public static ScenarioTrial since(@Nullable Release before, Collection<Problem> failed, Release release) {
        if (before == null
                || failed.stream().anyMatch(problem -> !problem.check().equals(CHECK))) {
            return of(release);
        }
        var reach = ChangeReach.between(before, release);
        var failing = failed.stream()
                .map(problem -> name(problem.file(), problem.value()))
                .collect(Collectors.toUnmodifiableSet());
        var known = new Scenarios(before)
                .all().stream()
                        .filter(scenario -> !failing.contains(name(scenario.file(), scenario.id())))
                        .map(ScenarioTrial::wherever)
                        .collect(Collectors.toUnmodifiableSet());
        return new ScenarioTrial(
                release, scenario -> !known.contains(wherever(scenario)) || reach.reaches(scenario.facts()));
    }

    private static String name(String file, String id) {
        return file + "#" + id;
    }

    /** A scenario that only stands in another row is the same. */
    private static Scenario wherever(Scenario scenario) {
        return new Scenario(
                scenario.id(),
                scenario.says(),
                scenario.topic(),
                scenario.file(),
                0,
                scenario.on(),
                scenario.profile(),
                scenario.facts(),
                scenario.expects(),
                scenario.looksAtActions(),
                scenario.actions());
    }

    /** The scenarios that are tried. */
    List<Scenario> scenarios() {
        return new Scenarios(release).all().stream().filter(concerned).toList();
    }

    /** What does not hold, or cannot be read; empty when the release answers as expected. */
    public List<Problem> problems() {
        var scenarios = new Scenarios(release);
        try {
            return scenarios().stream()
                    .flatMap(
                            scenario -> scenarios.failure(scenario).map(failure -> problem(scenario, failure)).stream())
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of(new Problem(
                    "scenario-unreadable",
                    "",
                    "",
                    "",
                    "A scenario cannot be read: %s".formatted(e.getMessage()),
                    "Maybe a word in it is misspelt."));
        }
    }

    private static Problem problem(Scenario scenario, String failure) {
        var told = failure.lines().map(String::strip).toList();
        return new Problem(
                CHECK,
                scenario.file(),
                "A" + scenario.row(),
                scenario.id(),
                "The rules do not answer this scenario as expected. %s."
                        .formatted(String.join("; ", told.subList(1, Math.max(1, told.size() - 1)))),
                "Maybe the change was not meant to reach this patient; or it was, and the scenario must say so.");
    }
}
