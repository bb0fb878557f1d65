package org.williscds.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.williscds.facts.Fact;
import org.williscds.knowledge.RealCoverage;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.Scenario;
import org.williscds.knowledge.ScenarioCoverage;
import org.williscds.rulebase.Memory;
import org.williscds.rulebase.RelaxedRule;
import org.williscds.rulebase.RelaxedRules;
import org.williscds.testsupport.Rules;

/** Every row and rule of the release is asked why not, in the scenarios that nearly meet it. */
class WhyNotTest {

    private static final long SEED = 20261124;
    private static final int MOST_FACTS = 3;

    private static final Release RELEASE = Rules.release();
    private static final Reasons REASONS = new Reasons(RELEASE);

    private record Near(Target target, Scenario scenario, WhyNot whyNot) {}

    /** A near miss lacks one condition: naming two would be wrong, and naming none as well. */
    @Test
    void ofEveryNearMissTheOneConditionThatFailsIsNamed() {
        var wrong = items().parallelStream()
                .filter(item -> near(item).isEmpty() && isMissed(item))
                .map(ScenarioCoverage.Item::name)
                .toList();

        assertThat(wrong).isEmpty();
    }

    /** A rule that is nearly met for some facts may hold for others of the same patient: then there is nothing to ask. */
    private static boolean isMissed(ScenarioCoverage.Item item) {
        return item.near().stream().anyMatch(scenario -> !REASONS.whyNot(target(item), scenario.facts())
                .holds());
    }

    /** The second opinion: without the condition that was named the rule holds, as Drools sees it. */
    @Test
    void withoutTheNamedConditionTheRuleHolds() {
        var sample = sample(24);
        var relaxed = sample.stream().map(WhyNotTest::relaxed).toList();
        var rules = RelaxedRules.compile(relaxed.stream().flatMap(List::stream).toList())
                .orElseThrow();

        var wrong = IntStream.range(0, sample.size())
                .filter(index ->
                        rules
                                .matches(RELEASE.ruleBase()
                                        .remember(sample.get(index).scenario().facts()))
                                .stream()
                                .noneMatch(match -> relaxed.get(index).contains(match.rule())
                                        && isOf(match.found(), sample.get(index).target())))
                .mapToObj(sample::get)
                .map(near -> "%s in %s: %s"
                        .formatted(
                                near.target().name(),
                                near.scenario().id(),
                                near.whyNot().unmet().get(0).getClass().getSimpleName()))
                .toList();

        assertThat(wrong).isEmpty();
    }

    private static boolean isOf(Memory.Match match, Target target) {
        return !(target instanceof Target.OfRow ofRow) || match.rows().contains(ofRow.row());
    }

    /** What was found is applied here to the facts anew, and the rules are asked again. */
    @Test
    void theSmallestChangeFoundReallyMakesItHold() {
        var sample = sample(16);
        var found = 0;
        for (var near : sample) {
            var search = REASONS.smallestChange(near.target(), near.scenario().facts(), MOST_FACTS);
            if (search.isFound()) {
                found++;
                assertThat(search.changes()).hasSizeLessThanOrEqualTo(MOST_FACTS);
                assertThat(holds(
                                near.target(),
                                applied(search.changes(), near.scenario().facts())))
                        .as(
                                "%s in %s: %s",
                                near.target().name(), near.scenario().id(), search.changes())
                        .isTrue();
            }
        }

        assertThat(found).as("found of %d", sample.size()).isGreaterThanOrEqualTo(sample.size() * 3 / 4);
    }

    private static List<Near> sample(int count) {
        var random = new Random(SEED);
        var items = items();
        var sample = new ArrayList<Near>();
        while (sample.size() < count) {
            var item = items.get(random.nextInt(items.size()));
            near(item).ifPresent(sample::add);
        }
        return sample;
    }

    private static Target target(ScenarioCoverage.Item item) {
        return Target.named(item.name(), RELEASE).orElseThrow();
    }

    private static Optional<Near> near(ScenarioCoverage.Item item) {
        var target = target(item);
        return item.near().stream()
                .map(scenario -> new Near(target, scenario, REASONS.whyNot(target, scenario.facts())))
                .filter(near -> near.whyNot().unmet().size() == 1)
                .findFirst();
    }

    /** Rows, and the rules that were written by hand: those of tables hold where one of their rows does. */
    private static List<ScenarioCoverage.Item> items() {
        var rules = RealCoverage.get().rules().stream()
                .filter(item -> !RELEASE.tables().containsKey(item.name().split(" ")[0]));
        return Stream.concat(RealCoverage.get().rows().stream(), rules).toList();
    }

    /** The rule without the condition that was named; a cell may be lost by itself or as the key. */
    private static List<RelaxedRule> relaxed(Near near) {
        var unmet = near.whyNot().unmet().get(0);
        return RELEASE.rules().stream()
                .flatMap(file -> file.rules().stream()
                        .filter(rule -> file.nameOf(rule).equals(near.whyNot().rule()))
                        .flatMap(rule -> RelaxedRule.of(file, rule, "").stream()))
                .filter(rule -> loses(rule, unmet))
                .toList();
    }

    private static boolean loses(RelaxedRule rule, Unmet unmet) {
        if (unmet instanceof Unmet.Cell cell) {
            return loses(rule, new Requirement.Cell(cell.path(), cell.row(), cell.column()));
        }
        if (unmet instanceof Unmet.Missing missing
                && missing.needs().stream()
                        .anyMatch(need -> need instanceof Requirement.Cell cell && loses(rule, cell))) {
            return true;
        }
        var text = plain(
                unmet instanceof Unmet.Missing missing
                        ? missing.text()
                        : unmet instanceof Unmet.Forbidden forbidden
                                ? forbidden.text()
                                : unmet instanceof Unmet.Field field ? field.text() : ((Unmet.Other) unmet).text());
        var lost = plain(
                rule.lost().contains("…") ? rule.lost().substring(rule.lost().indexOf('…') + 1) : rule.lost());
        return text.contains(lost) || lost.contains(text);
    }

    private static boolean loses(RelaxedRule rule, Requirement.Cell cell) {
        var isKey = cell.row()
                .description()
                .keyColumn()
                .filter(column -> column.name().equals(cell.column()))
                .isPresent();
        return isKey ? rule.key() : plain(rule.lost()).contains("accepts(\"%s\"".formatted(cell.column()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<Fact> applied(List<FactChange> changes, List<Fact> facts) {
        var changed = new ArrayList<>(facts);
        for (var change : changes) {
            if (change instanceof FactChange.Added added) {
                changed.add(added.fact());
            } else if (change instanceof FactChange.Removed removed) {
                assertThat(changed.remove(removed.fact())).isTrue();
            } else if (change instanceof FactChange.Replaced replaced) {
                assertThat(changed.remove(replaced.before())).isTrue();
                changed.add(replaced.after());
            }
        }
        return changed;
    }

    private static boolean holds(Target target, List<Fact> facts) {
        return RELEASE.ruleBase().matches(RELEASE.ruleBase().remember(facts)).stream()
                .anyMatch(match -> target instanceof Target.OfRow ofRow
                        ? match.rows().contains(ofRow.row())
                        : match.rule().equals(target.name()));
    }
}
