package org.williscds.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.Recognition;
import org.williscds.facts.Recognition.By;

class MedicineRecognitionTest {

    private static final String ATC = "http://www.whocc.no/atc";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String NDC = "http://hl7.org/fhir/sid/ndc";

    private static final Terminology TERMINOLOGY = Tables.terminology();

    @Test
    void ingredientCodeOfRxNormGivesTheSubstance() {
        RecognisedSubstance only = only(codes(coding(RXNORM, "6915")));

        assertThat(only.substance()).isEqualTo("metoclopramide");
        assertThat(only.recognition()).isEqualTo(new Recognition(By.CODE, "rxnorm", "6915"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N02BF01", "N03AX12", "n02bf01", " N02BF01 ", "N02BF 01"})
    void presentAndFormerAtcCodesInAnyCaseGiveTheSubstance(String code) {
        assertThat(only(codes(coding(ATC, code))).substance()).isEqualTo("gabapentin");
    }

    @Test
    void systemAsOidGivesTheSameAsSystemAsUrl() {
        assertThat(codes(coding("urn:oid:2.16.840.1.113883.6.73", "A03FA01"))).isEqualTo(codes(coding(ATC, "A03FA01")));
    }

    @Test
    void everyCodingCountsInAnyOrder() {
        List<Coding> codings = new ArrayList<>(List.of(
                coding(NDC, "0093-2203"),
                coding(RXNORM, "6375"),
                coding(ATC, "N04BA02"),
                coding(ATC, "N04BA01"),
                coding(RXNORM, "3498")));
        MedicineRecognition forwards = TERMINOLOGY.recognise(new MedicineText(codings, List.of()));
        Collections.reverse(codings);

        assertThat(ids(forwards)).containsExactly("diphenhydramine", "levodopa");
        assertThat(TERMINOLOGY.recognise(new MedicineText(codings, List.of()))).isEqualTo(forwards);
        assertThat(forwards.contradictions()).isEmpty();
    }

    @Test
    void codeOfACombinationGivesTheSubstancesOfItsRow() {
        assertThat(ids(codes(coding(ATC, "A08AA62")))).containsExactly("bupropion", "naltrexone");
        assertThat(ids(codes(coding(ATC, "N02AJ06")))).containsExactly("codeine");
    }

    @Test
    void unknownMemberOfAClassIsKnownByItsClassOnly() {
        RecognisedSubstance only = only(codes(coding(ATC, "N05AX99")));

        assertThat(only.substance()).isNull();
        assertThat(only.classes()).containsExactly("antipsychotic");
        assertThat(only.recognition()).isEqualTo(new Recognition(By.CLASS_CODE, "atc", "N05AX99"));
    }

    @Test
    void longestPrefixOfAnUnknownMemberWins() {
        assertThat(only(codes(coding(ATC, "N05AL99"))).classes()).containsExactly("benzamide-test");
    }

    @Test
    void excludedPrefixIsNoMember() {
        assertThat(codes(coding(ATC, "N05AN99")).unrecognised()).isTrue();
        assertThat(TERMINOLOGY.classes("lithium")).isEmpty();
        assertThat(TERMINOLOGY.classes("promethazine")).containsExactly("antiemetic-d2");
    }

    @Test
    void classesComeFromTheRowAndFromTheAtcPrefixes() {
        assertThat(only(codes(coding(RXNORM, "51272"))).classes()).containsExactly("antipsychotic", "sga");
    }

    @Test
    void classCodeAddsNothingBesideASubstanceOfThatClass() {
        MedicineRecognition both =
                TERMINOLOGY.recognise(new MedicineText(List.of(coding(ATC, "N05AH99")), List.of("Quetiapine 25 MG")));

        assertThat(ids(both)).containsExactly("quetiapine");
        assertThat(both.contradictions()).isEmpty();
    }

    @Test
    void codeWithoutSystemCountsOnlyInTheShapeOfAtcAndThatIsSaid() {
        assertThat(only(codes(coding("", "N04BC05"))).recognition()).isEqualTo(new Recognition(By.CODE, "", "N04BC05"));
        assertThat(codes(coding("", "6915")).unrecognised()).isTrue();
        assertThat(codes(coding("", "N05A")).unrecognised()).isTrue();
    }

    @Test
    void codeOfAnotherSystemIsNeverReadAsAtc() {
        assertThat(codes(coding(NDC, "N04BC05")).unrecognised()).isTrue();
        assertThat(codes(coding(NDC, "6915")).unrecognised()).isTrue();
    }

    @Test
    void clinicalDrugCodeOfRxNormIsRecognisedByItsDisplay() {
        RecognisedSubstance only =
                only(codes(new Coding(RXNORM, "1049630", "diphenhydrAMINE Hydrochloride 25 MG Oral Tablet")));

        assertThat(only.substance()).isEqualTo("diphenhydramine");
        assertThat(only.recognition()).isEqualTo(new Recognition(By.NAME, "", "diphenhydrAMINE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "METOCLOPRAMIDE HCL 10 MG PO TABS | metoclopramide",
                "metoclopramide HCl 10 mg tablet | metoclopramide",
                "Metoclopramid-ratiopharm 10 mg | metoclopramide",
                "Pramipexole 0.25 MG Oral Tablet | pramipexole",
                "Pramipexol0,25mg | pramipexole",
                "Metoclopramid10 | metoclopramide",
                "Codeïne 10 mg | codeine",
                "CODEINE | codeine",
                "Levodopa/Benserazide | benserazide;levodopa",
                "Levodopa-Benserazid | benserazide;levodopa",
                "carbidopa 25 MG / levodopa 100 MG Oral Tablet | carbidopa;levodopa",
                "Buprenorphine 2 MG / Naloxone 0.5 MG Oral Strip | naloxone",
                "Clonazepam [Klonopin] | clonazepam",
                "Foo[Klonopin] | clonazepam",
                "Sinemet 25/100 | carbidopa;levodopa",
                "Methyl levodopa 100 MG | melevodopa",
                "L-Dopa | levodopa",
                "LDOPA | levodopa",
                "L dopa | levodopa",
                "Gabapentin enacarbil 600 MG | gabapentin-enacarbil",
                "interferon alfa 2a | interferon-alfa-2a",
                "Interferon alfa-2A injection | interferon-alfa-2a",
                "Acetaminophen 21.7 MG/ML / Dextromethorphan Hydrobromide 1 MG/ML / doxylamine succinate 0.417 MG/ML Oral Solution | doxylamine"
            })
    void nameIsFoundAsWholeWordsInAnySpelling(String text, String substances) {
        MedicineRecognition recognition = text(text);

        assertThat(String.join(";", ids(recognition))).isEqualTo(substances);
        assertThat(recognition.contradictions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Naproxen sodium 220 MG Oral Tablet",
                "alcohol prep pad",
                "iron-free multivitamin",
                "Eisen-frei",
                "multivitamin without iron",
                "Vitamine zonder ijzer",
                "environment",
                "metoclopramidex",
                "hydroxymetoclopramide",
                "metoclopramde",
                "interferon alfa",
                "",
                "   ",
                "💊"
            })
    void whatIsNotANameIsNotRecognised(String text) {
        assertThat(text(text).substances())
                .extracting(RecognisedSubstance::substance)
                .isSubsetOf("metoclopramide");
        assertThat(text(text).unrecognised()).isEqualTo(!text.equals("metoclopramid3"));
    }

    @Test
    void freeBaseIsNotFreeOfTheSubstance() {
        assertThat(ids(text("pramipexole free base"))).containsExactly("pramipexole");
    }

    @Test
    void codeOfOneIngredientAndNameOfTheOtherUnite() {
        MedicineRecognition both = TERMINOLOGY.recognise(new MedicineText(
                List.of(coding(ATC, "N04BA02")), List.of("Levodopa 100 MG / Benserazide 25 MG Oral Capsule")));

        assertThat(ids(both)).containsExactly("benserazide", "levodopa");
        assertThat(both.substances()).extracting(s -> s.recognition().by()).containsExactly(By.NAME, By.CODE);
        assertThat(both.contradictions()).isEmpty();
    }

    @Test
    void codeAndNameOfDifferentMedicinesAreBothKeptAndReported() {
        MedicineRecognition both = TERMINOLOGY.recognise(
                new MedicineText(List.of(coding(RXNORM, "6915")), List.of("Ondansetron 4 MG Oral Tablet")));

        assertThat(ids(both)).containsExactly("metoclopramide", "ondansetron");
        assertThat(both.contradictions())
                .containsExactly("The code 6915 and the name Ondansetron are not of one medicine.");
    }

    @Test
    void codeAgainstItsOwnDisplayIsReportedThoughTheTextAgrees() {
        MedicineRecognition both = TERMINOLOGY.recognise(
                new MedicineText(List.of(new Coding(RXNORM, "6915", "Ondansetron")), List.of("metoclopramide")));

        assertThat(both.contradictions())
                .containsExactly("The code 6915 and the name Ondansetron are not of one medicine.");
    }

    @Test
    void topicalAtcCodeMeansLocalUse() {
        assertThat(codes(coding(ATC, "D04AA32")).application()).isEqualTo(Application.LOCAL);
        assertThat(codes(coding(ATC, "R06AA02")).application()).isEqualTo(Application.SYSTEMIC);
    }

    @ParameterizedTest
    @CsvSource({
        "diphenhydramine 2 % cream, LOCAL",
        "Diphenhydramin zum ÄUSSERLICHEN Gebrauch, SYSTEMIC",
        "Diphenhydramin äusserlich, LOCAL",
        "diphenhydramine eye-drops, LOCAL",
        "diphenhydramine creamy tablet, SYSTEMIC",
        "diphenhydramine 25 MG Oral Tablet, SYSTEMIC"
    })
    void wordOfALocalFormMeansLocalUse(String text, Application application) {
        assertThat(text(text).application()).isEqualTo(application);
    }

    @Test
    void atcTellsTheApplicationBetterThanAWord() {
        MedicineRecognition systemic =
                TERMINOLOGY.recognise(new MedicineText(List.of(coding(ATC, "R06AA02")), List.of("cream")));
        MedicineRecognition rxnorm =
                TERMINOLOGY.recognise(new MedicineText(List.of(coding(RXNORM, "3498")), List.of("cream")));
        MedicineRecognition mixed = codes(coding(ATC, "D04AA32"), coding(ATC, "R06AA02"));

        assertThat(systemic.application()).isEqualTo(Application.SYSTEMIC);
        assertThat(rxnorm.application()).isEqualTo(Application.LOCAL);
        assertThat(mixed.application()).isEqualTo(Application.SYSTEMIC);
    }

    private static MedicineRecognition codes(Coding... codings) {
        return TERMINOLOGY.recognise(new MedicineText(List.of(codings), List.of()));
    }

    private static MedicineRecognition text(String text) {
        return TERMINOLOGY.recognise(new MedicineText(List.of(), List.of(text)));
    }

    private static Coding coding(String system, String code) {
        return new Coding(system, code, "");
    }

    private static RecognisedSubstance only(MedicineRecognition recognition) {
        assertThat(recognition.substances()).hasSize(1);
        return recognition.substances().get(0);
    }

    private static List<String> ids(MedicineRecognition recognition) {
        return recognition.substances().stream()
                .map(RecognisedSubstance::substance)
                .map(String::valueOf)
                .toList();
    }
}
