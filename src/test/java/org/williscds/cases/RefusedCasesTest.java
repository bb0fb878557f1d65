package org.williscds.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.williscds.problem.Fault;

class RefusedCasesTest {

    /** Each request is wrong in one place, and just that place is named. */
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                             | ''",
                "7                                                              | ''",
                "{\"patient\":[]}                                               | /patient",
                "{\"on\":\"2026-13-01\"}                                        | /on",
                "{\"on\":\"02-11-2026\"}                                        | /on",
                "{\"on\":20261102}                                              | /on",
                "{\"on\":\"+99999-01-01\"}                                      | /on",
                "{\"profile\":\"s2k\"}                                          | /profile",
                "{\"language\":\"fr\"}                                          | /language",
                "{\"patients\":{}}                                              | /patients",
                "{\"a/b~c\":1}                                                  | /a~1b~0c",
                "{\"patient\":{\"ageYears\":431}}                               | /patient/ageYears",
                "{\"patient\":{\"ageYears\":-1}}                                | /patient/ageYears",
                "{\"patient\":{\"ageYears\":40.5}}                              | /patient/ageYears",
                "{\"patient\":{\"ageYears\":1e999999999}}                       | /patient/ageYears",
                "{\"patient\":{\"ageYears\":1e-999999999}}                      | /patient/ageYears",
                "{\"patient\":{\"ageYears\":\"60\"}}                            | /patient/ageYears",
                "{\"patient\":{\"sex\":\"woman\"}}                              | /patient/sex",
                "{\"patient\":{\"pregnant\":true}}                              | /patient/pregnant",
                "{\"patient\":{\"conditions\":{}}}                              | /patient/conditions",
                "{\"patient\":{\"conditions\":[]},\"conditions\":[]}            | /conditions",
                "{\"conditions\":[{}]}                                          | /conditions/0",
                "{\"conditions\":[null]}                                        | /conditions/0",
                "{\"conditions\":[{\"id\":\"restless-leg-syndrome\"}]}          | /conditions/0/id",
                "{\"conditions\":[{\"id\":\"epilepsy\",\"name\":\"\"}]}         | /conditions/0/name",
                "{\"conditions\":[{\"code\":\"G25.8\"}]}                        | /conditions/0/system",
                "{\"conditions\":[{\"system\":\"icd-10\"}]}                     | /conditions/0/code",
                "{\"conditions\":[{\"id\":\"epilepsy\",\"presence\":\"yes\"}]}  | /conditions/0/presence",
                "{\"conditions\":[{\"id\":\"epilepsy\",\"since\":\"2026-11-03\"}]} | /conditions/0/since",
                "{\"findings\":[{\"id\":\"rls-symptom\"}]}                      | /findings/0/id",
                "{\"findings\":[{\"presence\":\"absent\"}]}                     | /findings/0/id",
                "{\"findings\":[{\"id\":\"fatigue\"},{\"id\":\"fatigue\"}]}     | /findings/1",
                "{\"measures\":[{\"id\":\"irls\",\"value\":20}]}                | /measures/0/id",
                "{\"measures\":[{\"value\":20}]}                                | /measures/0/id",
                "{\"measures\":[{\"id\":\"irls-total\"}]}                       | /measures/0/value",
                "{\"measures\":[{\"id\":\"irls-total\",\"value\":\"20\"}]}      | /measures/0/value",
                "{\"measures\":[{\"id\":\"irls-total\",\"value\":41}]}          | /measures/0/value",
                "{\"measures\":[{\"id\":\"irls-total\",\"value\":-1}]}          | /measures/0/value",
                "{\"measures\":[{\"id\":\"irls-total\",\"value\":20,\"on\":\"2026-11-03\"}]} | /measures/0/on",
                "{\"measures\":[{\"id\":\"irls-total\",\"value\":20},{\"id\":\"irls-total\",\"value\":21}]} | /measures/1",
                "{\"answers\":[{\"value\":true}]}                               | /answers/0/item",
                "{\"answers\":[{\"item\":\"urge-to-move-leg\",\"value\":true}]} | /answers/0/item",
                "{\"answers\":[{\"item\":\"urge-to-move-legs\"}]}               | /answers/0/value",
                "{\"answers\":[{\"item\":\"urge-to-move-legs\",\"value\":null}]} | /answers/0/value",
                "{\"answers\":[{\"item\":\"urge-to-move-legs\",\"value\":1}]}   | /answers/0/value",
                "{\"answers\":[{\"item\":\"urge-to-move-legs\",\"value\":\"true\"}]} | /answers/0/value",
                "{\"answers\":[{\"item\":\"urge-to-move-legs\",\"value\":true,\"date\":\"2026-11-03\"}]} | /answers/0/date",
                "{\"answers\":[{\"item\":\"urge-to-move-legs\",\"value\":true,\"on\":\"2026-11-02\"}]} | /answers/0/on",
                "{\"answers\":[{\"item\":\"fatigue\",\"value\":true},{\"item\":\"fatigue\",\"value\":true}]} | /answers/1/item",
                "{\"answers\":[{\"item\":\"fatigue\",\"value\":true}],\"findings\":[{\"id\":\"fatigue\",\"presence\":\"absent\"}]} | /answers/0",
                "{\"answers\":[{\"item\":\"irls-total\",\"value\":20}],\"measures\":[{\"id\":\"irls-total\",\"value\":20}]} | /answers/0",
                "{\"answers\":[{\"item\":\"irls-total\",\"value\":true}]}       | /answers/0/value",
                "{\"answers\":[{\"item\":\"irls-total\",\"value\":20.5}]}       | /answers/0/value",
                "{\"answers\":[{\"item\":\"days-worse-last-week\",\"value\":8}]} | /answers/0/value",
                "{\"answers\":[{\"item\":\"rls-symptoms-since\",\"value\":\"2027-01-01\"}]} | /answers/0/value",
                "{\"answers\":[{\"item\":\"relief-on-moving\",\"value\":\"total\"}]} | /answers/0/value",
                "{\"answers\":[{\"item\":\"relief-on-moving\",\"value\":[\"relief-on-moving-total\"]}]} | /answers/0/value",
                "{\"answers\":[{\"item\":\"sensation-kinds\",\"value\":[]}]}    | /answers/0/value",
                "{\"answers\":[{\"item\":\"sensation-kinds\",\"value\":[7]}]}   | /answers/0/value",
                "{\"answers\":[],\"patient\":{\"answers\":[]}}                  | /answers",
                "{\"medications\":[{}]}                                         | /medications/0",
                "{\"medications\":[{\"name\":7}]}                               | /medications/0/name",
                "{\"medications\":[{\"name\":\" \"}]}                           | /medications/0/name",
                "{\"medications\":[{\"name\":\"\\ud83d\"}]}                     | /medications/0/name",
                "{\"medications\":[{\"substance\":\"ropinirol\"}]}              | /medications/0/substance",
                "{\"medications\":[{\"substance\":\"ropinirole\",\"name\":\"x\"}]} | /medications/0/substance",
                "{\"medications\":[{\"code\":{\"code\":\"A03FA01\"}}]}          | /medications/0/code/system",
                "{\"medications\":[{\"codes\":[]}]}                             | /medications/0",
                "{\"medications\":[{\"name\":\"x\",\"status\":\"active\"}]}     | /medications/0/status",
                "{\"medications\":[{\"name\":\"x\",\"since\":\"2027-01-01\"}]}  | /medications/0/since",
                "{\"medications\":[{\"name\":\"x\",\"since\":\"2026-02-01\",\"doseRaisedOn\":\"2026-01-01\"}]} | /medications/0/doseRaisedOn",
                "{\"medications\":[{\"name\":\"x\",\"dailyDose\":{\"value\":-2,\"unit\":\"mg\"}}]} | /medications/0/dailyDose/value",
                "{\"medications\":[{\"name\":\"x\",\"dailyDose\":{\"value\":2}}]} | /medications/0/dailyDose/unit",
                "{\"medications\":[{\"name\":\"x\",\"dailyDose\":{\"value\":2,\"unit\":\"mgg\"}}]} | /medications/0/dailyDose/unit",
                "{\"medications\":[{\"name\":\"x\",\"dailyDose\":{\"value\":2000,\"unit\":\"kg\"}}]} | /medications/0/dailyDose/value",
                "{\"medications\":[{\"name\":\"x\",\"indication\":\"epilepsy\"}]} | /medications/0/indication",
                "{\"labs\":[{\"value\":1,\"unit\":\"g/L\"}]}                    | /labs/0",
                "{\"labs\":[{\"test\":\"ferritine\",\"value\":1,\"unit\":\"ug/L\"}]} | /labs/0/test",
                "{\"labs\":[{\"test\":\"ferritin\",\"unit\":\"ug/L\"}]}         | /labs/0/value",
                "{\"labs\":[{\"test\":\"ferritin\",\"value\":1}]}               | /labs/0/unit",
                "{\"labs\":[{\"test\":\"ferritin\",\"value\":1,\"unit\":\"mm\"}]} | /labs/0/unit",
                "{\"labs\":[{\"test\":\"ferritin\",\"value\":-1,\"unit\":\"ug/L\"}]} | /labs/0/value",
                "{\"labs\":[{\"test\":\"ferritin\",\"value\":1,\"unit\":\"ug/L\",\"date\":\"2026-11-03\"}]} | /labs/0/date",
            })
    void theWrongPlaceIsNamed(String json, String pointer) {
        assertThat(Cases.faults(json)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.reason()).isNotBlank();
            assertThat(fault.cure()).startsWith("Maybe ");
        });
    }

    @Test
    void allMistakesAreToldAtOnce() {
        var faults = Cases.faults("""
                { "profil": "nl", "patient": { "ageYears": 431, "sex": "vrouw" },
                  "medications": [ { "status": "active" }, { "name": "x", "dailyDose": { "value": -2, "unit": "mg" } } ],
                  "labs": [ { "test": "ferritine", "value": "32", "unit": "ug/L", "date": "2027-01-01" } ] }
                """);
        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/profil",
                        "/patient/ageYears",
                        "/patient/sex",
                        "/medications/0",
                        "/medications/0/status",
                        "/medications/1/dailyDose/value",
                        "/labs/0/test",
                        "/labs/0/value",
                        "/labs/0/date");
    }

    @Test
    void aMisspeltMemberIsMetWithTheOneThatWasMeant() {
        assertThat(Cases.faults("{\"medication\":[]}"))
                .extracting(Fault::cure)
                .containsExactly("Maybe you meant \"medications\".");
    }

    @Test
    void brokenJsonIsToldByLineAndColumn() {
        assertThat(Cases.faults("{\n  \"on\": \"2026-11-02\",,\n}"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.reason()).isEqualTo("The body is no JSON at line 2, column 22.");
                    assertThat(fault.value()).isEmpty();
                });
    }

    @Test
    void aMemberSaidTwiceIsRefused() {
        assertThat(Cases.faults("{\"on\":\"2026-11-02\",\"on\":\"2026-11-01\"}"))
                .extracting(Fault::reason)
                .allMatch(reason -> reason.startsWith("A member is said twice at line 1"));
    }

    @Test
    void anEmptyBodyTrailingTextAndWrongBytesAreRefused() {
        assertThat(Cases.faults("")).hasSize(1);
        assertThat(Cases.faults("{} {}")).hasSize(1);
        assertThat(Cases.faults(new byte[] {'"', (byte) 0xff, '"'})).hasSize(1);
    }

    @Test
    void aBodyOfManyLevelsIsRefused() {
        assertThat(Cases.faults("[".repeat(101) + "]".repeat(101)))
                .extracting(Fault::reason)
                .allMatch(reason -> reason.contains("too deep"));
    }

    @Test
    void anExponentBeyondAllNumbersIsRefused() {
        assertThat(Cases.faults("{\"patient\":{\"ageYears\":1e99999999999}}")).hasSize(1);
    }

    @Test
    void endlessMistakesAreNotEndlesslyTold() {
        var many = new StringBuilder("{\"x0\":1");
        for (var i = 1; i < 5000; i++) {
            many.append(",\"x").append(i).append("\":1");
        }
        assertThat(Cases.faults(many.append("}").toString())).hasSize(100);
    }

    @Test
    void aListOfThousandsIsRefused() {
        assertThat(Cases.faults("{\"labs\":[" + "{},".repeat(600) + "{}]}"))
                .extracting(Fault::pointer)
                .containsExactly("/labs");
    }
}
