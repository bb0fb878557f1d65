package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCompilerTest {

    private static final String RULE = """
            package rules.medication;
            import org.williscds.facts.MedicationUse;
            import org.williscds.facts.Derived.RestlessLegs;
            rule "one"
            when
                $medicine : MedicationUse( substance == "pramipexole" )
            then
                insertLogical( new RestlessLegs( RestlessLegs.Basis.TREATED, $medicine ) );
            end
            """;

    @Test
    void goodRulesCompile() {
        assertThat(compile(RULE)).isInstanceOf(Compilation.Compiled.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "substance == => substanec ==",
                "MedicationUse( => MedicatonUse(",
                "then => thn",
                "when => whn",
                "\"pramipexole\" ) => \"pramipexole\"",
                "Basis.TREATED => Basis.TRAETED",
                "insertLogical( => insertLogicly(",
                "end => ",
                "package rules.medication; => package rules.1;"
            })
    void brokenRulesAreAProblemAndNoException(String edit) {
        var parts = edit.split(" => ", -1);

        assertThat(compile(RULE.replace(parts[0], parts[1])))
                .isInstanceOfSatisfying(Compilation.Rejected.class, rejected -> {
                    assertThat(rejected.problems()).isNotEmpty().allSatisfy(problem -> {
                        assertThat(problem.check()).isEqualTo("rules-do-not-compile");
                        assertThat(problem.reason()).isNotBlank();
                        assertThat(problem.cure()).startsWith("Maybe");
                    });
                });
    }

    @Test
    void aMistakeIsToldWithItsFileAndLine() {
        assertThat(compile(RULE.replace("when", "whn")))
                .isInstanceOfSatisfying(Compilation.Rejected.class, rejected -> assertThat(rejected.problems())
                        .anySatisfy(problem -> {
                            assertThat(problem.file()).isEqualTo("medication/one.drl");
                            assertThat(problem.cell()).matches("line [56]");
                        }));
    }

    @Test
    void twoRulesOfOneNameAreRefusedInsteadOfOneOfThemLost() {
        assertThat(RuleCompiler.compile(List.of(
                        new RuleSource("medication/one.drl", RULE), new RuleSource("medication/two.drl", RULE))))
                .isInstanceOf(Compilation.Rejected.class);
    }

    @Test
    void aFailedCompilationDoesNotDisturbTheNextOne() {
        compile("nonsense");

        assertThat(compile(RULE)).isInstanceOf(Compilation.Compiled.class);
    }

    private static Compilation compile(String drl) {
        return RuleCompiler.compile(List.of(new RuleSource("medication/one.drl", drl)));
    }
}
