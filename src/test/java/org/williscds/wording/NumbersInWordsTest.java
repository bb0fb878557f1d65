package org.williscds.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.testsupport.Rules;

/** Doses carry the decimal mark of the reader's language: 0.25 read as 25 would be an overdose. */
class NumbersInWordsTest {

    private final Wording wording = Rules.release().wording();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.125|0,125", "0.25–0.5|0,25–0,5", "5/2.5|5/2,5", "2.5–5|2,5–5", "300|300"})
    void dutchAndGermanHaveACommaEnglishHasAPoint(String english, String comma) {
        assertThat(wording.word("start", english, Locale.ENGLISH)).isEqualTo(english);
        assertThat(wording.word("start", english, Locale.forLanguageTag("nl"))).isEqualTo(comma);
        assertThat(wording.word("start", english, Locale.GERMAN)).isEqualTo(comma);
    }

    @Test
    void whatTheSenderWroteIsLeftAsItIs() {
        assertThat(wording.word("value", "0.2 m[IU]/L", Locale.GERMAN)).isEqualTo("0.2 m[IU]/L");
    }

    @Test
    void whatWasConvertedHereHasTheMarkOfTheReaderAndWhatWasSentStandsBesideIt() {
        assertThat(wording.word("value", "11.9 g/dL (7.4 mmol/L)", Locale.GERMAN))
                .isEqualTo("11,9 g/dL (7.4 mmol/L)");
        assertThat(wording.word("value", "<4.45 µg/L (<10 pmol/L)", Locale.GERMAN))
                .isEqualTo("<4,45 µg/L (<10 pmol/L)");
        assertThat(wording.word("value", "11.9 g/dL (7.4 mmol/L)", Locale.ENGLISH))
                .isEqualTo("11.9 g/dL (7.4 mmol/L)");
    }

    @Test
    void aNameThatIsSpeltInItsOwnWayKeepsItsSmallLetter() {
        assertThat(Wording.capitalised("eGFR 22")).isEqualTo("eGFR 22");
        assertThat(Wording.capitalised("ferritin 22")).isEqualTo("Ferritin 22");
        assertThat(Wording.capitalised("a")).isEqualTo("A");
        assertThat(Wording.capitalised("")).isEmpty();
    }
}
