package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.williscds.knowledge.DossierCoverage.Entry;
import org.williscds.testsupport.Rules;

/** Every statement of the clinical dossier has gone somewhere, or it is said why it has not. */
class DossierCoverageTest {

    private static final DossierCoverage COVERAGE = DossierCoverage.of(Rules.release());

    @Test
    void everyStatementIsCarriedOrExcused() {
        var entries = COVERAGE.entries();
        System.out.printf(
                "Dossier: %d of %d statements settled; %s statements of the source page.%n",
                entries.stream().filter(Entry::isSettled).count(),
                entries.size(),
                COVERAGE.summary().get("statement"));

        assertThat(entries.stream()
                        .filter(entry -> entry.carriers().isEmpty())
                        .filter(entry -> entry.notARule().isEmpty())
                        .map(Entry::id))
                .as("Neither carried by a row or rule nor excused in dossier.csv")
                .isEmpty();
        assertThat(entries.stream()
                        .filter(entry -> !entry.carriers().isEmpty())
                        .filter(entry -> !entry.notARule().isEmpty())
                        .map(Entry::id))
                .as("Excused in dossier.csv although something carries it")
                .isEmpty();
    }

    @Test
    void nothingOfTheDossierIsLost() {
        assertThat(COVERAGE.summary().keySet()).hasSize(12);
        assertThat(COVERAGE.entries()).hasSize(591);
        assertThat(COVERAGE.entries().stream().filter(entry -> entry.kind().equals("statement")))
                .hasSize(78);
    }
}
