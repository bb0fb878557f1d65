package org.williscds.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.testsupport.Rules;

class PieceWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"tablet", "{tbl}", "{Tablet}", "TABS", "capsule", "Stück(e)", "zetpil", "Pflaster", "1", "[film]"
            })
    void aPieceIsRecognisedHoweverItIsWritten(String unit) {
        assertThat(Rules.release().terminology().isPiece(unit)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mg", "mL", "{drop}", "2", "tablespoon", "{actuation}"})
    void whatIsNoPieceIsNotTakenForOne(String unit) {
        assertThat(Rules.release().terminology().isPiece(unit)).isFalse();
    }
}
