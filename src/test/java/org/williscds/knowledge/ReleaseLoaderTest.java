package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.recommendation.Indicator;
import org.williscds.tables.Problem;
import org.williscds.testsupport.Cases;
import org.williscds.testsupport.EditedRules;
import org.williscds.testsupport.Rules;

class ReleaseLoaderTest {

    private static final String WORSENS = "medication/worsens_rls.csv";

    @Test
    void aReleaseNamesItsVersionItsDigestAndItsSources() {
        var release = Rules.release();

        assertThat(release.version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(release.digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(ReleaseFiles.in(Rules.FOLDER).digest());
        assertThat(release.source("SRC-ROT08").orElseThrow().text("citation")).isNotBlank();
        assertThat(release.source("SRC-NONE")).isEmpty();
    }

    /** Their table lies outside the terminology, which names things. */
    @Test
    void aTreatmentIsCalledByItsName() {
        var treatment = Rules.release().rows("treatment/treatments").stream()
                .filter(row ->
                        Rules.release().row("terminology/substances", row.id()).isEmpty())
                .filter(row -> !row.text("name_en").equals(row.id()))
                .findFirst()
                .orElseThrow();

        assertThat(Rules.release().terminology().name(treatment.id(), Locale.ENGLISH))
                .isEqualTo(treatment.text("name_en"));
    }

    @Test
    void aChangedCellChangesTheAnswer() {
        var facts = List.of(Cases.TODAY, Cases.RLS, Cases.proposed("metoclopramide"));
        var edited = new EditedRules()
                .cell(WORSENS, "worsens-metoclopramide", "risk", "low")
                .release();

        assertThat(edited.ruleBase().evaluate(facts).fired())
                .extracting(fired -> fired.recommendation().indicator())
                .containsExactly(Indicator.INFO);
        assertThat(Rules.release().ruleBase().evaluate(facts).fired())
                .extracting(fired -> fired.recommendation().indicator())
                .containsExactly(Indicator.WARNING);
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        var doubled = new EditedRules()
                .replace(
                        "secondary_causes/comorbidities.drl",
                        "rule \"say which comorbidities open something\"",
                        "rule \"secondary_causes/comorbidities\"");

        assertThat(doubled.load())
                .isInstanceOfSatisfying(Loading.Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::check, Problem::value)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("doubled-rule", "secondary_causes/comorbidities")));
    }

