package org.williscds.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.rulebase.RuleSource;
import org.williscds.rulebase.RuleText;
import org.williscds.testsupport.EditedRules;
import org.williscds.testsupport.Rules;

class ComparisonTest {

    private static final String BANDS = "secondary_causes/iron_bands.csv";

    private static final Edition SHIPPED = new Edition(ReleaseFiles.in(Rules.FOLDER), Rules.release());

    @Test
    void anUnchangedReleaseComparesEmpty() {
        var comparison = Comparison.of(SHIPPED, SHIPPED, Locale.ENGLISH);

        assertThat(comparison.isEmpty()).isTrue();
        assertThat(ComparisonReport.text(comparison)).contains("Nothing differs.");
    }

    @Test
    void anEditedLimitIsToldInClinicalWordsAtItsCell() {
        var edited = new EditedRules().cell(BANDS, "ferritin-adult-low", "at_most", "60");

        assertThat(ComparisonReport.text(files(edited)))
                .contains("- ferritin, adult: At most 75 → 60 µg/L (secondary_causes/iron_bands, row 2, H2)");
    }

    @Test
    void scenariosWhoseAnswerChangesAreToldBeforeAndAfter() {
        var edited = new EditedRules().cell("medication/worsens_rls.csv", "worsens-metoclopramide", "risk", "low");

        var comparison = Comparison.of(SHIPPED, edition(edited), Locale.ENGLISH);

        assertThat(comparison.answers()).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.asked()).isEqualTo(AnswerDifference.Asked.IN_BOTH);
            assertThat(answer.before()).extracting(AnswerDifference.Told::id).contains("worsens-metoclopramide");
        });
        assertThat(ComparisonReport.text(comparison))
                .contains("before: [warning] ")
                .contains("after: [")
                .contains("(worsens-metoclopramide, at ");
        assertThat(ComparisonReport.text(Comparison.ofFiles(SHIPPED, edition(edited), Locale.forLanguageTag("nl"))))
                .contains("metoclopramide: Risk ")
                .contains("laag");
    }

    @Test
    void wordingIsToldByLanguageAndIsNoOtherAnswer() {
        var edited = new EditedRules().rows("medication/wording.csv", rows -> rows.get(1)
                .set(3, rows.get(1).get(3) + " Let op."));

        var comparison = Comparison.of(SHIPPED, edition(edited), Locale.ENGLISH);

        assertThat(comparison.answers()).isEmpty();
        assertThat(ComparisonReport.text(comparison)).contains("Texts").contains(": Dutch “");
    }

    @Test
    void descriptionsAreComparedEntryByEntry() {
        var edited = new EditedRules().replace("medication/worsens_rls.table.yaml", "title: Risk", "title: Danger");

        assertThat(DescriptionComparer.compare(SHIPPED.files(), edited.files()))
                .containsExactly(new DescriptionDifference(
                        "medication/worsens_rls.table.yaml", "columns › risk › title", "Risk", "Danger"));
    }

    @Test
    void aRuleOfAnotherNameCameAndTheOldOneWent() {
        assertThat(rules("rule \"symptoms-not-assessed\"", "rule \"symptoms-left-open\""))
                .extracting(rule -> rule.kind() + " " + rule.rule())
                .containsExactly("ADDED medication/symptoms-left-open", "REMOVED medication/symptoms-not-assessed");
    }

    @Test
    void aChangedRuleIsToldByTheLinesThatDiffer() {
        var changed = rules(
                "$change : SymptomChange( kind == SymptomChange.Kind.REPORTED )",
                "$change :  SymptomChange( kind == SymptomChange.Kind.ONSET )");

        assertThat(changed)
                .containsExactly(new RuleDifference(
                        RuleDifference.Kind.CHANGED,
                        "medication/symptoms-reported",
                        "medication/situation.drl",
                        List.of("when $change : SymptomChange( kind == SymptomChange.Kind.REPORTED )"),
                        List.of("when $change : SymptomChange( kind == SymptomChange.Kind.ONSET )")));
    }

    @Test
    void howTheLinesOfARuleAreBrokenMakesNoDifference() {
        assertThat(rules(
                        "    $finding : ClinicalFinding( presence == Presence.ABSENT )",
                        "    $finding : ClinicalFinding(\n        presence == Presence.ABSENT )"))
                .isEmpty();
    }

    @Test
    void manyRowsAreSummedUpAndCut() {
        var edited = new EditedRules().rows("medication/worsens_rls.csv", rows -> {
            var column = rows.get(0).indexOf("note");
            rows.subList(1, rows.size()).forEach(row -> row.set(column, "looked at again"));
        });

        var text = ComparisonReport.text(files(edited), 3);

        assertThat(text)
                .containsPattern("\\d+ rows differ: \\d+ changed \\(Note \\d+\\)")
                .contains("more, which the JSON form lists");
    }

    @Test
    void jsonHoldsEverythingAndNamesEachKindOfChange() throws Exception {
        var edited = new EditedRules().cell(BANDS, "ferritin-adult-low", "at_most", "60");

        var json = new ObjectMapper().readTree(ComparisonJson.write(files(edited)));

        var change = json.at("/tables/0/changes/0");
        assertThat(change.path("kind").asText()).isEqualTo("row-changed");
        assertThat(change.at("/cells/0/address").asText()).isEqualTo("H2");
        assertThat(change.at("/cells/0/before").asText()).isEqualTo("75");
    }

    @Test
    void markdownTakesNoCellForMarkup() {
        var edited = new EditedRules().cell(BANDS, "ferritin-adult-low", "note", "*bold* <b>");

        assertThat(ComparisonReport.markdown(files(edited)))
                .contains("## Tables")
                .contains("\\*bold\\* \\<b\\>");
    }

    private static List<RuleDifference> rules(String old, String with) {
        var path = "medication/situation.drl";
        var edited = new EditedRules().replace(path, old, with);
        return RuleComparer.compare(
                List.of(RuleText.of(new RuleSource(path, new EditedRules().text(path)))),
                List.of(RuleText.of(new RuleSource(path, edited.text(path)))));
    }

    private static Comparison files(EditedRules edited) {
        return Comparison.ofFiles(SHIPPED, edition(edited), Locale.ENGLISH);
    }

    private static Edition edition(EditedRules edited) {
        return new Edition(edited.files(), edited.release());
    }
}
