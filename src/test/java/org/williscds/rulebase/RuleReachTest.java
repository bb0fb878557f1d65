package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be told of a rule must count as all that it could do. */
class RuleReachTest {

    private static final Set<String> CIRCUMSTANCES = Set.of("adult", "child");

    @Test
    void aRuleAsksForKindsOfFactsAndForCircumstancesThatItNames() {
        assertThat(RuleReach.needs(rule("""
                    $table : DecisionTable( name == "x/y" )
                    $use : MedicationUse( status == MedicationUse.Status.CURRENT )
                    exists Circumstance( circumstance == "adult" )
                    $row : Row() from $table.rowsFor( $use.substance() )
                    not Patient( ageYears == 3 )
                    not ( Measure() and not Suspicion() )
                    """, ""))).containsExactly("type MedicationUse", "circumstance adult");
    }

    @Test
    void aCircumstanceThatIsNotNamedIsAskedForAsAKindOfFact() {
        assertThat(RuleReach.needs(rule("    Circumstance( circumstance == $row.text( \"when\" ) )", "")))
                .containsExactly("type Circumstance");
    }

    @Test
    void aRuleReadsWhatMustNotBeThereAsWell() {
        assertThat(reads("""
                    $table : DecisionTable( name == "x/y" )
                    $use : MedicationUse( status == MedicationUse.Status.CURRENT )
                    $row : Row() from $table.rowsFor( $use.substance() )
                    exists Circumstance( circumstance == "adult" )
                    not ( Measure() and not Circumstance( circumstance == $row.text( "unless" ), because == $use ) )
                    """))
                .containsExactlyInAnyOrder(
                        "type MedicationUse", "circumstance adult", "type Measure", "circumstance of unless");
    }

    @Test
    void aCircumstanceThatIsNotNamedIsReadAsWhatTheRowsAskFor() {
        assertThat(reads("    Circumstance( because == $use )")).containsExactly("asked for");
    }

    @Test
    void aCircumstanceNamedInAnUnknownWayIsReadAsAny() {
        assertThat(reads("    Circumstance( circumstance == $row.id() )")).containsExactly("type Circumstance");
    }

    @Test
    void aKindAboveOthersIsReadAsAllOfThem() {
        assertThat(reads("    not Derived( this == $use )")).contains("type Measure", "type Circumstance");
    }

    @Test
    void aRuleGivesItsTablesAndWhatItMakes() {
        assertThat(gives("insertLogical( new Circumstance( \"adult\", $use ) );"))
                .containsExactly("table x/y", "type Circumstance", "circumstance adult");
    }

    @Test
    void aRecordMayBeNamedWithTheTypeAroundIt() {
        assertThat(gives("insertLogical( new Derived.AlternativeBlocked( $use.key(), $use ) );"))
                .contains("type AlternativeBlocked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insertLogical( new Circumstance( $row.text( \"circumstance\" ), $use ) );",
                "insertLogical( new Circumstance( $row.id(), $use ) );"
            })
    void aCircumstanceThatIsNotNamedCanBeAny(String consequence) {
        assertThat(gives(consequence)).contains("circumstance adult", "circumstance child");
    }

    @Test
    void aMethodGivesWhatItReturns() {
        assertThat(gives("insertLogical( $result.unjudged( \"iron-indefinite\", $other.on( $day ) ) );"))
                .containsExactly("table x/y", "type IronStatus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insertLogical( $result );",
                "insertLogical( $result.because() );",
                "insertLogical( $result.unjudged( \"iron-indefinite\", $other ).because() );",
                "insertLogical( $result.ferritin );"
            })
    void whatCannotBeToldGivesEverything(String consequence) {
        assertThat(gives(consequence))
                .contains("type Recommendation", "type Measure", "circumstance adult", "circumstance child");
    }

    private static Set<String> reads(String conditions) {
        return RuleReach.reads(rule(conditions, ""), column -> Set.of("of " + column), Set.of("asked for"));
    }

    private static Set<String> gives(String consequence) {
        return RuleReach.gives(
                rule("    $table : DecisionTable( name == \"x/y\" )", "    " + consequence), CIRCUMSTANCES);
    }

    private static RuleText.Rule rule(String conditions, String consequence) {
        return RuleText.of(new RuleSource("x/x.drl", """
                        package rules.x;

                        rule "x"
                        when
                        %s
                        then
                        %s
                        end
                        """.formatted(conditions.stripTrailing(), consequence)))
                .rules()
                .get(0);
    }
}
