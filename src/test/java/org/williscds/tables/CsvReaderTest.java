package org.williscds.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void rowsAreNumberedAsTheSpreadsheetShowsThem() {
        var sheet = read("id,note\nfirst,a\nsecond,b\n");

        assertThat(problems).isEmpty();
        assertThat(sheet.header()).containsExactly("id", "note");
        assertThat(sheet.lines())
                .containsExactly(new Sheet.Line(2, List.of("first", "a")), new Sheet.Line(3, List.of("second", "b")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstTitle() {
        assertThat(read("\uFEFFid,note\nfirst,a\n").header()).containsExactly("id", "note");
    }

    @Test
    void aQuotedCellOfSeveralLinesCountsAsOneRow() {
        var sheet = read("id,note\nfirst,\"one\ntwo\n\nthree\"\nsecond,b\n");

        assertThat(sheet.lines())
                .containsExactly(
                        new Sheet.Line(2, List.of("first", "one\ntwo\n\nthree")),
                        new Sheet.Line(3, List.of("second", "b")));
    }

    @Test
    void commasAndQuotationMarksInsideQuotesBelongToTheCell() {
        assertThat(read("id,note\nfirst,\"a, \"\"b\"\"\"\n").lines().get(0).cells())
                .containsExactly("first", "a, \"b\"");
    }

    @Test
    void lineEndsOfWindowsReadLikeAnyOther() {
        assertThat(read("id,note\r\nfirst,a\r\n")).isEqualTo(read("id,note\nfirst,a\n"));
    }

    @Test
    void aMissingLastLineEndLosesNothing() {
        assertThat(read("id,note\nfirst,a")).isEqualTo(read("id,note\nfirst,a\n"));
    }

    @Test
    void aBlankRowKeepsItsNumberSoThatTheRowsBelowKeepTheirs() {
        assertThat(read("id,note\nfirst,a\n\nsecond,b\n").lines())
                .extracting(Sheet.Line::number)
                .containsExactly(2, 3, 4);
    }

    @Test
    void semicolonsBetweenColumnsAreToldWithTheirCure() {
        read("id;note\nfirst;a\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).isEqualTo("A1");
            assertThat(problem.value()).isEqualTo("id;note");
            assertThat(problem.cure()).startsWith("Maybe").contains("semicolon");
        });
    }

    @Test
    void aFileThatIsNotUtf8IsToldWithItsCure() {
        var sheet = new CsvReader(problems)
                .read("medication/x.csv", "id,note\nfirst,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(sheet.lines()).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("medication/x.csv");
            assertThat(problem.reason()).contains("UTF-8");
            assertThat(problem.cure()).startsWith("Maybe").contains("CSV UTF-8");
        });
    }

    @Test
    void anUnclosedQuotationMarkIsToldAtItsRow() {
        var sheet = read("id,note\nfirst,a\nsecond,\"b\nthird,c\n");

        assertThat(sheet.lines()).containsExactly(new Sheet.Line(2, List.of("first", "a")));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).isEqualTo("A3");
            assertThat(problem.cure()).startsWith("Maybe").contains("quotation mark");
        });
    }

    @Test
    void textBehindAClosingQuotationMarkIsToldAtItsRow() {
        read("id,note\nfirst,\"a\"b\n");

        assertThat(problems).singleElement().extracting(Problem::cell).isEqualTo("A2");
    }

    @Test
    void anEmptyFileIsTold() {
        assertThat(read("").header()).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).isEqualTo("A1");
            assertThat(problem.reason()).contains("empty");
        });
    }

    private Sheet read(String csv) {
        return new CsvReader(problems).read("medication/x.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
