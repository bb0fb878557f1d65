package org.williscds.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionReaderTest {

    private static final String FILE = "topic/small.table.yaml";
    private static final String SHARED = """
            id: { title: Id, role: id, type: id }
            source: { title: Source, role: evidence, type: codes, of: sources }
            """;
    private static final String GOOD = """
            title: Small
            question: Which small thing?
            facts:
              lab: { is: LatestLab, where: { test: tsh } }
            without:
              refuted: { is: ConditionFinding, where: { presence: absent } }
            concludes:
              - is: AlternativeBlocked
                if: { kind: one }
                with: { alternative: row.alternative, by: lab }
            columns:
              id: id
              lab: { title: Test, role: condition, type: code, of: terminology/labs, tests: lab.test, how: equals, key: true }
              above: { role: condition, type: decimal, least: 1, most: 9.5, unit: ms, tests: lab.value, how: above }
              kind: { role: outcome, type: choice, values: [one, two] }
              alternative: { role: outcome, type: code, of: [terminology/substances, terminology/drug_classes] }
              source: source
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aDescriptionIsReadWithAllItsParts() {
        var description = read(GOOD).orElseThrow();

        assertThat(problems).isEmpty();
        assertThat(description.title()).isEqualTo("Small");
        assertThat(description.decides()).isTrue();
        assertThat(description.facts())
                .extracting(TableDescription.FactPattern::is)
                .containsExactly("LatestLab");
        assertThat(description.without())
                .extracting(TableDescription.FactPattern::name)
                .containsExactly("refuted");
        assertThat(description.conclusions().get(0).onlyIf()).containsEntry("kind", "one");
        assertThat(description.keyColumn())
                .get()
                .extracting(ColumnDescription::name)
                .isEqualTo("lab");
        assertThat(description.idColumn()).isEqualTo("id");
        assertThat(description.column("above").orElseThrow().most()).isEqualByComparingTo("9.5");
        assertThat(description.column("alternative").orElseThrow().of())
                .containsExactly("terminology/substances", "terminology/drug_classes");
        assertThat(description.column("source").orElseThrow().title()).isEqualTo("Source");
    }

    @Test
    void aTableWithoutConclusionsOnlyHoldsRows() {
        assertThat(read("columns:\n  id: id\n").orElseThrow().decides()).isFalse();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "question: | questoin: | questoin | question",
                "how: above | hwo: above | hwo | how",
                "where: { test | wher: { test | wher | where",
                "if: { kind | iff: { kind | iff | if",
                "with: { alt | wiht: { alt | wiht | with",
                "role: outcome, type: choice | role: outcom, type: choice | outcom | outcome",
                "type: decimal | type: desimal | desimal | decimal",
                "how: above | how: abvoe | abvoe | above",
                "source: source | source: sourse | sourse | source"
            })
    void aMisspeltWordIsToldAndNeverDropped(String right, String wrong, String value, String meant) {
        assertThat(GOOD).contains(right);

        assertThat(read(GOOD.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isEmpty();

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.check()).isEqualTo("table-description");
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(problem.value()).isEqualTo(value);
            assertThat(problem.cure()).isEqualTo("Maybe you meant \"%s\".".formatted(meant));
        });
    }

    @Test
    void yamlThatCannotBeReadIsToldWithItsLine() {
        assertThat(read("title: Small\ncolumns:\n  id: { title: Id\n  other: x\n"))
                .isEmpty();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).matches("line [345]");
            assertThat(problem.reason()).contains("YAML");
            assertThat(problem.cure()).startsWith("Maybe");
        });
    }

    @Test
    void aWordThatStandsTwiceIsTold() {
        assertThat(read(GOOD.replace("where: { test: tsh }", "where: { test: tsh, test: qtc }")))
                .isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.reason())
                .contains("uplicate"));
    }

    @Test
    void aConditionThatTestsNothingIsTold() {
        assertThat(read(GOOD.replace(", tests: lab.value, how: above", ""))).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.value()).isEqualTo("above");
            assertThat(problem.cure()).startsWith("Maybe").contains("tests").contains("how");
        });
    }

    @Test
    void aComparisonWithoutValueIsTold() {
        assertThat(read(GOOD.replace("tests: lab.value, ", ""))).isEmpty();
        assertThat(problems).singleElement().extracting(Problem::value).isEqualTo("above");
    }

    @Test
    void aComparisonOfNumbersNeedsAColumnOfNumbers() {
        assertThat(read(GOOD.replace("type: decimal, least: 1, most: 9.5,", "type: text,")))
                .isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.value()).isEqualTo("above");
            assertThat(problem.cure()).startsWith("Maybe").contains("decimal");
        });
    }

    @Test
    void aSecondKeyIsTold() {
        assertThat(read(GOOD.replace("tests: lab.value, how: above", "tests: lab.test, how: equals, key: true")))
                .isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.reason())
                .contains("second key"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how: equals, key: true | how: none of, key: true",
                "how: equals, key: true | how: equals",
                "how: equals, key: true | how: most specific"
            })
    void aKeyMustBeOneThatRowsCanBeLookedUpBy(String right, String wrong) {
        read(GOOD.replace(right, wrong));
        if (wrong.equals("how: equals")) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).singleElement().extracting(Problem::value).isEqualTo("lab");
        }
    }

    @Test
    void aLimitOfTheRangeMustBeANumber() {
        assertThat(read(GOOD.replace("least: 1,", "least: one,"))).isEmpty();
        assertThat(problems).singleElement().extracting(Problem::value).isEqualTo("one");
    }

    @Test
    void aDescriptionWithoutColumnsIsTold() {
        assertThat(read("title: Small\n")).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.reason())
                .contains("no columns"));
        problems.clear();
        assertThat(read("")).isEmpty();
        assertThat(problems).hasSize(1);
    }

    @Test
    void allMistakesOfADescriptionAreToldAtOnce() {
        read(GOOD.replace("question:", "questoin:").replace("type: decimal", "type: desimal"));
        assertThat(problems).extracting(Problem::value).containsExactlyInAnyOrder("questoin", "desimal");
    }

    private Optional<TableDescription> read(String yaml) {
        return new DescriptionReader(SHARED, problems).read("topic/small", FILE, yaml.getBytes(StandardCharsets.UTF_8));
    }
}
