package org.williscds.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseLoader;
import org.williscds.tables.Problem;

/** The real {@code rules/} with some edits, as an informaticist would make them, to see what loading says to them. */
public final class EditedRules {

    /** Shared, so that edits of rows alone do not compile anything anew. */
    private static final ReleaseLoader LOADER = new ReleaseLoader();

    private static final ReleaseFiles REAL = ReleaseFiles.in(Rules.FOLDER);

    private final SortedMap<String, byte[]> files = new TreeMap<>(REAL.files());

    /** The text of one cell, in the row whose first cell is {@code id}. */
    public EditedRules cell(String file, String id, String column, String text) {
        return rows(file, rows -> rows.get(row(rows, id)).set(rows.get(0).indexOf(column), text));
    }

    /** All rows of a sheet, the header first, to be changed in place. */
    public EditedRules rows(String file, Consumer<List<List<String>>> edit) {
        var rows = rows(file);
        edit.accept(rows);
        return file(file, rows.stream().map(EditedRules::line).collect(Collectors.joining("\n", "", "\n")));
    }

    public EditedRules replace(String file, String old, String with) {
        var text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("%s does not contain %s.".formatted(file, old));
        }
        return file(file, text.replace(old, with));
    }

    public EditedRules file(String file, String text) {
        files.put(file, text.getBytes(UTF_8));
        return this;
    }

    public EditedRules without(String file) {
        files.remove(file);
        return this;
    }

    public String text(String file) {
        return new String(files.get(file), UTF_8);
    }

    /** The address of a cell as a spreadsheet shows it; sheets of these tests have fewer than 27 columns. */
    public String address(String file, String id, String column) {
        var rows = rows(file);
        return (char) ('A' + rows.get(0).indexOf(column)) + Integer.toString(row(rows, id) + 1);
    }

    public ReleaseFiles files() {
        return new ReleaseFiles(files);
    }

    public Loading load() {
        return LOADER.load(files());
    }

    /** What is wrong with the edited rules; empty when they load. */
    public List<Problem> problems() {
        return load() instanceof Loading.Refused refused ? refused.problems() : List.of();
    }

    public Release release() {
        if (load() instanceof Loading.Loaded loaded) {
            return loaded.release();
        }
        throw new AssertionError(problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }

    /** Row number in the list, the header being 0. */
    public static int row(List<List<String>> rows, String id) {
        for (var index = 1; index < rows.size(); index++) {
            if (rows.get(index).get(0).equals(id)) {
                return index;
            }
        }
        throw new IllegalArgumentException("No row begins with %s.".formatted(id));
    }

    private List<List<String>> rows(String file) {
        var rows = new ArrayList<List<String>>();
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text(file)))) {
            for (CSVRecord line : parser) {
                rows.add(new ArrayList<>(line.toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray());
    }
}
