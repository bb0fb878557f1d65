package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.williscds.knowledge.Scenarios;
import org.williscds.testsupport.Rules;

class KnownTest {

    private static final int EVERY = 40;

    /** Rules judged part by part must hold exactly where Drools says that they hold. */
    @Test
    void everyRuleHoldsExactlyWhereDroolsSaysSo() {
        var release = Rules.release();
        var rules = release.rules().stream()
                .flatMap(file -> RuleReader.read(file).stream())
                .toList();
        var scenarios = new Scenarios(release).all();
        for (var index = 0; index < scenarios.size(); index += EVERY) {
            var memory = release.ruleBase().remember(scenarios.get(index).facts());
            var known = Known.of(memory);
            var found = new TreeSet<String>();
            rules.forEach(rule -> known.matches(rule).forEach(joined -> found.add(rule.name() + ": " + shown(joined))));
            var drools = new TreeSet<String>();
            release.ruleBase()
                    .matches(memory)
                    .forEach(match -> drools.add(match.rule() + ": " + shown(match.joined())));

            assertThat(without(found, drools))
                    .as("%s, only here", scenarios.get(index).id())
                    .isEmpty();
            assertThat(without(drools, found))
                    .as("%s, only in Drools", scenarios.get(index).id())
                    .isEmpty();
        }
    }

    @Test
    void everyRuleOfTheReleaseIsReadWithAllItsConclusions() {
        for (var file : Rules.release().rules()) {
            assertThat(RuleReader.read(file))
                    .as(file.path())
                    .hasSameSizeAs(file.rules())
                    .allSatisfy(rule -> assertThat(rule.conclusions()).isNotEmpty());
        }
    }

    private static Set<String> without(Set<String> one, Set<String> other) {
        var rest = new TreeSet<>(one);
        rest.removeAll(other);
        return rest;
    }

    /** A rule that asks only what must not be there joins an object of the engine's own. */
    private static String shown(List<Object> joined) {
        return joined.stream()
                .filter(object -> object.getClass().getName().startsWith("org.williscds."))
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(" + "));
    }
}
