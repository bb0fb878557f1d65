package org.williscds.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.williscds.tables.CsvReader;

/**
 * Why a mutant may survive: {@code mutants} is a regular expression of its description, {@code rows} a column of its row and
 * the words that must stand there, blank for every row.
 */
final class SurvivalReasons {

    static final Path FILE = Path.of("src/test/resources/mutation/reasons.csv");

    private final List<Reason> reasons;

    private record Reason(Pattern mutants, String rows, String text) {}

    private SurvivalReasons(List<Reason> reasons) {
        this.reasons = reasons;
    }

    static SurvivalReasons read() {
        try {
            var sheet = new CsvReader(new ArrayList<>()).read(FILE.toString(), Files.readAllBytes(FILE));
            return new SurvivalReasons(sheet.lines().stream()
                    .map(line -> new Reason(
                            Pattern.compile(line.cells().get(0)),
                            line.cells().get(1),
                            line.cells().get(2)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> of(Mutant mutant, Release release) {
        return reasons.stream()
                .filter(reason -> reason.mutants().matcher(mutant.toString()).matches())
                .filter(reason -> reason.rows().isEmpty() || fits(reason.rows(), mutant, release))
                .map(Reason::text)
                .findFirst();
    }

    private static boolean fits(String rows, Mutant mutant, Release release) {
        var column = rows.substring(0, rows.indexOf('='));
        var words = List.of(rows.substring(rows.indexOf('=') + 1).split(";"));
        return mutant instanceof Mutant.Cell cell
                && release.row(cell.table(), cell.row())
                        .filter(row -> words.contains(row.text(column)))
                        .isPresent();
    }
}