    /** Whatever stands between a row and its recommendation: nothing, a fact that carries the id on, or a rule. */
    @ParameterizedTest
    @CsvSource({
        "treatment/against.csv, not-standard-levodopa",
        "safety/order_checks.csv, agonist-dementia",
        "augmentation/ceilings.csv, ceiling-levodopa-100",
        "treatment/review_intervals.csv, review-ropinirole",
        "interactions/circumstances.csv, ddi-028-alcohol",
    })
    void twoRecommendationsOfOneIdAreRefused(String file, String id) {
        var edited = new EditedRules().cell(file, id, "id", "worsens-metoclopramide");

        assertThat(edited.problems())
                .filteredOn(problem -> problem.check().equals("doubled-recommendation"))
                .extracting(Problem::value, Problem::cure)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "worsens-metoclopramide", "Maybe name it after what it adds to the other."));
    }

    @Test
    void aRuleWhoseConditionsCannotBeSeenIsRefused() {
        var hidden = new EditedRules()
                .replace("medication/withheld.drl", "\nwhen\n", "\nwhen // the patient takes it\n")
                .load();

        assertThat(hidden).isInstanceOfSatisfying(Loading.Refused.class, refused -> assertThat(refused.problems())
                .extracting(Problem::check)
                .containsOnly("unread-condition"));
    }

    @Test
    void anEditOfRowsDoesNotCompileAgain() {
        var loader = new ReleaseLoader();
        var first = load(loader, new EditedRules());
        var rowsOnly = load(loader, new EditedRules().cell(WORSENS, "worsens-metoclopramide", "risk", "low"));
        var rules = load(
                loader, new EditedRules().replace("medication/withheld.drl", "// Which", "// One more remark. Which"));

        assertThat(rowsOnly.ruleBase().sharesRulesWith(first.ruleBase())).isTrue();
        assertThat(rowsOnly.digest()).isNotEqualTo(first.digest());
        assertThat(rules.ruleBase().sharesRulesWith(first.ruleBase())).isFalse();
    }

    @Test
    void aRefusedReleaseDoesNotSpoilTheNextOne() {
        var loader = new ReleaseLoader();
        var broken = new EditedRules().replace("medication/withheld.drl", "when", "whn");

        assertThat(loader.load(broken.files())).isInstanceOf(Loading.Refused.class);
        assertThat(loader.load(new EditedRules().files())).isInstanceOf(Loading.Loaded.class);
        assertThat(loader.load(broken.files())).isInstanceOf(Loading.Refused.class);
    }

    @Test
    void aRuleThatDoesNotCompileIsToldWithFileAndLine() {
        var problems = new EditedRules()
                .replace("medication/withheld.drl", "alternative == $row", "alternativ == $row")
                .problems();

        assertThat(problems).isNotEmpty().allSatisfy(problem -> assertThat(problem.cure())
                .startsWith("Maybe"));
        assertThat(problems).extracting(Problem::check).containsOnly("rules-do-not-compile");
    }

    @Test
    void aMisspeltFactOfARuleIsToldWithItsLineAndTheLikelyCure() {
        var problems = new EditedRules()
                .replace("medication/withheld.drl", "$risk : MedicationRisk()", "$risk : MedicatonRisk()")
                .problems();

        assertThat(problems)
                .extracting(Problem::check, Problem::value, Problem::cure)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "forbidden-in-a-rule", "MedicatonRisk", "Maybe you meant \"MedicationRisk\"."));
        assertThat(problems.get(0).cell()).startsWith("line ");
    }

    @Test
    void aLanguageWithoutTextsIsTold() {
        var problems = new EditedRules()
                .replace("release.yaml", "[en, nl, de]", "[en, nl, de, fr]")
                .problems();

        assertThat(problems)
                .extracting(Problem::file, Problem::value)
                .contains(org.assertj.core.groups.Tuple.tuple("medication/wording.csv", "fr"));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.cure()).startsWith("Maybe"));
    }

    @Test
    void noFilesAtAllAreRefusedAndNotAnEmptyRelease() {
        assertThat(new ReleaseLoader().load(new ReleaseFiles(new TreeMap<>()))).isInstanceOf(Loading.Refused.class);
    }

    @Test
    void whateverAFileSaysLoadingNeverThrows() {
        var random = new Random(20261123);
        var loader = new ReleaseLoader();
        loader.load(new EditedRules().files());
        var names = List.copyOf(new EditedRules().files().files().keySet());
        for (var round = 0; round < 60; round++) {
            var files = new TreeMap<>(new EditedRules().files().files());
            var name = names.get(random.nextInt(names.size()));
            var bytes = files.getOrDefault(name, new byte[0]).clone();
            var hostile = List.of("\"", ",", "\n", ";", "{", ":", "\0", "\u00ff", "- ", "any", "-1", "\uFEFF", "#")
                    .get(random.nextInt(13))
                    .getBytes(StandardCharsets.UTF_8);
            var at = random.nextInt(bytes.length);
            for (var index = 0; index < hostile.length && at + index < bytes.length; index++) {
                bytes[at + index] = hostile[index];
            }
            files.put(name, random.nextInt(10) == 0 ? java.util.Arrays.copyOf(bytes, at) : bytes);
            if (name.endsWith(".drl")) {
                continue; // compiling takes long and is tried in RuleCompilerTest
            }
            assertThatCode(() -> loader.load(new ReleaseFiles(files)))
                    .as("%s, byte %d", name, at)
                    .doesNotThrowAnyException();
        }
    }

    private static Release load(ReleaseLoader loader, EditedRules rules) {
        return ((Loading.Loaded) loader.load(rules.files())).release();
    }
}
