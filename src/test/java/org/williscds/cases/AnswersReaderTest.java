package org.williscds.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.Fact;
import org.williscds.facts.Gap;
import org.williscds.facts.Measure;
import org.williscds.facts.Presence;

class AnswersReaderTest {

    private static GivenCase answers(String entries) {
        return Cases.read("{\"patient\":{\"answers\":[%s]}}".formatted(entries));
    }

    private static String answer(String item, String value) {
        return "{\"item\":\"%s\",\"value\":%s}".formatted(item, value);
    }

    @Test
    void trueIsPresentFalseIsAbsentAndDoNotKnowIsNoFact() {
        var given = answers(answer("urge-to-move-legs", "true") + "," + answer("worse-at-rest", "false") + ","
                + answer("worse-in-evening", "\"do-not-know\""));
        assertThat(facts(given, ClinicalFinding.class))
                .extracting(ClinicalFinding::finding, ClinicalFinding::presence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("urge-to-move-legs", Presence.PRESENT),
                        org.assertj.core.groups.Tuple.tuple("worse-at-rest", Presence.ABSENT));
        assertThat(facts(given, ClinicalFinding.class).get(1).origin().place()).isEqualTo("/patient/answers/1");
        assertThat(given.patientCase().gaps()).extracting(Gap::what).doesNotContain("findings");
    }

    @Test
    void choicesAreNamedByTheirId() {
        var given = answers(answer("relief-on-moving", "\"relief-on-moving-partial\"") + ","
                + answer("sensation-kinds", "[\"sensation-kinds-tingling\",\"sensation-kinds-pulling\"]") + ","
                + answer("patient-rated-impact", "\"patient-rated-impact-severe\""));
        assertThat(facts(given, ClinicalFinding.class))
                .filteredOn(finding -> finding.presence() == Presence.PRESENT)
                .extracting(ClinicalFinding::finding)
                .containsExactly("relief-by-movement", "relief-partial", "sensation-pulling", "sensation-tingling");
        assertThat(facts(given, Measure.class)).extracting(Measure::value).containsExactly(new BigDecimal("3"));
    }

    @Test
    void aNumberIsAMeasureOfItsDateOrOfTheDayForWhichIsAsked() {
        var given = answers(
                answer("irls-total", "24") + ",{\"item\":\"plms-index\",\"value\":16.5,\"date\":\"2025-01-03\"}");
        assertThat(facts(given, Measure.class))
                .extracting(Measure::measure, Measure::on)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("irls-total", Cases.TODAY),
                        org.assertj.core.groups.Tuple.tuple("plms-index", LocalDate.of(2025, 1, 3)));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-03, 1, 0", "2026-10-02, 0, 1"})
    void anAnswerThatIsTooOldIsReportedAndNotUsed(String date, int findings, int gaps) {
        var given = answers("{\"item\":\"onset-earlier\",\"value\":true,\"date\":\"%s\"}".formatted(date));
        assertThat(facts(given, ClinicalFinding.class))
                .filteredOn(finding -> finding.finding().equals("onset-earlier"))
                .hasSize(findings);
        assertThat(given.patientCase().gaps())
                .filteredOn(gap -> gap.kind() == Gap.Kind.NOT_READ)
                .hasSize(gaps);
    }

    @Test
    void answersAboutAugmentationSayWhenItWasAskedForUnlessTheCaseSaysSoItself() {
        var asked = "\"answers\":[{\"item\":\"onset-earlier\",\"value\":false,\"date\":\"2026-10-30\"}]";
        assertThat(asked(Cases.read("{%s}".formatted(asked)))).containsExactly(LocalDate.of(2026, 10, 30));
        assertThat(asked(Cases.read(
                        "{%s,\"findings\":[{\"id\":\"augmentation-questions-asked\",\"since\":\"2026-11-01\"}]}"
                                .formatted(asked))))
                .containsExactly(LocalDate.of(2026, 11, 1));
    }

    @Test
    void measuresAreReadWithTheirDay() {
        var given = Cases.read("""
                {"measures":[{"id":"irls-total","value":0,"on":"2026-11-01"},{"id":"plms-index","value":16.5}]}""");
        assertThat(facts(given, Measure.class))
                .extracting(Measure::measure, Measure::on)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("irls-total", LocalDate.of(2026, 11, 1)),
                        org.assertj.core.groups.Tuple.tuple("plms-index", null));
    }

    @Test
    void theFaultOfAMisspeltQuestionNamesTheNearestOne() {
        assertThat(Cases.faults("{\"answers\":[" + answer("urge-to-move-leg", "true") + "]}"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.cure()).contains("urge-to-move-legs"));
    }

    private static List<LocalDate> asked(GivenCase given) {
        return facts(given, ClinicalFinding.class).stream()
                .filter(finding -> finding.finding().equals("augmentation-questions-asked"))
                .map(ClinicalFinding::since)
                .toList();
    }

    private static <F extends Fact> List<F> facts(GivenCase given, Class<F> type) {
        return given.patientCase().facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
