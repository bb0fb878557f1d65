package org.williscds.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminologyCheckTest {

    @Test
    void soundTablesHaveNoProblem() {
        assertThat(Tables.terminology().problems()).isEmpty();
    }

    @Test
    void unitThatIsNoUcumIsReportedWithItsCell() {
        assertThat(Tables.small()
                        .with("labs", "id,unit\nferritin,mcg/L\n")
                        .with("lab_conversions", "id\n")
                        .build()
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.table()).isEqualTo("terminology/labs");
                    assertThat(problem.row()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo("unit");
                    assertThat(problem.value()).isEqualTo("mcg/L");
                    assertThat(problem.maybe()).startsWith("Maybe");
                });
    }

    @Test
    void codeOfTwoConditionsIsReported() {
        assertThat(Tables.small()
                        .with("conditions", "id,icd10,icd10cm\nrls,G25.8,G25.81\nakathisia,G258,G25.71\n")
                        .build()
                        .problems())
                .extracting(TerminologyProblem::message)
                .containsExactly("G258 stands for rls already, and here for akathisia");
    }

    @Test
    void nameOfTwoSubstancesIsReportedUnlessItIsABrand() {
        assertThat(Tables.small().with("substance_names", """
                                id,substance,name,kind
                                a,levodopa,Sinemet,brand
                                b,carbidopa,Sinemet,brand
                                c,levodopa,Codein,synonym
                                """).build().problems())
                .extracting(TerminologyProblem::message)
                .containsExactly("Codein stands for codeine already, and here for levodopa");
    }
}
