package org.williscds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.williscds.tables.Row;
import org.williscds.testsupport.Rules;

/** Every resource that a card may suggest is judged by HAPI's FHIR R4 validator. */
class SuggestedResourcesTest {

    private static final FhirValidator VALIDATOR = validator();

    private final SuggestedResources resources = new SuggestedResources(
            Rules.release(), CdsRequest.read(Hook.ORDER_SIGN, HookRequest.sign().node()));

    @Test
    void everyCodedAlternativeBecomesAValidDraft() {
        var drafts = Rules.release().rows("medication/alternatives").stream()
                .map(row -> row.text("alternative"))
                .distinct()
                .flatMap(substance -> resources.medicationRequest(substance, substance).stream())
                .toList();

        assertThat(drafts).hasSizeGreaterThan(8).allSatisfy(SuggestedResourcesTest::isValid);
        assertThat(drafts).allSatisfy(draft -> assertThat(draft)
                .containsEntry("status", "draft")
                .containsEntry("subject", Map.of("reference", "Patient/p1")));
    }

    @Test
    void everyTestBecomesAValidDraftOrder() {
        var orders = Rules.release().rows("terminology/labs").stream()
                .map(Row::id)
                .flatMap(lab -> resources.serviceRequest(lab, lab).stream())
                .toList();

        assertThat(orders).hasSizeGreaterThan(20).allSatisfy(SuggestedResourcesTest::isValid);
    }

    @Test
    void anAlternativeWithoutCodeBecomesNoDraft() {
        assertThat(resources.medicationRequest("betahistine", "betahistine")).isEmpty();
        assertThat(resources.medicationRequest("no-such-substance", "x")).isEmpty();
    }

    @Test
    void theValidatorWouldFindAMistake() {
        assertThat(errors(Map.of("resourceType", "MedicationRequest", "status", "drafted")))
                .isNotEmpty();
    }

    private static void isValid(Map<String, Object> resource) {
        assertThat(errors(resource)).as(resource.toString()).isEmpty();
    }

    private static java.util.List<String> errors(Map<String, Object> resource) {
        try {
            var json = new ObjectMapper().writeValueAsString(resource);
            return VALIDATOR.validateWithResult(json).getMessages().stream()
                    .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                    .map(message -> message.getLocationString() + ": " + message.getMessage())
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FhirValidator validator() {
        var context = FhirContext.forR4();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        return Stream.of(context.newValidator())
                .peek(validator -> validator.registerValidatorModule(new FhirInstanceValidator(support)))
                .findFirst()
                .orElseThrow();
    }
}
