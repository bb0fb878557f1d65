package org.williscds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warning asks to look, in every form of a report, and fails nothing. On that day the review of one source was due. */
class SeverityTest {

    private static final String DAY = "--on=2026-12-31";

    @TempDir
    private Path folder;

    private RulesCopy rules = new RulesCopy(Path.of(""));

    @BeforeEach
    void copy() {
        rules = RulesCopy.small(folder);
    }

    @Test
    void aWarningIsShownAndFailsNothing() {
        var called = check();

        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .contains("warning: sources.csv F3  [review-overdue]", "value: 2026-12-24")
                .contains("No problem, 1 warning: small 1.0.0");
    }

    @Test
    void beforeThatDayThereIsNone() {
        assertThat(Called.willis("check", folder.toString(), "--on=2026-12-24").out())
                .startsWith("No problem: small 1.0.0");
    }

    @Test
    void warningsFailWhereThatIsAskedFor() {
        var called = check("--warnings-as-errors");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.out()).startsWith("sources.csv F3").contains("1 problem. These rules would be refused.");
    }

    @Test
    void anErrorBesideAWarningFails() throws IOException {
        rules.edit(RulesCopy.AGES, text -> text.replace("65", "seventy"));

        var called = check();

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.out()).contains("1 problem, 1 warning. These rules would be refused.");
    }

    @Test
    void jsonNamesSeveritySheetAndBothNumbers() throws IOException {
        var json = RulesCopy.json(check("--format=json").out());

        assertThat(json.at("/wrong").asInt()).isZero();
        assertThat(json.at("/warnings").asInt()).isEqualTo(1);
        assertThat(json.at("/findings/0/severity").asText()).isEqualTo("WARNING");
        assertThat(json.at("/findings/0/sheet").asText()).isEmpty();
    }

    @Test
    void sarifHasTheLevelAndTheRegionOfTheCell() throws IOException {
        rules.edit(RulesCopy.AGES, text -> text.replace("65", "seventy"));

        var results = RulesCopy.json(check("--format=sarif").out()).at("/runs/0/results");

        assertThat(results).hasSize(2);
        assertThat(results.at("/0/level").asText()).isEqualTo("warning");
        assertThat(results.at("/1/level").asText()).isEqualTo("error");
        assertThat(results.at("/1/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(RulesCopy.AGES);
        assertThat(results.at("/1/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(2);
        assertThat(results.at("/1/locations/0/physicalLocation/region/startColumn")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void sarifNamesTheSheetAndAnAddressThatMayStandInALink() throws IOException {
        var workbook = folder.resolve("my ages.xlsx");
        Called.willis("export", "--rules=" + folder, "--table=topic/ages", "-o", workbook.toString());
        RulesCopy.edit(workbook, opened -> RulesCopy.cell(opened, RulesCopy.SHEET, "C6")
                .setCellValue("seventy"));

        var called = Called.willis("check", workbook.toString(), "--rules=" + folder, DAY, "--format=sarif");

        var location = RulesCopy.json(called.out())
                .at("/runs/0/results")
                .findValue("locations")
                .get(0);
        assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
                .endsWith("/my%20ages.xlsx");
        assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText())
                .endsWith("my ages.xlsx!" + RulesCopy.SHEET + "!C6");
        assertThat(called.out()).contains("Sheet \\\"" + RulesCopy.SHEET + "\\\"");
    }

    @Test
    void jUnitCountsNoWarningAsAFailure() throws Exception {
        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(check("--format=junit").out().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("warning: sources.csv F3");
    }

    private Called check(String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of("check", folder.toString(), DAY));
        all.addAll(java.util.List.of(arguments));
        return Called.willis(all.toArray(String[]::new));
    }
}
