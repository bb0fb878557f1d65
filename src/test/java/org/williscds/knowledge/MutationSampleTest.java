package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.Rules;

/**
 * A small sample of the mutation check, always the same; {@code ./mvnw -Pmutation verify} tries all. Rows only: to compile all
 * rules anew would take longer than the whole sample. Not in every build: to learn what each scenario reads takes too long.
 */
@Tag("mutation")
class MutationSampleTest {

    private static final int CELLS = 150;
    private static final double ENOUGH = 0.95;

    @Test
    void theScenariosCatchASampleOfMistakes() {
        var cells = new ArrayList<>(new Mutants(Rules.release()).cells().toList());
        Collections.shuffle(cells, new Random(7));
        var sample = cells.subList(0, Math.min(CELLS, cells.size()));
        var survivors = new MutationRun(Rules.release(), ReleaseFiles.in(Rules.FOLDER)).survivors(sample);
        var report = new MutationReport(sample, survivors, Rules.release());
        System.out.println("Sample of the " + report.summary());

        assertThat(report.caught())
                .as("A change lost too much: see what survives in the whole check. %s", report.unexplained())
                .isGreaterThanOrEqualTo(ENOUGH);
    }
}
