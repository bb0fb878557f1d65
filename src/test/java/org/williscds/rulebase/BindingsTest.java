package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.tables.DescriptionReader;
import org.williscds.tables.Problem;

/** Every name of a description is looked up; what is not found is told and never passed on to the rule language. */
class BindingsTest {

    private static final String GOOD = """
            title: Small
            question: Which small thing?
            facts:
              recommendation: { is: Recommendation }
              medicine: { is: MedicationUse, where: { this: recommendation.about, status: current }, asks: { inUse: "" } }
              list: { is: ConditionList, asks: { rulesOut: row.group } }
            without:
              finding: { is: ConditionFinding, where: { condition: parkinson-disease } }
            concludes:
              - is: Proposal
                if: { kind: offer }
                with: { id: recommendation.id, about: medicine, action: OfferAlternative, action.substance: row.group, action.rank: row.rank, action.row: row.id }
              - is: Recommendation
                with: { id: row.id, indicator: row.indicator, about: medicine, occasions: row.shown_at, wording: row.group, advice: row.group, words.since: medicine.startedOn }
            columns:
              id: { role: id, type: id }
              wording: { role: condition, type: text, tests: recommendation.wording, how: equals, key: true }
              age: { role: condition, type: decimal, any: true, tests: medicine.startedOn, how: above }
              kind: { role: outcome, type: choice, values: [offer, none] }
              group: { role: outcome, type: text }
              rank: { role: outcome, type: whole }
              indicator: { role: outcome, type: choice, values: [info, warning] }
              shown_at: { role: outcome, type: choices, values: [patient-view, order-sign] }
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aGoodDescriptionBecomesARuleForEachConclusion() {
        var drl = write(GOOD);

        assertThat(problems).isEmpty();
        assertThat(drl)
                .contains(
                        "rule \"topic/small\"",
                        "rule \"topic/small 2\"",
                        "new OfferAlternative( $row.text( \"group\" )");
        assertThat(RuleCompiler.compile(List.of(new RuleSource("topic/small.generated.drl", drl))))
                .isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void ofSeveralWordsThereCanBeNone() {
        write(GOOD.replace("[patient-view, order-sign]", "[patient-view, order-sign], none: true"));

        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "is: MedicationUse | is: MedicatonUse | MedicatonUse | Maybe you meant \"MedicationUse\".",
                "status: current | sattus: current | sattus | Maybe you meant \"status\".",
                "status: current | status: curent | curent | Maybe you meant \"current\".",
                "tests: recommendation.wording | tests: recommendation.wordign | recommendation.wordign | Maybe you meant \"wording\".",
                "tests: recommendation.wording | tests: recomendation.wording | recomendation.wording | Maybe",
                "tests: medicine.startedOn | tests: medicine.startdOn | medicine.startdOn | Maybe you meant \"startedOn\".",
                "tests: medicine.startedOn | tests: medicin.startedOn | medicin.startedOn | Maybe you meant \"medicine\".",
                "words.since: medicine.startedOn | words.since: medicine.startdOn | medicine.startdOn | Maybe you meant \"startedOn\".",
                "action.substance: row.group | action.substance: row.gruop | gruop | Maybe you meant \"group\".",
                "action.rank: row.rank | action.rnak: row.rank | rnak | Maybe you meant \"rank\".",
                "action: OfferAlternative | action: OfferAlternativ | OfferAlternativ | Maybe you meant \"OfferAlternative\".",
                "'action.rank: row.rank,' | '' | action.rank | Maybe the line was deleted.",
                "inUse | inUes | inUes | Maybe you meant \"inUse\".",
                "if: { kind: offer } | if: { kinds: offer } | kinds | Maybe you meant \"kind\".",
                "if: { kind: offer } | if: { kind: ofer } | ofer | Maybe you meant \"offer\".",
                "values: [info, warning] | values: [info, severe] | severe | Maybe it is one of: critical, info, warning.",
                "rank: { role: outcome, type: whole } | rank: { role: outcome, type: text } | rank | Maybe",
                "rank: { role: outcome, type: whole } | 'rank: { role: outcome, type: whole, blank: true }' | rank | Maybe",
                "'type: choice, values: [info' | 'type: choice, any: true, values: [info' | indicator | Maybe",
                "'[patient-view, order-sign]' | '[patient-view, order-sing]' | order-sing | Maybe you meant \"order-sign\".",
                "'[patient-view, order-sign]' | '[patient-view, order-sign], any: true' | shown_at | Maybe"
            })
    void whatIsNotFoundIsToldWithASuggestion(String right, String wrong, String value, String cure) {
        assertThat(GOOD).contains(right);

        write(GOOD.replace(right, wrong));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("topic/small.table.yaml");
            assertThat(problem.value()).isEqualTo(value);
            assertThat(problem.cure()).startsWith(cure);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x\" || true || \"'",
                "'\"); System.exit(1); //'",
                "\"x\\ny\"",
                "'x\\\"'",
                "'${x}'",
                "'x); eval(true'",
                "'recommendation.id; System.exit(1)'"
            })
    void aWordThatIsNoPlainWordIsRefused(String hostile) {
        write(GOOD.replace("condition: parkinson-disease", "condition: " + hostile));

        assertThat(problems).isNotEmpty().allSatisfy(problem -> assertThat(problem.cure())
                .startsWith("Maybe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "medicine", "list", "Proposal", "action.rank", "words.since", "inUse"})
    void aNameThatIsNoPlainNameIsRefusedWhereverItStands(String name) {
        write(GOOD.replace(name + ":", "'" + name + "\") ); System.exit(1); //':"));
        write(GOOD.replace("is: " + name, "is: '" + name + "\") ); System.exit(1); //'"));

        assertThat(problems).isNotEmpty();
    }

    private String write(String yaml) {
        return new DescriptionReader("", problems)
                .read("topic/small", "topic/small.table.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .map(description -> RuleCompiler.rulesOf(List.of(description), problems)
                        .get(0)
                        .text())
                .orElse("");
    }
}
