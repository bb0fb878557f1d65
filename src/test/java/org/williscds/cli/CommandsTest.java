package org.williscds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Each command that tries, compares or explains rules: its answer, its forms, its exit code, what it says to a slip. */
class CommandsTest {

    @TempDir
    private Path folder;

    @Test
    void scenariosThatHoldAreCounted() throws IOException {
        var rules = small();

        assertThat(willis("test", rules)).isEqualTo(new Called(0, "All 2 scenarios hold.\n", ""));
        var json = RulesCopy.json(willis("test", rules, "--format=json").out());
        assertThat(json.at("/looked").asInt()).isEqualTo(2);
        assertThat(willis("test", rules, "--format=junit").out()).contains("tests=\"2\"", "failures=\"0\"");
        assertThat(RulesCopy.json(willis("test", rules, "--format=sarif").out()).at("/runs/0/results"))
                .isEmpty();
    }

    @Test
    void aScenarioThatFailsFailsTheCommandInEveryForm() throws IOException {
        var rules = small();
        new RulesCopy(folder.resolve("rules"))
                .edit("topic/all.scenarios.csv", text -> text.replaceFirst("nothing", "something-else=warning"));

        assertThat(willis("test", rules))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(1))
                .satisfies(called -> assertThat(called.out()).contains("something-else", "1 of 2 scenarios fail."));
        assertThat(willis("test", rules, "--scenario=young").exitCode()).isZero();
        assertThat(willis("test", rules, "--format=junit").out())
                .contains("tests=\"2\"", "failures=\"1\"", "scenario-fails");
        assertThat(RulesCopy.json(willis("test", rules, "--format=sarif").out())
                        .at("/runs/0/results/0/level")
                        .asText())
                .isEqualTo("error");
    }

    @Test
    void whatNoScenarioTriesIsToldInEveryForm() throws IOException {
        var rules = small();

        assertThat(willis("coverage", rules))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(1))
                .satisfies(called -> assertThat(called.out())
                        .contains(
                                "topic/ages#any-flu  [never-holds]", "Maybe add a scenario", "2 of 3 rows and rules"));
        var json = RulesCopy.json(willis("coverage", rules, "--format=json").out());
        assertThat(json.at("/findings/0/subject").asText()).isEqualTo("topic/ages#any-flu");
        assertThat(willis("coverage", rules, "--format=junit").out()).contains("tests=\"3\"", "failures=\"1\"");
    }

    @Test
    void aTopicThatIsNotThereIsSaidWithTheNearest() throws IOException {
        var rules = small();
        for (var command : List.of("test", "coverage")) {
            assertThat(willis(command, rules, "--topic=topik"))
                    .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                    .satisfies(called -> assertThat(called.err()).contains("topik", "Maybe you meant \"topic\"."));
        }
        assertThat(willis("test", rules, "--scenario=yung"))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                .satisfies(called -> assertThat(called.err()).contains("Maybe you meant \"young\"."));
    }

    @Test
    void twoFoldersAreComparedInEveryForm() throws IOException {
        var before = small();
        RulesCopy.small(folder.resolve("after")).edit(RulesCopy.AGES, text -> text.replace("65", "66"));
        var after = folder.resolve("after").toString();

        assertThat(willis("compare", before, after))
                .satisfies(called -> assertThat(called.exitCode()).isZero())
                .satisfies(
                        called -> assertThat(called.out()).contains("old-gout: Age 65 → 66 years", "0 scenarios of 2"));
        assertThat(willis("compare", before, after, "--tables-only", "--exit-code")
                        .exitCode())
                .isEqualTo(1);
        assertThat(willis("compare", before, before, "--exit-code"))
                .satisfies(called -> assertThat(called.exitCode()).isZero())
                .satisfies(called -> assertThat(called.out()).contains("Nothing differs."));
        assertThat(willis("compare", before, after, "--tables-only", "--format=markdown")
                        .out())
                .contains("## Tables");
        assertThat(RulesCopy.json(willis("compare", before, after, "--tables-only", "--format=json")
                                .out())
                        .at("/tables/0/table")
                        .asText())
                .isEqualTo("topic/ages");
        assertThat(willis("compare", before).exitCode()).isEqualTo(2);
        assertThat(willis("compare", before, "nowhere").exitCode()).isEqualTo(3);
    }

    @Test
    void aRowIsExplainedInEveryForm() throws IOException {
        var rules = "--rules=" + small();

        assertThat(willis("explain", "old-gout", "--scenario=young", rules))
                .satisfies(called -> assertThat(called.exitCode()).isZero())
                .satisfies(called -> assertThat(called.out()).contains("64", "65"));
        assertThat(RulesCopy.json(willis("explain", "old-gout", "--scenario=young", rules, "--format=json")
                        .out()))
                .isNotEmpty();
        assertThat(willis("explain", "old-gut", "--scenario=young", rules))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                .satisfies(called -> assertThat(called.err()).contains("old-gut", "Maybe you meant \"old-gout\"."));
        assertThat(willis("explain", "old-gout", "--scenario=yung", rules))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                .satisfies(called -> assertThat(called.err()).contains("yung", "Maybe you meant \"young\"."));
        assertThat(willis("explain", "old-gout", rules).exitCode()).isEqualTo(2);
    }

    @Test
    void aCaseNeedsRulesThatAreThereAndALanguage() throws IOException {
        var file = Files.writeString(folder.resolve("case.json"), "{}").toString();

        assertThat(willis("evaluate", file, "--rules=nowhere"))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                .satisfies(called -> assertThat(called.err()).contains("nowhere", "Maybe"));
        assertThat(willis("evaluate", file, "--language").exitCode()).isEqualTo(2);
        assertThat(willis("evaluate").exitCode()).isEqualTo(2);
    }

    static Stream<CommandLine> commands() {
        return Stream.concat(
                Stream.of(Willis.commandLine()),
                Willis.commandLine().getSubcommands().values().stream()
                        .filter(command ->
                                !List.of("help", "generate-completion").contains(command.getCommandName())));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExamplesOfTheHelpAreUnderstood(CommandLine command) {
        var examples = Arrays.stream(command.getCommandSpec().usageMessage().footer())
                .map(line -> line.strip().replaceFirst(" {2,}.*", ""))
                .filter(line -> line.startsWith("willis "))
                .toList();

        assertThat(examples).isNotEmpty().allSatisfy(example -> Willis.commandLine()
                .parseArgs(example.replace("willis ", "").split(" ")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsExplained(CommandLine command) {
        assertThat(command.getCommandSpec().options()).allSatisfy(option -> assertThat(option.description())
                .as(option.longestName())
                .isNotEmpty());
        assertThat(command.getCommandSpec().positionalParameters())
                .allSatisfy(parameter -> assertThat(parameter.description()).isNotEmpty());
    }

    @Test
    void colourIsForTerminalsUnlessAskedFor() throws IOException {
        var rules = small();

        assertThat(willis("test", rules).out()).doesNotContain("\u001B[");
        assertThat(willis("test", rules, "--color=always").out()).contains("\u001B[");
        assertThat(willis("--color=always", "test", rules).out()).contains("\u001B[");
        assertThat(willis("test", rules, "--color=never").out()).doesNotContain("\u001B[");
        assertThat(willis("test", rules, "--color=sometimes"))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(2))
                .satisfies(called -> assertThat(called.err()).contains("--color"));
    }

    @Test
    void aMisspeltOptionIsAnsweredWithTheNearest() {
        assertThat(willis("check", "--anotate"))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(2))
                .satisfies(called -> assertThat(called.err()).contains("--annotate"));
    }

    @Test
    void shellsCompleteEveryCommandAndItsOptions() {
        assertThat(willis("generate-completion"))
                .satisfies(called -> assertThat(called.exitCode()).isZero())
                .satisfies(called -> assertThat(called.out())
                        .contains("picocli_willis_export", "picocli_willis_import", "--annotate", "--dry-run"));
    }

    private String small() {
        return RulesCopy.small(folder.resolve("rules")).folder().toString();
    }

    private static Called willis(String... arguments) {
        return Called.willis(arguments);
    }
}
