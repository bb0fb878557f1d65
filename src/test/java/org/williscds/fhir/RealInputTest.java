package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.facts.MedicationUse.Status;

/** Real requests and charts, which stay outside the project. Skipped without the system property willis.test.data. */
class RealInputTest {

    private static List<Path> files(String folder) throws IOException {
        var root = System.getProperty("willis.test.data", "");
        assumeTrue(!root.isBlank(), "willis.test.data names no folder of real input");
        try (var files = Files.list(Path.of(root).resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static ObjectNode request(String name) throws IOException {
        var file = files("cds-hooks-requests").stream()
                .filter(path -> path.endsWith(name))
                .findFirst()
                .orElseThrow();
        return (ObjectNode) Reading.json(Files.readString(file));
    }

    @Test
    void everyRequestIsReadAndEachMedicineIsRecognisedOrReported() throws IOException {
        for (Path file : files("cds-hooks-requests")) {
            var request = Reading.json(Files.readString(file));
            var reading = Reading.ofRequest(request);
            var orders = request.path("context").path("draftOrders").findParents("resourceType").stream()
                    .filter(node -> node.path("resourceType").asText().equals("MedicationRequest"))
                    .count();
            var drafts = reading.medicines().stream()
                    .filter(use -> use.status() == Status.PROPOSED)
                    .map(use -> use.origin().place());
            var gaps = reading.gaps().stream().map(Gap::place);
            assertThat(Stream.concat(drafts, gaps)
                            .filter(place -> place.startsWith("/context/draftOrders"))
                            .distinct()
                            .count())
                    .as(file.getFileName().toString())
                    .isEqualTo(orders);
        }
    }

    @Test
    void theSandboxOrderOfDiphenhydramineIsAProposalBesideTheCurrentOne() throws IOException {
        var reading = Reading.ofRequest(request("sandbox-07-order-sign.json"));
        assertThat(reading.medicines())
                .extracting(use -> use.substance() + " " + use.status())
                .containsExactly("diphenhydramine PROPOSED", "diphenhydramine CURRENT");
        assertThat(reading.medicine().dose()).hasToString("Known[low=25, high=25, asNeeded=false]");
        assertThat(reading.patient().ageYears()).isEqualTo(51);
        assertThat(reading.availability(Kind.PATIENT)).isEqualTo(Availability.COMPLETE);
        assertThat(reading.outcome().toString()).doesNotContain("Conroy", "Blair", "1975", "999-70-9491");
    }

    @Test
    void theSandboxDraftWithoutMedicineIsReported() throws IOException {
        assertThat(Reading.ofRequest(request("sandbox-03-order-select.json"))
                        .gap()
                        .detail())
                .isEqualTo("names no medicine");
    }

    @Test
    void aWrappedPatientIsReadAndABirthDateThatIsNoneIsReported() throws IOException {
        assertThat(Reading.ofRequest(request("cdshooks-request-order-sign-bad-2.json"))
                        .patient()
                        .ageYears())
                .isEqualTo(24);
        var bad = Reading.ofRequest(request("cdshooks-request-order-sign-bad-1.json"));
        assertThat(bad.patient().ageYears()).isNull();
        assertThat(bad.gaps()).extracting(Gap::detail).contains("birthDate is no date");
    }

    @Test
    void wholeChartsAreReadWithoutASingleUnreadableEntry() throws IOException {
        for (Path file : files("synthea-r4")) {
            var chart = Reading.json(Files.readString(file));
            var patient =
                    chart.path("entry").path(0).path("resource").path("id").asText();
            var prefetch = Prefetch.read(Reading.json("{}"))
                    .with(Map.of("all", ResourceFinder.find(chart, "all", "/prefetch/all")));
            var reading = new Reading(Reading.READER.read(new ChartReader.Request(
                    patient, prefetch, MissingNode.getInstance(), "/context/draftOrders", Reading.TODAY)));
            assertThat(reading.gaps())
                    .as(file.getFileName().toString())
                    .allMatch(gap -> gap.kind() == Gap.Kind.NOT_RECOGNISED);
            assertThat(reading.patient().ageYears()).isNotNull();
        }
    }
}
