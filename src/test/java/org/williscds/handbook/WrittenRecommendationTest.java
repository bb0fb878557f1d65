package org.williscds.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.RuleSource;
import org.williscds.rulebase.RuleText;
import org.williscds.testsupport.SmallRules;

class WrittenRecommendationTest {

    @Test
    void theRowsThatARuleJoinsGiveOneRecommendationEach() {
        assertThat(found("$rows.rows()"))
                .containsExactly("a=info at [patient-view] saying w", "b=warning at [order-sign] saying w");
    }

    @Test
    void aRowAskedForByItsIdGivesThatOne() {
        assertThat(found("$rows.row( \"b\" )")).containsExactly("b=warning at [order-sign] saying w");
    }

    @Test
    void whatARuleWritesItselfIsReadFromItsWords() {
        assertThat(all("""
                rule "one"
                    @source("SRC-A")
                when
                    $patient : Patient()
                then
                    insertLogical( new Recommendation( "own", Indicator.CRITICAL, $patient, Set.of( Occasion.ORDER_SELECT, Occasion.ORDER_SIGN ),
                                                       "w", "none", Words.NONE.with( "age", $patient.ageYears() ) ) );
                end
                """)).containsExactly("own=critical at [order-select, order-sign] saying w");
    }

    private static java.util.List<String> found(String rows) {
        return all("""
                rule "one"
                    @source("SRC-A")
                when
                    $rows : DecisionTable( name == "topic/rows" )
                    $row : Row() from %s
                    $patient : Patient()
                then
                    insertLogical( new Recommendation( $row.id(), $row.choice( Indicator.class, "indicator" ), $patient,
                                                       $row.choices( Occasion.class, "shown_at" ), "w", "none", Words.NONE ) );
                end
                """.formatted(rows));
    }

    private static java.util.List<String> all(String rule) {
        Release release = new SmallRules()
                .file("topic/rows.table.yaml", """
                        title: Rows
                        question: What is shown?
                        columns:
                          id: id
                          indicator: { title: Indicator, role: outcome, type: choice, values: [info, warning, critical] }
                          shown_at: { title: Shown at, role: outcome, type: choices, values: [patient-view, order-select, order-sign] }
                        """)
                .file("topic/rows.csv", "id,indicator,shown_at\na,info,patient-view\nb,warning,order-sign\n")
                .release();
        return RuleText.of(new RuleSource("topic/one.drl", "package rules.topic;\n\n" + rule)).rules().stream()
                .flatMap(text -> new WrittenRecommendation(release, text).all().stream())
                .map(shown -> "%s=%s at %s saying %s"
                        .formatted(shown.id(), shown.indicator(), shown.occasions(), shown.wording()))
                .toList();
    }
}
