package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTextTest {

    private static final String FILE = """
            // What the file is about.
            //
            //   first    the first rule
            package rules.topic;

            import org.williscds.facts.Circumstance;

            // Why the clinic wants it,
            // on two lines.
            rule "first"
                @source("SRC-A;SRC-B")
                @dossier("X-1")
            when
                $table : DecisionTable( name == "topic/parameters" )
                $limit : Row() from $table.row( "limit" )
                $lab : LatestLab( test == "a, b", // a comment with a comma, and a (
                                  result.isBelow( $limit.number( "value" ), 1 ) )
                $row : Row( accepts("x", $lab.lowest()) )
                    from $table.rowsFor( $lab.test() )
                not ( Measure( value > 1 ) and Measure( value < 3 ) )
                not Circumstance( circumstance == "done" )
            then
                insertLogical( new Circumstance( $row.text( "id" ), $lab ) );
            end

            rule "second"
                @source("SRC-A")
            when
                $date : EvaluationDate()
            then
                insertLogical( new Circumstance( "always", $date ) );
            end
            """;

    private static final RuleText TEXT = RuleText.of(new RuleSource("topic/some.drl", FILE));
    private static final RuleText.Rule FIRST = TEXT.rules().get(0);

    @Test
    void aFileIsTakenApart() {
        assertThat(TEXT.about()).isEqualTo("What the file is about.\n\n  first    the first rule");
        assertThat(TEXT.head()).isEqualTo("package rules.topic;\nimport org.williscds.facts.Circumstance;");
        assertThat(TEXT.topic()).isEqualTo("topic");
        assertThat(TEXT.isGenerated()).isFalse();
        assertThat(TEXT.rules()).extracting(RuleText.Rule::name).containsExactly("first", "second");
        assertThat(TEXT.rules()).extracting(TEXT::nameOf).containsExactly("topic/first", "topic/second");
    }

    @Test
    void aRuleKeepsItsCommentAndAnnotations() {
        assertThat(FIRST.comment()).isEqualTo("Why the clinic wants it,\non two lines.");
        assertThat(FIRST.list("source")).containsExactly("SRC-A", "SRC-B");
        assertThat(FIRST.list("dossier")).containsExactly("X-1");
        assertThat(TEXT.rules().get(1).list("dossier")).isEmpty();
        assertThat(FIRST.consequence().strip())
                .isEqualTo("insertLogical( new Circumstance( $row.text( \"id\" ), $lab ) );");
    }

    @Test
    void patternsEndWhereTheirParenthesesDo() {
        assertThat(FIRST.conditions()).hasSize(6);
        assertThat(FIRST.conditions().get(2).constraints())
                .containsExactly("test == \"a, b\"", "result.isBelow( $limit.number( \"value\" ), 1 )");
        assertThat(FIRST.conditions().get(3).tail()).isEqualTo(") from $table.rowsFor( $lab.test() )");
        assertThat(FIRST.conditions().get(4).constraints()).isEmpty();
        assertThat(FIRST.conditions().get(5).bound()).isEmpty();
    }

    @Test
    void tablesAndRowsAskedForByTheirIdAreParameters() {
        assertThat(FIRST.conditions())
                .extracting(RuleCondition::isParameter)
                .containsExactly(true, true, false, false, false, false);
    }

    @Test
    void eachConditionIsLostOnceAndNothingThatTheRestNeeds() {
        assertThat(RelaxedRule.of(TEXT, FIRST, FIRST.consequence()))
                .extracting(RelaxedRule::lost)
                .containsExactly(
                        "$lab : LatestLab( … test == \"a, b\"",
                        "$lab : LatestLab( … result.isBelow( $limit.number( \"value\" ), 1 )",
                        "$row : Row( … accepts(\"x\", $lab.lowest())",
                        "the key of $row : Row( accepts(\"x\", $lab.lowest()) ) from $table.rowsFor( $lab.test() )",
                        "not ( Measure( value > 1 ) and Measure( value < 3 ) )",
                        "not Circumstance( … circumstance == \"done\"",
                        "not Circumstance( circumstance == \"done\" )");
    }

    @Test
    void withoutItsKeyARowIsLookedForInTheWholeTable() {
        var relaxed = RelaxedRule.of(TEXT, FIRST, "").stream()
                .filter(RelaxedRule::key)
                .toList();

        assertThat(relaxed).hasSize(1);
        assertThat(relaxed.get(0).conditions())
                .contains("$row : Row( accepts(\"x\", $lab.lowest()) ) from $table.rows()");
    }

    @Test
    void whatConcludesNothingMayLoseThePatternItBinds() {
        assertThat(RelaxedRule.of(TEXT, FIRST, "").stream().map(RelaxedRule::lost))
                .contains("$row : Row( accepts(\"x\", $lab.lowest()) ) from $table.rowsFor( $lab.test() )");
    }

    @Test
    void aRuleThatAsksNothingCannotLoseAnything() {
        assertThat(RelaxedRule.of(TEXT, TEXT.rules().get(1), "")).isEmpty();
    }

    @Test
    void aRuleIsWrittenAnew() {
        assertThat(FIRST.write("other", List.of("Patient()"), "    // nothing"))
                .isEqualTo("\nrule \"other\"\nwhen\n    Patient()\nthen\n    // nothing\nend\n");
    }
}
