package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            var found = new TreeMap<String, List<String>>();
            rules.forEach(rule -> {
                var matches = known.matches(rule).stream().map(KnownTest::shown).sorted().toList();
                if (!matches.isEmpty()) {
                    found.put(rule.name(), matches);
                }
            });

            assertThat(found)
                    .as(scenarios.get(index).id())
                    .containsExactlyEntriesOf(drools(release.ruleBase().matches(memory)));
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

    private static TreeMap<String, List<String>> drools(List<Memory.Match> matches) {
        var found = new TreeMap<String, List<String>>();
        matches.stream().collect(Collectors.groupingBy(Memory.Match::rule)).forEach((rule, all) -> found.put(
                rule,
                all.stream().map(match -> shown(match.joined())).sorted().toList()));
        return found;
    }

    private static String shown(List<Object> joined) {
        return new ArrayList<>(joined).stream().map(Object::toString).sorted().collect(Collectors.joining(" + "));
    }
}
