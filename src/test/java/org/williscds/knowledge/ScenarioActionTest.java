package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.recommendation.Action.OfferTreatment;
import org.williscds.recommendation.Words;

class ScenarioActionTest {

    private static final ScenarioAction ACTION = new ScenarioAction(
            new OfferTreatment(
                    "gabapentin",
                    12,
                    "line-dose",
                    Words.NONE.with("start", "100–300").with("unit", "mg")),
            "treatment-options");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "treat gabapentin",
                "treat gabapentin on treatment-options",
                "treat gabapentin as 12",
                "treat gabapentin as 12 saying line-dose",
                "treat gabapentin with start 100–300",
                "treat gabapentin on treatment-options as 12 saying line-dose with start 100–300 unit mg"
            })
    void isToldAsTheScenarioTellsItWhenThatIsSo(String told) {
        assertThat(ACTION.asToldIn(Set.of(told, "treat pregabalin"))).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "treat gabapentin on labs-due",
                "treat gabapentin as 11",
                "treat gabapentin saying line-kidney",
                "treat gabapentin with start 100",
                "treat gabapentin with most 2400"
            })
    void isToldInFullWhenTheScenarioIsMistaken(String told) {
        assertThat(ACTION.asToldIn(Set.of(told)))
                .isEqualTo(
                        "treat gabapentin on treatment-options as 12 saying line-dose with {start=100–300, unit=mg}");
    }

    /** The same action on two cards is two entries. */
    @Test
    void ofTwoCardsEachIsToldForItself() {
        var expected = Set.of("treat gabapentin on treatment-options", "treat gabapentin");

        assertThat(ACTION.asToldIn(expected)).isEqualTo("treat gabapentin on treatment-options");
        assertThat(new ScenarioAction(ACTION.action(), "other-card").asToldIn(expected))
                .isEqualTo("treat gabapentin");
    }
}
