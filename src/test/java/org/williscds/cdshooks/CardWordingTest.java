package org.williscds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.recommendation.Words;
import org.williscds.testsupport.Rules;

/** What a card says, in the longest case and with text that came from outside. */
class CardWordingTest {

    static Stream<Locale> languages() {
        return Rules.release().wording().languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theLongestSummaryStaysBelow140Characters(Locale language) {
        var release = Rules.release();
        for (var medicine : release.rows("medication/worsens_rls")) {
            var words = Words.NONE
                    .with("medicine", medicine.text("medicine"))
                    .with("days", 30L)
                    .with("started", LocalDate.of(2026, 9, 30))
                    .with("date", LocalDate.of(2026, 9, 30))
                    .with("value", "0.0125 m[IU]/L");
            Stream.concat(
                            release.rows("medication/grading").stream()
                                    .filter(row -> row.text("show_as").equals(medicine.text("show_as")))
                                    .filter(row -> List.of("any", medicine.text("risk"))
                                            .contains(row.text("risk"))),
                            release.rows("medication/thyroid").stream()
                                    .filter(row -> medicine.text("show_as").equals("thyroid")))
                    .map(row -> row.text("wording"))
                    .forEach(wording -> assertThat(release.wording().text(wording, "summary", language, words))
                            .as("%s in %s for %s", wording, language, medicine.id())
                            .hasSizeLessThan(140)
                            .doesNotContain("{", "–"));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theLongestNoticeStaysBelow140Characters(Locale language) {
        var words = Words.NONE.with("what", "conditions, medications, medicationStatements");

        Stream.of("incomplete", "failed")
                .forEach(key -> assertThat(Rules.release().wording().text(key, "summary", language, words))
                        .hasSizeLessThan(140));
    }

    @Test
    void aSummaryThatWouldBeTooLongIsCutAtAWord() {
        assertThat(CardWriter.shortened("word ".repeat(40)))
                .hasSizeLessThan(140)
                .endsWith("word…");
        assertThat(CardWriter.shortened("x".repeat(139))).isEqualTo("x".repeat(139));
        assertThat(CardWriter.shortened("x".repeat(140))).hasSizeLessThan(140);
    }

    @ParameterizedTest
    @CsvSource({
        "worsens-metoclopramide,worsensMetoclopramide",
        "worsens-interferon-alfa-2a,worsensInterferonAlfa2a",
        "a,a",
        "thyroid--x,thyroidX"
    })
    void aTopicCodeHasLettersAndDigitsOnly(String id, String code) {
        assertThat(TopicCode.of(id)).isEqualTo(code).matches("[A-Za-z0-9]{1,100}");
    }

    @Test
    void topicCodesAreDifferentForDifferentRows() {
        var ids = Rules.release().rows("medication/worsens_rls").stream()
                .map(row -> row.id())
                .toList();

        assertThat(ids.stream().map(TopicCode::of).distinct()).hasSameSizeAs(ids);
    }

    @Test
    void textFromOutsideIsShownAsItWasSent() {
        assertThat(Markdown.escaped("<b>*x*</b>\n# [a](http://b) `c` | d_e"))
                .isEqualTo("\\<b\\>\\*x\\*\\</b\\> \\# \\[a\\](http://b) \\`c\\` \\| d\\_e");
    }
}
