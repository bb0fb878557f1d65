package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.Rules;

/** {@code ./mvnw -Pmutation verify}: the scenarios catch nearly every small mistake, and each that they do not has a reason. */
@Tag("mutation")
class MutationTest {

    private static final Path PAGE = Path.of("docs/mutation.md");
    private static final double ENOUGH = 0.95;

    @Test
    void theScenariosCatchNearlyEveryMistake() throws IOException {
        var mutants = new Mutants(Rules.release()).all().toList();
        var survivors = new MutationRun(Rules.release(), ReleaseFiles.in(Rules.FOLDER)).survivors(mutants);
        var report = new MutationReport(mutants, survivors, Rules.release());
        Files.writeString(PAGE, report.page());
        System.out.println(report.summary());

        assertThat(report.unexplained())
                .as("Maybe a scenario is missing; or say in %s why none can tell", SurvivalReasons.FILE)
                .isEmpty();
        assertThat(report.caught()).isGreaterThanOrEqualTo(ENOUGH);
    }
}
