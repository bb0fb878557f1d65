package org.williscds.tables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.tables.Problem;

/** Shipped tables with one mistake each: the mistake is told at its cell by its code, and nothing else is told. */
class SeededDefectsTest {

    private static final long SEED = 20261124;
    private static final int EACH = 2;

    static Stream<Spoilt> spoilt() {
        var random = new Random(SEED);
        return Stream.concat(SpoiltCells.of(random, EACH).stream(), SpoiltSheets.of(random, EACH).stream());
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void oneMistakeIsOneProblemAtItsCell(Spoilt spoilt) {
        var problems = ShippedTables.problems(spoilt.file(), spoilt.csv(), spoilt.against());

        if (spoilt.cell().equals("both")) {
            assertThat(problems)
                    .as(spoilt.toString())
                    .hasSize(2)
                    .allMatch(problem -> problem.check().equals(spoilt.code())
                            && problem.cell().endsWith("1")
                            && problem.file().equals(spoilt.file()));
            return;
        }
        assertThat(problems)
                .as(spoilt.toString())
                .extracting(Problem::check, Problem::file, Problem::cell)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(spoilt.code(), spoilt.file(), spoilt.cell()));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.reason()).isNotBlank();
            assertThat(problem.cure()).startsWith("Maybe ");
        });
    }

    @Test
    void thereAreAtLeast120OfThemOfManyKinds() {
        assertThat(spoilt()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(spoilt().map(Spoilt::code).collect(Collectors.toSet())).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void theShippedTablesHaveNoProblem() {
        assertThat(TableChecks.of(ShippedTables.all(), new CheckedAgainst(ShippedTables.all(), null)))
                .isEmpty();
    }
}
