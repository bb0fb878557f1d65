package org.williscds.tables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.tables.Problem;
import org.williscds.tables.RawCell;
import org.williscds.tables.RawCell.Kind;
import org.williscds.tables.RawSheet;
import org.williscds.tables.SheetFacts;
import org.williscds.tables.SheetTable;

/** What only a workbook can hold in a cell: kinds and formats that a CSV file does not know. */
class WorkbookCellsTest {

    private static final String LIMITS = "secondary_causes/iron_bands.csv";

    static Stream<Arguments> spoilt() {
        return Stream.of(
                Arguments.of("at_most", Kind.TEXT, "75", "75", "", "number-as-text"),
                Arguments.of("at_most", Kind.NUMBER, "75%", "0.75", "0%", "percent"),
                Arguments.of("at_most", Kind.FORMULA, "75", "B2*2", "", "formula"),
                Arguments.of("at_most", Kind.FORMULA, "75", "[limits.xlsx]Sheet1!A1", "", "external-link"),
                Arguments.of("at_most", Kind.ERROR, "#N/A", "#N/A", "", "formula-error"),
                Arguments.of("at_most", Kind.DATE, "15-03-1900", "1900-03-15", "dd-mm-yyyy", "turned-into-date"),
                Arguments.of("band", Kind.BOOLEAN, "TRUE", "TRUE", "", "turned-into-number"),
                Arguments.of("band", Kind.NUMBER, "5", "5", "", "turned-into-number"));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void oneCellIsToldOnceWithWhatIsSeen(
            String column, Kind kind, String shown, String stored, String format, String code) {
        var at = ShippedTables.table(LIMITS).sheet().header().indexOf(column);

        var problems = problems(new RawCell(at, 2, kind, shown, stored, format));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.check()).isEqualTo(code);
            assertThat(problem.sheet()).isEqualTo("Bands");
            assertThat(problem.cell()).endsWith("2");
            assertThat(problem.value()).isEqualTo(shown);
            assertThat(problem.cure()).startsWith("Maybe ");
        });
    }

    @ParameterizedTest
    @MethodSource("right")
    void whatAWorkbookStoresRightlyIsNotTold(String shown, String stored, String format) {
        var at = ShippedTables.table(LIMITS).sheet().header().indexOf("at_most");

        assertThat(problems(new RawCell(at, 2, Kind.NUMBER, shown, stored, format)))
                .isEmpty();
    }

    static Stream<Arguments> right() {
        return Stream.of(Arguments.of("75", "75", ""), Arguments.of("75,0", "75", "0.0"));
    }

    /** The shipped sheet as a workbook would store it, with that cell instead of its own. */
    private static List<Problem> problems(RawCell cell) {
        var table = ShippedTables.table(LIMITS);
        var lines = table.sheet().raw().lines().stream()
                .map(line -> new RawSheet.Line(
                        line.number(),
                        new ArrayList<>(line.cells())
                                .stream()
                                        .map(old -> old.address().equals(cell.address()) ? cell : stored(old))
                                        .toList()))
                .toList();
        return ShippedTables.problems(
                new SheetTable(new RawSheet(LIMITS, "Bands", 1, lines, SheetFacts.NONE).sheet(), table.description()),
                CheckedAgainst.NOTHING);
    }

    private static RawCell stored(RawCell cell) {
        return cell.text().matches("\\d+(\\.\\d+)?")
                ? new RawCell(cell.column(), cell.row(), Kind.NUMBER, cell.shown(), cell.stored(), "")
                : cell;
    }
}
