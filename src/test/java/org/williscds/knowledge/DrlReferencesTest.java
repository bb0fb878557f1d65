package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.testsupport.EditedRules;

class DrlReferencesTest {

    @ParameterizedTest
    @CsvSource({
        "medication/parameters,medication/parameter,unknown-table",
        "suspicion-window,suspicion-windows,unknown-row"
    })
    void aRuleThatWouldNeverFireIsRefused(String name, String misspelt, String check) {
        var problems = new EditedRules()
                .replace("medication/situation.drl", "\"" + name + "\"", "\"" + misspelt + "\"")
                .problems();

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.check()).isEqualTo(check);
            assertThat(problem.file()).isEqualTo("medication/situation.drl");
            assertThat(problem.cell()).startsWith("line ");
            assertThat(problem.value()).isEqualTo(misspelt);
            assertThat(problem.cure()).isEqualTo("Maybe you meant \"%s\".".formatted(name));
        });
    }

    @org.junit.jupiter.api.Test
    void aRowThatARuleAsksForCannotBeRenamedAlone() {
        var problems = new EditedRules()
                .cell("medication/parameters.csv", "tsh-over-replacement", "id", "tsh-low")
                .problems();

        assertThat(problems)
                .extracting("check", "value")
                .contains(org.assertj.core.groups.Tuple.tuple("unknown-row", "tsh-over-replacement"));
    }
}
