package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.williscds.testsupport.Rules;

/** Runs every scenario that stands beside the tables of {@code rules/}, one by one. */
class ScenariosTest {

    private final Scenarios scenarios = new Scenarios(Rules.release());

    @TestFactory
    Stream<DynamicTest> rulesHoldInTheirScenarios() {
        return scenarios.all().stream()
                .map(scenario -> dynamicTest(
                        scenario.id() + ": " + scenario.says(),
                        () -> assertThat(scenarios.failure(scenario)).isEmpty()));
    }
}
