package org.williscds.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionCheckTest {

    private static final String ITEMS = "id,group,position,type,finding,measure,holds_days\n";

    private static List<TerminologyProblem> problems(String items, String options) {
        return Tables.small()
                .withTable("questionnaires/items", ITEMS + items)
                .withTable("questionnaires/options", "id,item,position,present,absent,value\n" + options)
                .build()
                .problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes-no,none,none     | finding | needs a finding",
                "yes-no,urge,irls     | measure | has not a measure",
                "date,none,none       | finding | needs a finding",
                "whole,none,none      | measure | needs a measure",
                "decimal,urge,irls    | finding | has not a finding",
                "choice,none,none     | type    | offers no answer"
            })
    void aQuestionWhoseAnswerWouldGetLostIsReported(String cells, String column, String message) {
        assertThat(problems("q,g,1," + cells + ",any\n", "")).singleElement().satisfies(problem -> {
            assertThat(problem.table()).isEqualTo("questionnaires/items");
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void twoQuestionsAboutOneFindingCouldContradictEachOther() {
        assertThat(problems("q1,g,1,yes-no,urge,none,any\nq2,g,2,yes-no,urge,none,any\n", ""))
                .extracting(TerminologyProblem::message)
                .containsExactly("the question q1 asks for it already");
    }

    @Test
    void anOptionWithAValueNeedsAMeasureAndAQuestionThatOffersOptions() {
        assertThat(problems("q,g,1,choice,none,none,any\n", "o,q,1,none,none,3\n"))
                .extracting(TerminologyProblem::message)
                .containsExactly("the question has no measure");
        assertThat(problems("q,g,1,yes-no,urge,none,any\n", "o,q,1,none,none,none\n"))
                .extracting(TerminologyProblem::message)
                .containsExactly("a question of this type offers no answers to choose");
    }

    @Test
    void theAddressOfAQuestionnaireEndsInItsId() {
        assertThat(Tables.small()
                        .withTable(
                                "questionnaires/questionnaires",
                                "id,url,answered\nrls,https://x/Questionnaire/other,none\n")
                        .build()
                        .problems())
                .extracting(TerminologyProblem::column)
                .containsExactly("url");
    }
}
