package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.Rules;

/**
 * The mutation check tries a mutant only on the scenarios that it can make a difference to. Does that choice leave none out?
 * Of a sample, always the same, all scenarios together notice no mutant that the chosen ones do not.
 */
@Tag("mutation")
class MutationChoiceTest {

    private static final int SAMPLE = Integer.getInteger("willis.mutation.sample", 400);

    @Test
    void allScenariosNoticeNoMutantThatTheChosenOnesDoNot() {
        var mutants = new ArrayList<>(new Mutants(Rules.release()).all().toList());
        Collections.shuffle(mutants, new Random(11));
        var sample = mutants.subList(0, Math.min(SAMPLE, mutants.size()));

        var survivors = new MutationRun(Rules.release(), ReleaseFiles.in(Rules.FOLDER)).survivors(sample);
        var ofAll = MutationRun.onAllScenarios(Rules.release(), ReleaseFiles.in(Rules.FOLDER))
                .survivors(sample);
        System.out.printf(
                "Of %d mutants %d survive the chosen scenarios, and %d all scenarios.%n",
                sample.size(), survivors.size(), ofAll.size());

        assertThat(ofAll).isEqualTo(survivors);
    }
}
