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
 * the words that must stand there, blank for every row. Most reasons show that no scenario can tell the mutant apart. One that
 * is only tolerated says so, and how many it covers at {@code most}: when more survive, all of them have to be looked at.
 */
final class SurvivalReasons {

    static final Path FILE = Path.of("src/test/resources/mutation/reasons.csv");

    private final List<Reason> reasons;

    /** @param most how many survivors it covers; none where it covers any number */
    record Reason(Pattern mutants, String rows, Optional<Integer> most, String text) {

        boolean covers(int survivors) {
            return most.isEmpty() || survivors <= most.get();
        }
    }

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
                            Optional.of(line.cells().get(2))
                                    .filter(most -> !most.isEmpty())
                                    .map(Integer::valueOf),
                            line.cells().get(3)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Reason> of(Mutant mutant, Release release) {
        return reasons.stream()
                .filter(reason -> reason.mutants().matcher(mutant.toString()).matches())
                .filter(reason -> reason.rows().isEmpty() || fits(reason.rows(), mutant, release))
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
