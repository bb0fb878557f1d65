package org.williscds.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** git itself shows what differs between two workbooks, configured as docs/guides/spreadsheet.md says. */
class GitTextconvTest {

    @TempDir
    private Path folder;

    @Test
    void gitShowsTheCellThatDiffersAndNoOther() throws Exception {
        assumeTrue(hasGit(), "git is not installed");
        var rules = RulesCopy.small(folder.resolve("rules"));
        var workbook = folder.resolve("ages.xlsx");
        assertThat(Called.willis("export", "--rules=" + rules.folder(), "-o", workbook.toString())
                        .exitCode())
                .isZero();
        Files.writeString(folder.resolve(".gitattributes"), "*.xlsx diff=willis\n");
        git("init", "-q");
        git("config", "diff.willis.textconv", willisText());
        git("config", "diff.willis.cachetextconv", "true");
        git("add", "ages.xlsx");
        RulesCopy.edit(workbook, opened -> {
            RulesCopy.cell(opened, RulesCopy.SHEET, "C6").setCellValue(70);
            opened.getSheet(RulesCopy.SHEET).setColumnWidth(2, 9000);
        });

        assertThat(git("diff", "--no-color", "-U0").lines().filter(line -> line.matches("[-+][^-+].*")))
                .containsExactly("-topic/ages#old-gout age: 65", "+topic/ages#old-gout age: 70");
    }

    /** {@code willis text}, as the start script starts it. */
    private String willisText() throws IOException {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        var arguments = Files.writeString(
                folder.resolve("arguments"),
                "-XX:TieredStopAtLevel=1\n-cp\n\"%s\"\norg.williscds.cli.Willis\ntext\n"
                        .formatted(classes.replace("\\", "\\\\")));
        return "'%s' '@%s'".formatted(Path.of(System.getProperty("java.home"), "bin", "java"), arguments);
    }

    private static boolean hasGit() {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private String git(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // Whatever git is running around the tests, this is a repository of its own.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }
}
