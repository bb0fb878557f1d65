package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.Rules;

/** A small sample of the mutation check, the same each time. It takes too long for every build yet, so it runs with the whole
 * check in {@code ./mvnw -Pmutation verify}. */
@Tag("mutation")
class MutationSampleTest {

    private static final int CELLS = 80;
    private static final int RULES = 12;

    @Test
    void theScenariosCatchASampleOfMistakes() {
        var mutants = new Mutants(Rules.release());
        var cells = new ArrayList<>(mutants.cells().toList());
        var rules = new ArrayList<>(mutants.rules().toList());
        Collections.shuffle(cells, new Random(7));
        Collections.shuffle(rules, new Random(7));
        var sample = new ArrayList<>(cells.subList(0, Math.min(CELLS, cells.size())));
        sample.addAll(rules.subList(0, Math.min(RULES, rules.size())));
        var survivors = new MutationRun(Rules.release(), ReleaseFiles.in(Rules.FOLDER)).survivors(sample);
        var report = new MutationReport(sample, survivors, Rules.release());
        System.out.println("Sample of the " + report.summary());

        assertThat(report.unexplained())
                .as("Maybe a scenario is missing; or say in %s why none can tell", SurvivalReasons.FILE)
                .isEmpty();
    }
}
