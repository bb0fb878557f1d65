package org.williscds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.Rules;

class PrefetchTemplatesTest {

    @Test
    void theTestsThatRulesReadAreAskedForByEachOfTheirCodes() {
        assertThat(PrefetchTemplates.of(Rules.release()).get("labs"))
                .startsWith("Observation?patient={{context.patientId}}&code=http://loinc.org|")
                .contains("|2276-4,", "|20567-4,", "|14723-1,", "|3016-3,", "|82810-3,", "|8636-3")
                .endsWith("&_sort=-date&_count=200");
    }

    @Test
    void theAnswersToOurQuestionnairesAreAskedForAndNotNeeded() {
        var published = Rules.release().rows("questionnaires/questionnaires").stream()
                .map(row -> row.text("url"))
                .collect(java.util.stream.Collectors.joining(","));
        assertThat(published).contains("/Questionnaire/rls-assessment", "/Questionnaire/rls-augmentation");
        assertThat(PrefetchTemplates.of(Rules.release()).get("assessments"))
                .isEqualTo("QuestionnaireResponse?patient={{context.patientId}}&questionnaire=" + published
                        + "&_sort=-authored&_count=10");
        assertThat(PrefetchTemplates.NEEDED).doesNotContain("assessments");
    }

    @Test
    void aQueryIsRelativeAndEncoded() {
        var labs =
                PrefetchTemplates.query("Observation?patient={{context.patientId}}&code=http://loinc.org|1-8", "a b&c");

        assertThat(labs).isEqualTo("Observation?patient=a+b%26c&code=http%3A%2F%2Floinc.org%7C1-8");
        assertThat(PrefetchTemplates.query("Patient/{{context.patientId}}", "../x"))
                .isEqualTo("Patient/..%2Fx");
    }

    @Test
    void eachKeyKnowsTheTypeThatAnswersIt() {
        assertThat(PrefetchTemplates.types(Rules.release()))
                .isEqualTo(Map.of(
                        "patient", "Patient",
                        "conditions", "Condition",
                        "medications", "MedicationRequest",
                        "medicationStatements", "MedicationStatement",
                        "labs", "Observation",
                        "assessments", "QuestionnaireResponse"));
    }
}
