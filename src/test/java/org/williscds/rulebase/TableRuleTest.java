package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.williscds.tables.DescriptionReader;
import org.williscds.tables.Problem;
import org.williscds.testsupport.Cases;
import org.williscds.testsupport.EditedRules;
import org.williscds.testsupport.Rules;

class TableRuleTest {

    private static final String HOSTILE = "\\\"); System.exit(1); // \" + ${x} */ end";

    @Test
    void theKeyComesBeforeEveryOtherCondition() {
        assertThat(body("medication/worsens_rls")).isEqualTo("""
                    $table : DecisionTable( name == "medication/worsens_rls" )
                    $medicine : MedicationUse( application == MedicationUse.Application.SYSTEMIC )
                    $row : Row( accepts("not_combined_with", $medicine.combinedWith()) ) from $table.mostSpecific( $medicine.substance(), $medicine.classes() )
                """);
        assertThat(body("medication/grading")).isEqualTo("""
                    $table : DecisionTable( name == "medication/grading" )
                    $rls : RestlessLegs(  )
                    $risk : MedicationRisk(  )
                    $row : Row( accepts("risk", $risk.risk()) ) from $table.rowsFor( $risk.showAs() )
                    $situation : MedicationSituation( use == $risk.use(), $row.accepts("situation", kind) )
                    $symptoms : SymptomsNewOrWorse( $row.accepts("symptoms", presence) )
                """);
    }

    @Test
    void aColumnThatLooksAtTwoFactsAsksEachAsSoonAsItIsThere() {
        assertThat(body("interactions/pairs")).isEqualTo("""
                    $table : DecisionTable( name == "interactions/pairs" )
                    $list : MedicationList(  )
                    $object : MedicationUse( application == MedicationUse.Application.SYSTEMIC, inUse() )
                    $row : Row( accepts("partner", $list.keys()), accepts("object_except", $object.keys()), accepts("object_not_with", $object.combinedWith()) ) from $table.rowsFor( $object.keys() )
                    $other : MedicationUse( besides($object), differsFrom($object), $row.accepts("partner", keys()), $row.accepts("partner_except", keys()), $row.accepts("partner_not_with", combinedWith), $row.accepts("partner_use", application) )
                """);
    }

    @Test
    void equalitiesOfAPatternComeBeforeWhatTheRowAsks() {
        Rules.release().tables().values().stream()
                .filter(table -> table.description().decides())
                .flatMap(table -> drl(table.getName()).lines())
                .filter(line -> line.contains(" == ") && line.contains("$row.accepts"))
                .forEach(line -> assertThat(line.lastIndexOf(" == ")).isLessThan(line.indexOf("$row.accepts")));
    }

    @Test
    void noTextOfAnyCellGetsIntoARule() {
        Rules.release().tables().values().stream()
                .filter(table -> table.description().decides())
                .forEach(table -> table.rows().forEach(row -> row.cells().values().stream()
                        .filter(text -> text.length() > 12)
                        // A column of that name gets into the rule, and may share a word with a cell.
                        .filter(text -> table.description().column(text).isEmpty())
                        // And so does a word that the description itself asks for.
                        .filter(text -> !table.description().toString().contains(text))
                        .forEach(text -> assertThat(drl(table.getName())).doesNotContain("\"%s\"".formatted(text)))));
    }

    @Test
    void hostileTextInACellIsOnlyText() {
        var release = new EditedRules()
                .cell("medication/worsens_rls.csv", "worsens-metoclopramide", "note", HOSTILE)
                .cell("medication/worsens_rls.csv", "worsens-metoclopramide", "evidence_note", HOSTILE)
                .cell("medication/alternatives.csv", "antiemetic-ondansetron", "group", HOSTILE.replace(";", ""))
                .cell("medication/worsens_rls.csv", "worsens-metoclopramide", "alternatives", HOSTILE.replace(";", ""))
                .cell("medication/wording.csv", "ordered-high", "en", HOSTILE.replace("{x}", "{medicine}"))
                .release();

        var fired = release.ruleBase()
                .evaluate(List.of(Cases.TODAY, Cases.RLS, Cases.proposed("metoclopramide")))
                .fired()
                .get(0);

        assertThat(fired.rationale().rows())
                .anySatisfy(row -> assertThat(row.text("note")).isEqualTo(HOSTILE));
        assertThat(fired.proposals())
                .anySatisfy(proposed ->
                        assertThat(proposed.rationale().rows().get(0).id()).isEqualTo("antiemetic-ondansetron"));
    }

    @Test
    void hostileTextInAColumnTitleIsAnUnknownColumn() {
        var problems = new EditedRules()
                .rows("medication/worsens_rls.csv", rows -> rows.get(0).set(13, HOSTILE))
                .problems();

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.check()).isEqualTo("unknown-column");
            assertThat(problem.value()).isEqualTo(HOSTILE);
        });
    }

    @Test
    void hostileTextInTitleMeaningAndQuestionOfADescriptionIsOnlyText() {
        var release = new EditedRules()
                .replace(
                        "medication/grading.table.yaml",
                        "title: How strongly a risk is shown",
                        "title: '\"); System.exit(1); //'")
                .replace(
                        "medication/grading.table.yaml",
                        "question: How urgent",
                        "question: \"x\\nrule \\\"hostile\\\"\\nwhen\\nthen\\nSystem.exit(1);\\nend\\n//\" #")
                .replace("medication/grading.table.yaml", "title: Show as", "title: '\"); System.exit(1); //'")
                .release();

        assertThat(release.ruleBase()
                        .evaluate(List.of(Cases.TODAY, Cases.RLS, Cases.proposed("metoclopramide")))
                        .fired())
                .hasSize(1);
    }

    @Test
    void aHostileFileNameIsRefused() {
        var problems = new ArrayList<Problem>();

        assertThat(new DescriptionReader("", problems)
                        .read(
                                "topic/a\" when then System.exit(1); end //",
                                "topic/a.table.yaml",
                                "columns: { id: { role: id, type: id } }".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(problems).hasSize(1);
    }

    @Test
    void eachRuleCarriesTheNameOfItsTable() {
        assertThat(drl("medication/actions"))
                .contains("rule \"medication/actions\"", "rule \"medication/actions 2\"")
                .contains("text(\"action\") == \"order-test\"");
    }

    private static String body(String table) {
        var drl = drl(table);
        return drl.substring(drl.indexOf("when\n") + 5, drl.indexOf("then\n"));
    }

    private static String drl(String table) {
        var problems = new ArrayList<Problem>();
        var sources =
                RuleCompiler.rulesOf(List.of(Rules.table(Rules.release(), table).description()), problems);
        assertThat(problems).isEmpty();
        return sources.get(0).text();
    }
}
