package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.DailyDose;
import org.williscds.facts.DailyDose.Reason;

class DosagesTest {

    private static final String ONCE = "timing: {repeat: {frequency: 1, period: 1, periodUnit: 'd'}}";
    private static final String MG10 = "doseAndRate: [{doseQuantity: {value: 10, unit: 'mg'}}]";

    private static DailyDose dose(String medicine, String dosages) {
        return Reading.of("{resourceType: 'MedicationRequest', medicationCodeableConcept: '" + medicine
                        + "', dosageInstruction: " + dosages + "}")
                .medicine()
                .dose();
    }

    private static DailyDose known(String low, String high, boolean asNeeded) {
        return new DailyDose.Known(new BigDecimal(low), new BigDecimal(high), asNeeded);
    }

    private static DailyDose unknown(Reason reason) {
        return new DailyDose.Unknown(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frequency: 3, period: 1, periodUnit: 'd' | 30 | 30",
                "frequency: 1, frequencyMax: 2, period: 1, periodUnit: 'd' | 10 | 20",
                "frequency: 1, period: 8, periodUnit: 'h' | 30 | 30",
                "frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' | 40 | 60",
                "frequency: 1, period: 2, periodUnit: 'd' | 5 | 5",
                "frequency: 7, period: 1, periodUnit: 'wk' | 10 | 10",
                "frequency: 1, period: 90, periodUnit: 'min' | 160 | 160",
                "frequency: 1, period: 86400, periodUnit: 's' | 10 | 10",
                "frequency: 12, period: 1, periodUnit: 'a' | 0.328542 | 0.328542",
                "frequency: 1, period: 1, periodUnit: 'mo' | 0.328542 | 0.328542",
                "frequency: '2', period: '1', periodUnit: 'd' | 20 | 20",
                "frequency: 2, period: 1, periodUnits: 'd' | 20 | 20",
                "when: ['MORN', 'EVE'] | 20 | 20",
                "when: 'HS' | 10 | 10",
                "when: ['MORN', 'MORN'] | 10 | 10",
                "timeOfDay: ['08:00:00', '12:00:00', '20:00:00'] | 30 | 30",
                "frequency: 2, period: 1, periodUnit: 'd', timeOfDay: ['08:00:00', '20:00:00'] | 20 | 20",
                "frequency: 1, period: 1, periodUnit: 'd', when: ['HS'] | 10 | 10",
                "frequency: 3, period: 1, periodUnit: 'd', when: ['AC'] | 30 | 30",
                "when: ['MORN'], dayOfWeek: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] | 10 | 10",
                "frequency: 7, period: 1, periodUnit: 'd', dayOfWeek: ['mon', 'wed'] | 20 | 20",
                "frequency: 2, period: 1, periodUnit: 'wk', dayOfWeek: ['mon', 'wed'] | 2.857143 | 2.857143"
            })
    void theRepeatGivesDosesPerDay(String repeat, String low, String high) {
        assertThat(dose("metoclopramide", "{timing: {repeat: {" + repeat + "}}, " + MG10 + "}"))
                .isEqualTo(known(low, high, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frequency: 2",
                "period: 1, periodUnit: 'd'",
                "frequency: 1, period: 1, periodUnit: 'fortnight'",
                "frequency: 1, period: 0, periodUnit: 'd'",
                "frequency: -1, period: 1, periodUnit: 'd'",
                "when: ['AC']",
                "when: ['C']",
                "frequency: 1, period: 1, periodUnit: 'd', when: ['MORN', 'EVE']",
                "when: ['HS'], timeOfDay: ['08:00']",
                "frequency: 1, period: 1, periodUnit: 'wk', dayOfWeek: ['mon', 'wed', 'fri']",
                "dayOfWeek: ['mon']",
                "frequency: {a: 1}, period: [], periodUnit: 5"
            })
    void aTimingThatLeavesTheNumberOpenIsUnknown(String repeat) {
        assertThat(dose("metoclopramide", "{timing: {repeat: {" + repeat + "}}, " + MG10 + "}"))
                .isEqualTo(unknown(Reason.NO_TIMING));
    }

    @ParameterizedTest
    @CsvSource({
        "QD, 10",
        "BID, 20",
        "tid, 30",
        "QID, 40",
        "AM, 10",
        "PM, 10",
        "BED, 10",
        "QOD, 5",
        "Q1H, 240",
        "Q2H, 120",
        "Q3H, 80",
        "Q4H, 60",
        "Q6H, 40",
        "Q8H, 30",
        "WK, 1.428571",
        "MO, 0.328542"
    })
    void theAbbreviationsOfFhirGiveDosesPerDay(String code, String daily) {
        assertThat(dose(
                        "metoclopramide",
                        "{timing: {code: {coding: [{code: 'local'}, {code: '" + code + "'}]}}, " + MG10 + "}"))
                .isEqualTo(known(daily, daily, false));
        assertThat(dose("metoclopramide", "{timing: {code: {text: '" + code + "'}}, " + MG10 + "}"))
                .isEqualTo(known(daily, daily, false));
    }

    @Test
    void aCodeDoesNotOverruleARepeatThatSaysOtherwise() {
        assertThat(dose("metoclopramide", "{timing: {code: 'BID', repeat: {frequency: 2}}, " + MG10 + "}"))
                .isEqualTo(unknown(Reason.NO_TIMING));
        assertThat(dose(
                        "metoclopramide",
                        "{timing: {code: 'BID', repeat: {boundsPeriod: {start: '2026'}}}, " + MG10 + "}"))
                .isEqualTo(known("20", "20", false));
    }

    @Test
    void listedEventsGiveTheFewestAndTheMostOfADay() {
        assertThat(dose(
                        "metoclopramide",
                        "{timing: {event: ['2026-11-23T08:00:00Z', '2026-11-23T20:00:00Z', '2026-11-24T08:00:00Z']}, "
                                + MG10 + "}"))
                .isEqualTo(known("10", "20", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metoclopramide | doseQuantity: {value: 5000, code: 'ug', system: 'http://unitsofmeasure.org', unit: 'microgram'} | 5 | 5",
                "metoclopramide | doseRange: {low: {value: 5, unit: 'mg'}, high: {value: 10, unit: 'mg'}} | 5 | 10",
                "metoclopramide | doseRange: {high: {value: 10, unit: 'mg'}} | 0 | 10",
                "metoclopramide 10 MG tablet | doseQuantity: {value: 2, unit: 'tablet'} | 20 | 20",
                "metoclopramide 10 MG tablet | doseQuantity: {value: 0.5, code: '{tbl}', system: 'http://unitsofmeasure.org'} | 5 | 5",
                "metoclopramide 10 MG | doseQuantity: {value: 1, unit: 'Tablet (unit of presentation)', code: '732936001', system: 'http://snomed.info/sct'} | 10 | 10",
                "metoclopramide 10 MG | doseQuantity: {value: 1, code: 'TAB', system: 'http://terminology.hl7.org/CodeSystem/v3-orderableDrugForm'} | 10 | 10",
                "metoclopramide 10 MG | doseQuantity: {value: 1, code: '{Stueck}'} | 10 | 10",
                "metoclopramide 5 MG/ML | doseQuantity: {value: 2, unit: 'mL'} | 10 | 10",
                "metoclopramide 5 MG/ML | doseQuantity: {value: 0.002, unit: 'L'} | 10 | 10",
                "metoclopramide 5 MG/ML | doseQuantity: {value: 10, unit: 'mg'} | 10 | 10"
            })
    void theDoseIsMassDirectlyOrByStrength(String medicine, String dose, String low, String high) {
        assertThat(dose(medicine, "{" + ONCE + ", doseAndRate: [{" + dose + "}]}"))
                .isEqualTo(known(low, high, false));
        assertThat(dose(medicine, "{" + ONCE + ", " + dose + "}")).isEqualTo(known(low, high, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metoclopramide | doseQuantity: {value: 1, unit: 'tablet'} | NO_STRENGTH",
                "metoclopramide | doseQuantity: {value: 5, unit: 'mL'} | NO_STRENGTH",
                "metoclopramide 10 MG | doseQuantity: {value: 1} | UNIT_NOT_CONVERTIBLE",
                "metoclopramide 10 MG | doseQuantity: {value: 1, unit: 'mg/kg'} | UNIT_NOT_CONVERTIBLE",
                "metoclopramide 10 MG | doseQuantity: {value: 5, unit: 'mL'} | UNIT_NOT_CONVERTIBLE",
                "metoclopramide 5 MG/ML | doseQuantity: {value: 1, unit: 'tablet'} | UNIT_NOT_CONVERTIBLE",
                "metoclopramide 10 MG | doseQuantity: {unit: 'mg'} | NO_DOSAGE",
                "metoclopramide 10 MG | doseQuantity: {value: -1, unit: 'mg'} | NO_DOSAGE",
                "metoclopramide 10 MG | doseQuantity: {value: 1, comparator: '<', unit: 'mg'} | NO_DOSAGE",
                "metoclopramide 10 MG | doseRange: {low: {value: 5, unit: 'mg'}} | NO_DOSAGE",
                "metoclopramide 10 MG | doseRange: {low: {value: 15, unit: 'mg'}, high: {value: 10, unit: 'mg'}} | NO_DOSAGE",
                "metoclopramide 10 MG | rateQuantity: {value: 5, unit: 'mg/h'} | NO_DOSAGE",
                "metoclopramide 10 MG | text: 'one tablet daily' | NO_DOSAGE"
            })
    void aDoseThatCannotBeComputedSaysWhy(String medicine, String dose, Reason reason) {
        assertThat(dose(medicine, "{" + ONCE + ", doseAndRate: [{" + dose + "}]}"))
                .isEqualTo(unknown(reason));
    }

    @Test
    void ofSeveralDosesTheOrderedOneCounts() {
        var entries = "doseAndRate: [{type: {coding: [{code: 'calculated'}]}, doseQuantity: {value: 1, unit: 'mg'}},"
                + "{type: {text: 'admin-amount'}, doseQuantity: {value: 2, unit: 'mg'}},"
                + "{type: {%s}, doseQuantity: {value: 3, unit: 'mg'}}]";
        assertThat(dose("metoclopramide", "{" + ONCE + ", " + entries.formatted("coding: [{code: 'Ordered'}]") + "}"))
                .isEqualTo(known("3", "3", false));
        assertThat(dose("metoclopramide", "{" + ONCE + ", " + entries.formatted("text: 'ordered'") + "}"))
                .isEqualTo(known("3", "3", false));
        assertThat(dose("metoclopramide", "{" + ONCE + ", " + entries.formatted("text: 'other'") + "}"))
                .isEqualTo(known("1", "1", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asNeededBoolean: true", "asNeededCodeableConcept: {text: 'nausea'}", "asNeeded: 'true'"})
    void asNeededMakesTheLowerEndZero(String asNeeded) {
        assertThat(dose("metoclopramide", "{" + ONCE + ", " + MG10 + ", " + asNeeded + "}"))
                .isEqualTo(known("0", "10", true));
    }

    @Test
    void asNeededWithoutTimingIsKnownUpToItsMaximum() {
        var asNeeded = "{asNeededBoolean: true, " + MG10 + "%s}";
        assertThat(dose("metoclopramide", asNeeded.formatted(""))).isEqualTo(unknown(Reason.NO_TIMING));
        assertThat(
                        dose(
                                "metoclopramide",
                                asNeeded.formatted(
                                        ", maxDosePerPeriod: {numerator: {value: 30, unit: 'mg'}, denominator: {value: 24, unit: 'h'}}")))
                .isEqualTo(known("0", "30", true));
    }

    @Test
    void theMaximumCapsTheUpperEnd() {
        var often = "timing: {repeat: {frequency: 1, frequencyMax: 6, period: 1, periodUnit: 'd'}}";
        var most = "maxDosePerPeriod: [{numerator: {value: 3, unit: 'tablet'}, denominator: {value: 1, unit: 'd'}}]";
        assertThat(dose("metoclopramide 10 MG", "{" + often + ", " + MG10 + ", " + most + "}"))
                .isEqualTo(known("10", "30", false));
    }

    @Test
    void instructionsOfOneSequenceAreAddedUp() {
        var one = "{%s " + ONCE + ", " + MG10 + "}";
        assertThat(dose("metoclopramide", "[" + one.formatted("") + "," + one.formatted("") + "]"))
                .isEqualTo(known("20", "20", false));
        assertThat(dose(
                        "metoclopramide",
                        "[" + one.formatted("sequence: 1,") + "," + one.formatted("sequence: 1,") + "]"))
                .isEqualTo(known("20", "20", false));
        assertThat(dose(
                        "metoclopramide",
                        "[" + one.formatted("") + "," + one.formatted("asNeededBoolean: true,") + "]"))
                .isEqualTo(known("10", "20", false));
    }

    @Test
    void instructionsThatFollowOneAnotherHaveNoSingleDose() {
        var one = "{sequence: %d, " + ONCE + ", " + MG10 + "}";
        assertThat(dose("metoclopramide", "[" + one.formatted(1) + "," + one.formatted(2) + "]"))
                .isEqualTo(unknown(Reason.SEQUENTIAL));
        var week =
                "{timing: {repeat: {frequency: 1, period: 1, periodUnit: 'd', boundsPeriod: {start: '%s', end: '%s'}}}, "
                        + MG10 + "}";
        assertThat(dose(
                        "metoclopramide",
                        "[" + week.formatted("2026-11-20", "2026-11-26") + ","
                                + week.formatted("2026-11-27", "2026-12-03") + "]"))
                .isEqualTo(unknown(Reason.SEQUENTIAL));
    }

    @Test
    void oneInstructionThatIsUnknownMakesTheDoseUnknown() {
        assertThat(dose("metoclopramide", "[{" + ONCE + ", " + MG10 + "}, {" + ONCE + "}]"))
                .isEqualTo(unknown(Reason.NO_DOSAGE));
    }

    @Test
    void withoutInstructionsTheDoseIsUnknown() {
        assertThat(dose("metoclopramide", "[]")).isEqualTo(unknown(Reason.NO_DOSAGE));
        assertThat(dose("metoclopramide", "null")).isEqualTo(unknown(Reason.NO_DOSAGE));
        assertThat(dose("metoclopramide", "'one daily'")).isEqualTo(unknown(Reason.NO_DOSAGE));
    }

    @Test
    void aCombinationIsCountedByIngredient() {
        var uses = Reading.of("{resourceType: 'MedicationRequest', medicationCodeableConcept:"
                        + " 'carbidopa 25 MG / levodopa 100 MG tablet', dosageInstruction: {timing: {code: 'TID'},"
                        + " doseAndRate: {doseQuantity: {value: 1, unit: 'tablet'}}}}")
                .medicines();
        assertThat(uses)
                .extracting(use -> use.dose())
                .containsExactly(known("300", "300", false), known("75", "75", false));
    }

    @Test
    void milligramsOfACombinationBelongToNoSingleIngredient() {
        assertThat(dose("carbidopa 25 MG / levodopa 100 MG", "{" + ONCE + ", " + MG10 + "}"))
                .isEqualTo(unknown(Reason.UNIT_NOT_CONVERTIBLE));
        assertThat(dose("diphenhydramine 25 MG / paracetamol 500 MG", "{" + ONCE + ", " + MG10 + "}"))
                .isEqualTo(unknown(Reason.UNIT_NOT_CONVERTIBLE));
    }

    @Test
    void aPatchThatReleasesPerHourCountsForTheWholeDayHoweverRarelyItIsChanged() {
        assertThat(
                        dose(
                                "rotigotine 0.125 MG/HR patch",
                                "{timing: {repeat: {frequency: 1, period: 3, periodUnit: 'd'}}, doseQuantity: {value: 1, unit: 'patch'}}"))
                .isEqualTo(known("3", "3", false));
    }
}
