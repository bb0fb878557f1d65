package org.williscds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the guide to spreadsheets shows is what the commands print, one after the other, on a copy of the rules. After a
 * change of rules, {@code ./mvnw test -Dtest=DocumentedSpreadsheetTest -Dwillis.docs.write=true} writes it anew.
 */
class DocumentedSpreadsheetTest {

    private static final Path GUIDE = Path.of("docs/guides/spreadsheet.md");

    /** A command with its output, or a word typed into a cell. */
    private static final Pattern STEP = Pattern.compile(
            "(?s)```console\n\\$ willis ([^\n]+)\n(.*?)```|<!-- typed: (\\S+) under (\\S+) of (\\S+) in (\\S+) -->");

    @TempDir
    private Path folder;

    @Test
    void theOutputsAreThoseOfTheCommands() throws IOException {
        RulesCopy.shipped(folder.resolve("rules"));
        RulesCopy.shipped(folder.resolve("before"));
        var guide = Files.readString(GUIDE);
        var now = STEP.matcher(guide)
                .replaceAll(step -> java.util.regex.Matcher.quoteReplacement(
                        step.group(1) == null
                                ? typed(step.group(), step.group(3), step.group(4), step.group(5), step.group(6))
                                : "```console\n$ willis %s\n%s```".formatted(step.group(1), shown(step.group(1)))));

        if (Boolean.getBoolean("willis.docs.write") && !lasting(now).equals(lasting(guide))) {
            Files.writeString(GUIDE, now);
        }
        assertThat(lasting(Files.readString(GUIDE)))
                .as("Maybe the rules were changed: -Dwillis.docs.write=true writes the guide anew")
                .isEqualTo(lasting(now));
    }

    private String shown(String call) {
        var arguments = Arrays.stream(call.split(" ")).map(this::inFolder).toArray(String[]::new);
        assertThat(String.join(" ", arguments))
                .as("no command may touch the rules of the project")
                .isNotEqualTo(call);
        var called = Called.willis(arguments);
        return (called.out() + called.err())
                .replace(folder + "/", "")
                .lines()
                .map(line -> line.stripTrailing() + "\n")
                .reduce("", String::concat);
    }

    private String inFolder(String argument) {
        return argument.replaceFirst("^(--rules=)?(rules|before|\\S+\\.xlsx)$", "$1" + folder + "/$2");
    }

    private String typed(String step, String word, String column, String row, String workbook) {
        try {
            RulesCopy.edit(folder.resolve(workbook), opened -> {
                var sheet = "worsens_rls · medication";
                RulesCopy.cell(opened, sheet, RulesCopy.address(opened, sheet, row, column))
                        .setCellValue(word);
            });
            return step;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Without what changes with every edit of the rules: digests, counts and the places of rows. */
    private static String lasting(String text) {
        return text.replaceAll("\\b[0-9a-f]{8,12}\\b", "…").replaceAll("[0-9]+", "0");
    }
}
