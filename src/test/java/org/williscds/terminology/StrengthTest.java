package org.williscds.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrengthTest {

    private static final Terminology TERMINOLOGY = Tables.terminology();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pramipexole 0.25 MG Oral Tablet | 0.25 mg per 1 {form}",
                "Pramipexol 0,25 mg tabletten | 0.25 mg per 1 {form}",
                "pramipexol tablet 0,088mg | 0.088 mg per 1 {form}",
                "Pramipexole 10mg | 10 mg per 1 {form}",
                "pramipexole dihydrochloride 0.50 MG | 0.5 mg per 1 {form}",
                "Pramipexole 100 microgram | 100 ug per 1 {form}",
                "Pramipexole 100 µg | 100 ug per 1 {form}",
                "Pramipexole 100 μg | 100 ug per 1 {form}",
                "Pramipexole 100 mcg | 100 ug per 1 {form}",
                "Metoclopramide 5 MG/ML Oral Solution | 5 mg per 1 mL",
                "Metoclopramide 10 mg / 2 ml | 10 mg per 2 mL",
                "2 ML Metoclopramide 5 MG/ML Injection | 5 mg per 1 mL",
                "Rotigotine 2 MG/24HR Transdermal Patch | 2 mg per 24 h",
                "Rotigotine 2 mg/24 h | 2 mg per 24 h",
                "24 HR Pramipexole 0.375 MG Extended Release | 0.375 mg per 1 {form}",
                "Sifrol (pramipexole) 0.18 mg | 0.18 mg per 1 {form}",
                "Metoclopramide 10 mg tablet max 30 mg | 10 mg per 1 {form}",
                "10 mg metoclopramide | 10 mg per 1 {form}",
                "0.7 mg Sifrol tablet | 0.7 mg per 1 {form}",
                "L-dopa 100 mg | 100 mg per 1 {form}",
                "Levodopa 1000 mg | 1000 mg per 1 {form}",
                "Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet | 5 mg per 1 {form}",
                "oxyCODONE 5 MG / Acetaminophen 325 MG | 5 mg per 1 {form}",
                "Acetaminophen 21.7 MG/ML / doxylamine succinate 0.417 MG/ML | 0.417 mg per 1 mL"
            })
    void strengthFollowsTheName(String text, String strength) {
        assertThat(strengths(text)).endsWith("=" + strength).doesNotContain(";");
    }

    @Test
    void eachIngredientHasItsOwnStrength() {
        assertThat(strengths("carbidopa 25 MG / levodopa 100 MG Oral Tablet"))
                .isEqualTo("carbidopa=25 mg per 1 {form};levodopa=100 mg per 1 {form}");
        assertThat(strengths("levodopa 100 mg + benserazide 25 mg"))
                .isEqualTo("benserazide=25 mg per 1 {form};levodopa=100 mg per 1 {form}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Levodopa/Benserazid 100 mg/25 mg",
                "Levodopa/Benserazid 100 mg / 25 mg Tabletten",
                "Levodopa/Benserazide 100/25 mg",
                "LEVODOPA/BENSERAZIDE TABLET 125 (100/25MG)",
                "levodopa/benserazide 100/25",
                "levodopa + benserazide 100 mg+25 mg",
                "Benserazide/levodopa 25 mg/100 mg"
            })
    void ofACombinationTheGreaterPartIsLevodopa(String text) {
        assertThat(strengths(text)).isEqualTo("benserazide=25 mg per 1 {form};levodopa=100 mg per 1 {form}");
    }

    @Test
    void otherStrengthsOfCombinations() {
        assertThat(strengths("Levodopa/Carbidopa 50 mg/12,5 mg tablet"))
                .isEqualTo("carbidopa=12.5 mg per 1 {form};levodopa=50 mg per 1 {form}");
        assertThat(strengths("Sinemet 250 mg/25 mg"))
                .isEqualTo("carbidopa=25 mg per 1 {form};levodopa=250 mg per 1 {form}");
        assertThat(strengths("levodopa 100 mg/25 mg")).isEqualTo("levodopa=100 mg per 1 {form}");
        assertThat(strengths("oxycodone/naloxone 10 mg/5 mg"))
                .isEqualTo("naloxone=5 mg per 1 {form};oxycodone=10 mg per 1 {form}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pramipexole",
                "Pramipexole 30 tablets",
                "Pramipexole 2 %",
                "Pramipexole 1.000 mg",
                "Pramipexole 1,000 mg",
                "Pramipexole .5 mg",
                "Pramipexole 1.2.3 mg",
                "Pramipexole 10-20 mg",
                "Pramipexole 10 mg - 20 mg",
                "Pramipexole 5 mg/day",
                "Pramipexole 10 mg per day",
                "Pramipexole 5 mg/m2",
                "Levodopa/Benserazide 125 mg",
                "Levodopa and benserazide 125 mg",
                "Levodopa/Benserazide 100/20 mg",
                "Levodopa/Benserazide 250/25 mg",
                "Levodopa/Carbidopa 100 mg/25 ug",
                "Levodopa/Carbidopa 100-25 mg",
                "Levodopa/Carbidopa 1/4 tablet",
                "Levodopa/Carbidopa/Entacapone 100/25/200 mg",
                "Levodopa/Carbidopa 20 mg/5 mg/ml",
                "Levodopa/Carbidopa 400 mg/100 mg per day",
                "Levodopa/Carbidopa 100/25 mg or 200/50 mg",
                "oxycodone/naloxone 10/5",
                "oxycodone/naloxone 1/2 tablet",
                "codeine/paracetamol 40 mg/10 mg",
                "oxycodone/acetaminophen 325 mg",
                "codeine with paracetamol 500 mg",
                "acetaminophen 325 mg / codeine",
                "Sinemet 125 mg",
                "Metoclopramide B12 mg",
                "24 HR pramipexole"
            })
    void strengthInDoubtIsNone(String text) {
        assertThat(strengths(text)).doesNotContain("=");
    }

    @Test
    void textsThatDisagreeGiveNoStrength() {
        assertThat(strengths("pramipexole 0.18 mg", "pramipexole 0.25 mg")).isEqualTo("pramipexole");
        assertThat(strengths("pramipexole 0.180 mg", "Sifrol 0,18 mg", "pramipexole"))
                .isEqualTo("pramipexole=0.18 mg per 1 {form}");
    }

    @Test
    void massesBecomeMilligrams() {
        assertThat(TERMINOLOGY.milligrams(new BigDecimal("100"), "ug")).hasValue(new BigDecimal("0.1"));
        assertThat(TERMINOLOGY.milligrams(new BigDecimal("0.5"), "g")).hasValue(new BigDecimal("500"));
        assertThat(TERMINOLOGY.milligrams(new BigDecimal("2"), "MG")).hasValue(new BigDecimal("2"));
        assertThat(TERMINOLOGY.milligrams(new BigDecimal("88"), "mcg")).hasValue(new BigDecimal("0.088"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mL", "{tablet}", "tablet", "[IU]", "mg/mL", "mmol", "Cel", "1"})
    void whatIsNoMassHasNoMilligrams(String unit) {
        assertThat(TERMINOLOGY.milligrams(BigDecimal.ONE, unit)).isEmpty();
    }

    private static String strengths(String... texts) {
        return TERMINOLOGY.recognise(new MedicineText(List.of(), List.of(texts))).substances().stream()
                .map(substance -> substance.substance() + show(substance.strength()))
                .collect(Collectors.joining(";"));
    }

    private static String show(@org.jspecify.annotations.Nullable Strength strength) {
        return strength == null
                ? ""
                : "=%s %s per %s %s"
                        .formatted(
                                strength.value().toPlainString(),
                                strength.unit(),
                                strength.perValue().toPlainString(),
                                strength.perUnit());
    }
}
