package org.williscds.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.williscds.recommendation.Recommendation;
import org.williscds.rulebase.Evaluation;

/**
 * One recommendation as a scenario speaks of it: {@code worsens-metoclopramide=warning}, and where the scenario looks so
 * closely, {@code at order-select order-sign saying ordered-high advising advice-antiemetic-d2 with risk high}.
 */
record ScenarioOutcome(Recommendation found) {

    private static final Set<String> SECTIONS = Set.of("at", "saying", "advising", "with");

    /** Whether exactly the expected recommendations were found, each as closely as it is described. */
    static boolean meet(Scenario scenario, Evaluation evaluation) {
        var expected = scenario.expects();
        var outcomes = of(scenario, evaluation);
        var names =
                expected.stream().map(entry -> entry.split(" ", -1)[0]).sorted().toList();
        return names.equals(
                        outcomes.stream().map(ScenarioOutcome::name).sorted().toList())
                && expected.stream().allMatch(entry -> outcomes.stream().anyMatch(outcome -> outcome.fits(entry)));
    }

    /** What the scenario looks at: the recommendations of its own topic, and others that it names. */
    static List<ScenarioOutcome> of(Scenario scenario, Evaluation evaluation) {
        return lookedAt(scenario, evaluation).stream()
                .map(Evaluation.Fired::recommendation)
                .map(ScenarioOutcome::new)
                .toList();
    }

    static List<Evaluation.Fired> lookedAt(Scenario scenario, Evaluation evaluation) {
        var named = scenario.expects().stream()
                .map(entry -> entry.split("[ =]", -1)[0])
                .collect(Collectors.toSet());
        return evaluation.fired().stream()
                .filter(fired -> scenario.topic().isEmpty()
                        || scenario.topic().equals(fired.rationale().topic())
                        || named.contains(fired.recommendation().id()))
                .toList();
    }

    private boolean fits(String entry) {
        var sections = sections(entry);
        var at = sections.get("at");
        var saying = sections.get("saying");
        var advising = sections.get("advising");
        var with = sections.getOrDefault("with", List.of());
        return entry.split(" ", -1)[0].equals(name())
                && (at == null || Set.copyOf(at).equals(occasions()))
                && (saying == null || saying.equals(List.of(found.wording())))
                && (advising == null || advising.equals(List.of(found.advice())))
                && values(with);
    }

    private boolean values(List<String> pairs) {
        for (var index = 0; index < pairs.size(); index += 2) {
            var value = found.words().values().get(pairs.get(index));
            if (value == null || index + 1 == pairs.size() || !word(value).equals(pairs.get(index + 1))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<String>> sections(String entry) {
        var sections = new HashMap<String, List<String>>();
        var current = new ArrayList<String>();
        for (var word : entry.split(" ", -1)) {
            if (SECTIONS.contains(word)) {
                current = new ArrayList<>();
                sections.put(word, current);
            } else {
                current.add(word);
            }
        }
        return sections;
    }

    private String name() {
        return found.id() + "=" + word(found.indicator());
    }

    private Set<String> occasions() {
        var occasions = new TreeSet<String>();
        found.occasions().forEach(occasion -> occasions.add(word(occasion)));
        return occasions;
    }

    private static String word(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    @Override
    public String toString() {
        return "%s at %s saying %s advising %s with %s"
                .formatted(
                        name(),
                        String.join(" ", occasions()),
                        found.wording(),
                        found.advice(),
                        found.words().values());
    }
}
