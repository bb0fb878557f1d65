package org.williscds.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.williscds.tables.DecisionTable;
import org.williscds.testsupport.Rules;
import org.williscds.testsupport.Tool;

/** What git shows of the same two sheets is the second opinion. */
class GitDiffTest {

    private static final Pattern FILE = Pattern.compile("^\\+\\+\\+ \"?b/after/([^\"]+)\\.csv\"?$");

    @TempDir
    Path folder;

    @Test
    void gitAndTheComparisonNameTheSameRows() throws Exception {
        Tool.require("git");
        var comparer = new TableComparer(
                new RowWords(Rules.release().wording(), Rules.release().wording(), Locale.ENGLISH));
        var told = new TreeSet<String>();
        var seed = 100;
        for (var table : tables()) {
            var edited = new SeededEdits(table, seed++).some(6).result();
            write("before", table);
            write("after", edited);
            comparer.compare(table, edited).ifPresent(difference -> told.addAll(told(difference)));
        }

        assertThat(gitsRows()).isNotEmpty().isEqualTo(told);
    }

    private static Set<String> told(TableDifference difference) {
        var rows = new TreeSet<String>();
        for (var change : difference.changes()) {
            if (change instanceof TableDifference.RowAdded added) {
                rows.add("+" + added.row().id());
            } else if (change instanceof TableDifference.RowRemoved removed) {
                rows.add("-" + removed.row().id());
            } else if (change instanceof TableDifference.RowRenamed renamed) {
                rows.add("-" + renamed.before().id());
                rows.add("+" + renamed.after().id());
            } else if (change instanceof TableDifference.RowChanged changed) {
                rows.add("-" + changed.row().id());
                rows.add("+" + changed.row().id());
            }
        }
        return rows.stream().map(row -> difference.table() + " " + row).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rows behind lines that came or went; git tells a moved line as both, which the test leaves out. */
    private Set<String> gitsRows() throws IOException, InterruptedException {
        var rows = new TreeSet<String>();
        var table = "";
        for (var line : git("diff", "--no-index", "-U0", "--no-color", "before", "after")) {
            var file = FILE.matcher(line);
            if (file.matches()) {
                table = file.group(1);
            } else if (line.matches("[+-].*") && !line.startsWith("---") && !line.startsWith("+++")) {
                rows.add("%s %s%s".formatted(table, line.charAt(0), id(table, line.substring(1))));
            }
        }
        return rows;
    }

    private static String id(String table, String line) throws IOException {
        var text = TableText.of(Rules.table(Rules.release(), table));
        try (var parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            var cells = parser.getRecords().get(0);
            return text.idColumns().stream()
                    .map(column -> cells.get(text.columns().indexOf(column)))
                    .collect(Collectors.joining(" "));
        }
    }

    private void write(String side, TableText table) throws IOException {
        var file = folder.resolve(side).resolve(table.description().name() + ".csv");
        Files.createDirectories(file.getParent());
        var lines = new ArrayList<String>();
        lines.add(CSVFormat.RFC4180.format(table.columns().toArray()));
        table.lines()
                .forEach(line -> lines.add(CSVFormat.RFC4180.format(
                        table.columns().stream().map(line::text).toArray())));
        Files.writeString(file, String.join("\n", lines) + "\n", UTF_8);
    }

    /** Those that fill several lines with one row would need more than a line to name it. */
    private static List<TableText> tables() {
        return Rules.release().tables().values().stream()
                .filter(table -> table.rows().size() > 1)
                .filter(table -> table.rows().stream()
                        .allMatch(row -> row.cells().values().stream().noneMatch(cell -> cell.contains("\n"))))
                .sorted(Comparator.comparing(DecisionTable::getName))
                .map(TableText::of)
                .toList();
    }

    private List<String> git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(folder.toFile()).start();
        var lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }
}
