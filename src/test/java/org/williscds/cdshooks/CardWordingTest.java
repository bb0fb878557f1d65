package org.williscds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.facts.Derived.MedicationRisk.Risk;
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
        var wording = Rules.release().wording();
        var longest = Rules.release().rows("medication/worsens_rls").stream()
                .map(row -> row.text("medicine"))
                .max(Comparator.comparingInt(id -> wording.name(id, language).length()))
                .orElseThrow();
        var words = Words.NONE
                .with("medicine", longest)
                .with("risk", Risk.POSSIBLE)
                .with("evidence", "A")
                .with("days", 30L)
                .with("started", LocalDate.of(2026, 9, 30))
                .with("date", LocalDate.of(2026, 9, 30))
                .with("value", new BigDecimal("0.0125").toPlainString() + " m[IU]/L")
                .with("what", "medicationStatements, conditions, medications, labs");

        Rules.release().tables().values().stream()
                .filter(table -> table.getName().endsWith("wording"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.text("part").equals("summary"))
                .forEach(row -> assertThat(wording.text(row.text("key"), "summary", language, words))
                        .as("%s in %s with %s", row.text("key"), language, longest)
                        .hasSizeLessThan(140)
                        .doesNotContain("{"));
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
