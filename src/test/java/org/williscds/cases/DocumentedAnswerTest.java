package org.williscds.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.Measure;
import org.williscds.problem.Fault;
import org.williscds.testsupport.DocumentedAnswer;

/**
 * What the documentation shows is what is answered. After a change of rules or wording,
 * {@code ./mvnw test -Dtest=DocumentedAnswerTest -Dwillis.docs.write=true} writes the answer anew.
 */
class DocumentedAnswerTest {

    private static final Path CASE = Path.of("docs/examples/metoclopramide-ordered.json");
    private static final Path ANSWER = Path.of("docs/examples/metoclopramide-ordered.answer.json");
    private static final Path GUIDE = Path.of("docs/guides/plain-json.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theAnswerInTheExamplesIsTheOneGiven() throws IOException {
        DocumentedAnswer.holds(ANSWER, Cases.answer(Files.readAllBytes(CASE)));
    }

    @Test
    void theRefusalInTheGuideIsTheOneGiven() throws IOException {
        var shown = JSON.readTree(json("## When the case is refused"));
        var faults = Cases.faults("""
                {"patient":{"ageYears":431},"labs":[{"test":"ferritine","value":32,"unit":"ug/L"}]}""");
        assertThat(faults.get(0))
                .isEqualTo(JSON.treeToValue(shown.path("errors").get(0), Fault.class));
        assertThat(faults.get(1).reason())
                .isEqualTo(shown.path("errors").get(1).path("reason").asText());
        assertThat(faults.get(1).cure())
                .isEqualTo(shown.path("errors").get(1).path("cure").asText());
    }

    @Test
    void theAnswersInTheGuideAreRead() throws IOException {
        var facts = Cases.read(json("**Answers**")).patientCase().facts();
        assertThat(facts).filteredOn(ClinicalFinding.class::isInstance).hasSize(4);
        assertThat(facts).filteredOn(Measure.class::isInstance).hasSize(1);
    }

    /** The first block of JSON in the guide after these words. */
    private static String json(String after) throws IOException {
        var guide = Files.readString(GUIDE);
        var start = guide.indexOf("```json", guide.indexOf(after)) + "```json".length();
        return guide.substring(start, guide.indexOf("```", start));
    }
}
