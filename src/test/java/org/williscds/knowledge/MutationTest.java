package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.Rules;

/**
 * {@code ./mvnw -Pmutation verify}: the scenarios catch nearly every small mistake, and each that they do not has a reason.
 * {@code -Dwillis.mutation.only=augmentation/(items|steps)} tries only the tables and rules whose names begin so, prints what
 * survives, and writes no page.
 */
@Tag("mutation")
class MutationTest {

    private static final Path PAGE = Path.of("docs/mutation.md");
    private static final String ONLY = System.getProperty("willis.mutation.only", "");
    private static final double ENOUGH = 0.95;
    private static final int DRAWN = Integer.getInteger("willis.mutation.drawn", 40);

    @Test
    void theScenariosCatchNearlyEveryMistake() throws IOException {
        var only = Pattern.compile(ONLY);
        var mutants = new Mutants(Rules.release())
                .all()
                .filter(mutant -> only.matcher(mutant.place()).lookingAt())
                .toList();
        var survivors = new MutationRun(Rules.release(), ReleaseFiles.in(Rules.FOLDER)).survivors(mutants);
        var report = new MutationReport(mutants, survivors, Rules.release());
        System.out.println(report.summary());
        if (!ONLY.isEmpty()) {
            survivors.forEach(System.out::println);
        }
        var drawn = drawn(survivors);
        assertThat(MutationRun.onAllScenarios(Rules.release(), ReleaseFiles.in(Rules.FOLDER))
                        .survivors(drawn))
                .as(
                        "A scenario that was not tried notices a mutant: ScenarioReads or RuleDifferences leaves too much out")
                .isEqualTo(drawn);
        if (ONLY.isEmpty()) {
            Files.writeString(PAGE, report.page(drawn.size()));
        }

        assertThat(report.unexplained())
                .as("Maybe a scenario is missing; or say in %s why none can tell", SurvivalReasons.FILE)
                .isEmpty();
        assertThat(report.caught()).isGreaterThanOrEqualTo(ENOUGH);
    }

    /** Always the same, as long as the survivors are. */
    private static List<Mutant> drawn(List<Mutant> survivors) {
        var shuffled = new ArrayList<>(survivors);
        Collections.shuffle(shuffled, new Random(11));
        return shuffled.subList(0, Math.min(DRAWN, shuffled.size()));
    }
}
