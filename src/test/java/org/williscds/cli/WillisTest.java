package org.williscds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person or a build server sees of the command line. */
class WillisTest {

    private static final Path RULES = org.williscds.testsupport.Rules.FOLDER;
    private static final String WORSENS = "medication/worsens_rls.csv";

    @TempDir
    private Path folder;

    @Test
    void theShippedRulesHaveNoProblem() {
        var called = Called.willis("check");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).startsWith("No problem: ").contains("SHA-256");
    }

    @Test
    void aProblemIsToldWithCellValueReasonAndCure() throws IOException {
        copyRules();
        edit(WORSENS, text -> text.replaceFirst(",high,", ",hihg,"));

        var called = Called.willis("check", folder.toString());

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.out())
                .containsPattern("(?m)^medication/worsens_rls\\.csv [A-Z]+[0-9]+ {2}\\[")
                .contains("value: hihg", "Maybe", "1 problem. These rules would be refused.");
    }

    @Test
    void buildServersGetJsonSarifAndJUnit() throws Exception {
        copyRules();
        edit(WORSENS, text -> text.replaceFirst(",high,", ",hi<hg,"));

        var json =
                json(Called.willis("check", folder.toString(), "--format=json").out());
        var sarif =
                json(Called.willis("check", folder.toString(), "--format=sarif").out());
        var junit = Called.willis("check", folder.toString(), "--format=junit").out();

        assertThat(json.at("/findings/0/file").asText()).isEqualTo(WORSENS);
        assertThat(json.at("/findings/0/place").asText()).matches("[A-Z]+[0-9]+");
        assertThat(json.at("/wrong").asInt()).isEqualTo(1);
        assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(WORSENS);
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isGreaterThan(1);
        assertThat(sarif.at("/runs/0/tool/driver/rules/0/id").asText())
                .isEqualTo(json.at("/findings/0/code").asText());
        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(junit.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("hi<hg");
    }

    @Test
    void aReportCanGoToAFile() throws IOException {
        var file = folder.resolve("report.json");

        var called = Called.willis("check", "--format=json", "--output=" + file);

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).startsWith("No problem: ");
        assertThat(json(Files.readString(file)).at("/command").asText()).isEqualTo("check");
    }

    @Test
    void aFolderWithoutRulesIsSaidSo() {
        assertThat(Called.willis("check", folder.resolve("none").toString()))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                .satisfies(called -> assertThat(called.err()).contains("There is no folder", "Maybe"));
        assertThat(Called.willis("check", folder.toString()).err()).contains("release.yaml is missing", "Maybe");
    }

    @Test
    void scenariosOfOneTopicAreTried() {
        var called = Called.willis("test", "--topic=questionnaires", "--topic=medication");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).matches("All [0-9]+ scenarios hold\\.\\R");
    }

    @Test
    void aScenarioThatFailsIsToldWithWhatCame() throws IOException {
        copyRules();
        edit(WORSENS, text -> text.replaceFirst("(?m)^(worsens-metoclopramide,metoclopramide),high,", "$1,low,"));

        var called = Called.willis("test", folder.toString(), "--topic=medication", "--format=json");

        assertThat(called.exitCode()).isEqualTo(1);
        var first = json(called.out()).at("/findings/0");
        assertThat(first.at("/reason").asText()).contains("expected", "found", "Maybe");
        assertThat(json(called.out()).at("/wrong").asInt())
                .isLessThan(json(called.out()).at("/looked").asInt());
    }

    @Test
    void aTopicThatDoesNotExistIsSaidSo() {
        var called = Called.willis("test", "--topic=medicatoin");

        assertThat(called.exitCode()).isEqualTo(3);
        assertThat(called.err()).contains("medicatoin", "Maybe");
    }

    @Test
    void rulesWithAProblemAreNotTried() throws IOException {
        copyRules();
        edit(WORSENS, text -> text.replaceFirst(",high,", ",hihg,"));

        var called = Called.willis("test", folder.toString());

        assertThat(called.exitCode()).isEqualTo(3);
        assertThat(called.err()).contains("hihg", "willis check " + folder);
    }

    @Test
    void aCaseIsAnsweredAsByTheService() throws IOException {
        var file = folder.resolve("case.json");
        Files.writeString(file, """
                { "on": "2026-11-02", "language": "nl",
                  "patient": { "ageYears": 60, "sex": "female", "conditions": [ { "system": "icd-10", "code": "G25.8" } ] },
                  "medications": [ { "name": "metoclopramide", "status": "proposed" } ] }
                """);

        var called = Called.willis("evaluate", file.toString());

        assertThat(called.exitCode()).isZero();
        var answer = json(called.out());
        assertThat(answer.at("/language").asText()).isEqualTo("nl");
        assertThat(answer.at("/recommendations").toString()).contains("metoclopramide");
        assertThat(answer.at("/release/digest").asText()).hasSize(64);
    }

    @Test
    void aCaseThatIsWrongIsAnsweredWithAllThatIsWrong() throws IOException {
        var file = folder.resolve("case.json");
        Files.writeString(file, "{ \"patient\": { \"ageYears\": 431, \"sex\": \"femail\" } }");

        var called = Called.willis("evaluate", file.toString());

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(json(called.out()).at("/errors").size()).isEqualTo(2);
    }

    @Test
    void aCaseThatIsNotThereIsSaidSo() {
        assertThat(Called.willis("evaluate", "nowhere.json"))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                .satisfies(called -> assertThat(called.err()).contains("nowhere.json", "Maybe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "test",
                "coverage",
                "compare",
                "explain",
                "evaluate",
                "export",
                "import",
                "text",
                "serve"
            })
    void everyCommandExplainsItself(String command) {
        assertThat(Called.willis(command, "--help"))
                .satisfies(called -> assertThat(called.exitCode()).isZero())
                .satisfies(called -> assertThat(called.out()).contains("Usage: willis " + command));
        assertThat(Called.willis("--help").out()).contains("  " + command + " ");
    }

    @Test
    void aCommandThatIsNotUnderstoodIsAMistakeOfTheCall() {
        assertThat(Called.willis().exitCode()).isEqualTo(2);
        assertThat(Called.willis("chekc"))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(2))
                .satisfies(called -> assertThat(called.err()).contains("check"));
    }

    @Test
    void shellsCanCompleteIt() {
        assertThat(Called.willis("generate-completion").out()).contains("willis", "coverage");
    }

    @Test
    void theVersionNamesTheRulesThatShip() {
        assertThat(Called.willis("--version").out()).contains("Willis ", "SHA-256 ");
    }

    private void copyRules() throws IOException {
        try (var files = Files.walk(RULES)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = folder.resolve(RULES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private void edit(String file, UnaryOperator<String> edit) throws IOException {
        var path = folder.resolve(file);
        var before = Files.readString(path);
        var after = edit.apply(before);
        assertThat(after).as("the edit of the test").isNotEqualTo(before);
        Files.writeString(path, after);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
