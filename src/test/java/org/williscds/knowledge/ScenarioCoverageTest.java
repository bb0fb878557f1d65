package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every row and every rule is tried: by a scenario in which it holds, and by one in which it nearly does. */
class ScenarioCoverageTest {

    private static final ScenarioCoverage COVERAGE = RealCoverage.get();

    @Test
    void everyRowIsTried() {
        assertAllTried("rows of deciding tables", COVERAGE.rows());
    }

    @Test
    void everyRuleIsTried() {
        assertAllTried("rules", COVERAGE.rules());
    }

    private static void assertAllTried(String what, List<ScenarioCoverage.Item> items) {
        var holding = items.stream().filter(item -> !item.holds().isEmpty()).count();
        var tried = items.stream().filter(ScenarioCoverage.Item::isTried).count();
        System.out.printf(
                Locale.ROOT,
                "Scenarios: of %d %s, %d (%.1f %%) hold in one, %d (%.1f %%) are nearly met in another as well.%n",
                items.size(),
                what,
                holding,
                100.0 * holding / items.size(),
                tried,
                100.0 * tried / items.size());

        assertThat(items.stream().filter(item -> item.holds().isEmpty()).map(ScenarioCoverage.Item::name))
                .as("No scenario in which it holds")
                .isEmpty();
        assertThat(items.stream().filter(item -> !item.isTried()).map(ScenarioCoverage.Item::name))
                .as("No scenario in which it nearly holds: one condition fails or is unknown, the others hold")
                .isEmpty();
    }
}
