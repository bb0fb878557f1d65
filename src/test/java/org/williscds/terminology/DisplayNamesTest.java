package org.williscds.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNamesTest {

    private static final Terminology TERMINOLOGY = Tables.terminology();

    @ParameterizedTest
    @CsvSource({
        "diphenhydramine, en, diphenhydramine",
        "diphenhydramine, nl, difenhydramine",
        "diphenhydramine, de-AT, Diphenhydramin",
        "diphenhydramine, fr, diphenhydramine",
        "restless-legs-syndrome, nl, Rustelozebenensyndroom",
        "ferritin, nl, ferritine",
        "antipsychotic, nl, Antipsychotics",
        "rls-symptoms-new-or-worse, de, New or worse symptoms",
        "no-such-id, nl, no-such-id"
    })
    void nameIsInTheLanguageOfTheReaderOrEnglishOrTheId(String id, String language, String name) {
        assertThat(TERMINOLOGY.name(id, Locale.forLanguageTag(language))).isEqualTo(name);
    }
}
