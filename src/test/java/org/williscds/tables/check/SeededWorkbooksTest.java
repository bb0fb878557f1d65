package org.williscds.tables.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.tables.Problem;

/** Exported tables with one mistake each: it is told at its cell, and nothing else is; harmless edits are no mistake. */
class SeededWorkbooksTest {

    private static final List<SpoiltWorkbook> SPOILT = SpoiltWorkbooks.made(new Random(20261124));

    static Stream<SpoiltWorkbook> spoilt() {
        return SPOILT.stream();
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void oneMistakeIsOneProblemAtItsCell(SpoiltWorkbook spoilt) {
        var problems = spoilt.problems();

        assertThat(problems)
                .as(spoilt.toString())
                .extracting(Problem::check, Problem::file, Problem::sheet, Problem::cell)
                .containsExactly(tuple(spoilt.code(), SpoiltWorkbook.FILE, spoilt.sheet(), spoilt.cell()));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.cure()).startsWith("Maybe "));
    }

    @Test
    void thereAreAtLeast80OfThemOfManyKinds() {
        assertThat(SPOILT).hasSizeGreaterThanOrEqualTo(80);
        assertThat(SPOILT.stream().map(SpoiltWorkbook::code).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(40);
    }
}
