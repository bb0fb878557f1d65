package org.williscds.tables.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One page of {@code docs/checks/} with its two examples. */
record CheckPage(String code, Example bad, Example good) {

    static final Path FOLDER = Path.of("docs/checks");

    private static final Pattern BAD = Pattern.compile("(?s)\n## Bad example\n(.*?)(?=\n## )");
    private static final Pattern GOOD = Pattern.compile("(?s)\n## Good example\n(.*?)(?=\n## |\\z)");
    private static final Pattern BLOCK =
            Pattern.compile("(?s)(In|Added to|All of|In the sheet of) `([^`]+)`[^\n]*:\n\n```\\w+\n(.*?\n)```");
    private static final Pattern WITHOUT = Pattern.compile("Without `([^`]+)`");

    /** What is done to the file of the release. */
    enum How {
        IN,
        ADDED,
        ALL,
        SHEET,
        WITHOUT,
        NOTHING
    }

    record Example(How how, String file, String text) {

        boolean isTable() {
            return file.endsWith(".csv") && how != How.WITHOUT;
        }

        List<List<String>> rows() {
            var rows = new ArrayList<List<String>>();
            try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
                for (CSVRecord line : parser) {
                    rows.add(line.toList());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rows;
        }
    }

    static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CheckPage read(Path file) {
        try {
            var text = Files.readString(file);
            return new CheckPage(
                    file.getFileName().toString().replace(".md", ""),
                    example(BAD.matcher(text)),
                    example(GOOD.matcher(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(Matcher section) {
        if (!section.find()) {
            throw new AssertionError("The page has no bad or no good example.");
        }
        var block = BLOCK.matcher(section.group(1));
        var without = WITHOUT.matcher(section.group(1));
        if (block.find()) {
            var how =
                    switch (block.group(1)) {
                        case "In" -> How.IN;
                        case "Added to" -> How.ADDED;
                        case "All of" -> How.ALL;
                        default -> How.SHEET;
                    };
            return new Example(how, block.group(2), block.group(3));
        }
        return without.find() ? new Example(How.WITHOUT, without.group(1), "") : new Example(How.NOTHING, "", "");
    }

    @Override
    public String toString() {
        return code;
    }
}
