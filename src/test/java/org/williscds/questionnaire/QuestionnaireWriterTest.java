package org.williscds.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.testsupport.Rules;

/** HAPI's FHIR R4 validator judges what is published, and responses against it. */
class QuestionnaireWriterTest {

    private static final FhirContext CONTEXT = FhirContext.forR4();
    private static final FhirValidator VALIDATOR = validator();

    static List<Locale> languages() {
        return Rules.release().wording().languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyQuestionnaireIsValidInEveryLanguage(Locale language) {
        for (var id : QuestionnaireWriter.ids(Rules.release())) {
            assertThat(errors(json(written(id, language)))).as(id).isEmpty();
        }
    }

    @Test
    void everyQuestionIsAskedOnceInThreeLanguages() {
        var asked = QuestionnaireWriter.ids(Rules.release()).stream()
                .map(id -> parser().parseResource(Questionnaire.class, json(written(id, Locale.ENGLISH))))
                .flatMap(questionnaire -> questionnaire.getItem().stream())
                .flatMap(group -> group.getItem().stream())
                .toList();
        assertThat(asked)
                .extracting(Questionnaire.QuestionnaireItemComponent::getLinkId)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(Rules.release().rows("questionnaires/items"));
        assertThat(asked).allSatisfy(item -> assertThat(item.getTextElement().getExtension())
                .hasSize(2)
                .allMatch(translation ->
                        !translation.getExtensionString("content").isBlank()));
    }

    @Test
    void everyGroupHasQuestions() {
        assertThat(Rules.release().rows("questionnaires/groups"))
                .allSatisfy(group -> assertThat(Rules.release().rows("questionnaires/items"))
                        .anyMatch(item -> item.text("group").equals(group.id())));
    }

    @Test
    void aResponseWithTheOfferedAnswersIsValid() {
        assertThat(errors(response("""
                {"linkId":"group-criteria","item":[
                  {"linkId":"urge-to-move-legs","answer":[{"valueCoding":{"system":"http://terminology.hl7.org/CodeSystem/v2-0136","code":"Y","display":"yes"}}]},
                  {"linkId":"relief-on-moving","answer":[{"valueCoding":{"system":"https://williscds.org/fhir/CodeSystem/answer","code":"relief-on-moving-partial","display":"in part"}}]}]},
                {"linkId":"group-sensations","item":[{"linkId":"sensation-kinds","answer":[
                  {"valueCoding":{"system":"https://williscds.org/fhir/CodeSystem/answer","code":"sensation-kinds-tingling"}},
                  {"valueCoding":{"system":"https://williscds.org/fhir/CodeSystem/answer","code":"sensation-kinds-painful"}}]}]},
                {"linkId":"group-course","item":[{"linkId":"rls-symptoms-since","answer":[{"valueDate":"2019-05"}]}]},
                {"linkId":"group-burden","item":[{"linkId":"irls-total","answer":[{"valueInteger":24}]}]}"""))).isEmpty();
    }

    @Test
    void theValidatorWouldFindAnAnswerThatIsNotOffered() {
        assertThat(errors(response("""
                {"linkId":"group-burden","item":[{"linkId":"irls-total","answer":[{"valueString":"24"}]}]}"""))).isNotEmpty();
        assertThat(errors(response("""
                {"linkId":"no-such-group","item":[]}"""))).isNotEmpty();
    }

    private static String response(String items) {
        return """
                {"resourceType":"QuestionnaireResponse","status":"completed","authored":"2026-11-02T10:00:00+01:00",
                 "questionnaire":"https://williscds.org/fhir/Questionnaire/rls-assessment",
                 "subject":{"reference":"Patient/p1"},"item":[%s]}""".formatted(items);
    }

    private static Map<String, Object> written(String id, Locale language) {
        return new QuestionnaireWriter(Rules.release(), language).write(id).orElseThrow();
    }

    private static IParser parser() {
        return CONTEXT.newJsonParser();
    }

    private static String json(Map<String, Object> resource) {
        try {
            return new ObjectMapper().writeValueAsString(resource);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> errors(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static FhirValidator validator() {
        var support = new ValidationSupportChain(
                new Published(),
                new DefaultProfileValidationSupport(CONTEXT),
                new CommonCodeSystemsTerminologyService(CONTEXT),
                new InMemoryTerminologyServerValidationSupport(CONTEXT));
        return CONTEXT.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    /** Lets the validator find the questionnaire that a response names. */
    private static final class Published implements IValidationSupport {

        @Override
        public FhirContext getFhirContext() {
            return CONTEXT;
        }

        @Override
        public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String address) {
            if (!address.endsWith("/Questionnaire/rls-assessment") || type == null) {
                return null;
            }
            var published =
                    parser().parseResource(Questionnaire.class, json(written("rls-assessment", Locale.ENGLISH)));
            return type.isInstance(published) ? type.cast(published) : null;
        }
    }
}
