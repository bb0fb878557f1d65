package org.williscds.tables.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.ScenarioTrial;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.RawCell;
import org.williscds.tables.RawSheet;
import org.williscds.tables.SheetFacts;
import org.williscds.tables.SheetTable;
import org.williscds.testsupport.EditedRules;

/** The pages of {@code docs/checks/} cannot lie: each code has one, and its examples are tried. */
class CheckPagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/williscds");
    /** The code is the first argument wherever a problem is made, or one of two that a condition chooses. */
    private static final Pattern CODE = Pattern.compile(
            "(?s)\\b(?:Problem|problem|RefusedWorkbook)\\(\\s*(?:[^\";{}]*?\\?\\s*)?\"([a-z]+(?:-[a-z]+)+|[a-z]+)\"(?:\\s*:\\s*\"([a-z]+(?:-[a-z]+)*)\")?,");
    /** Made of a word and the kind of thing that is unknown, or named by a constant. */
    private static final Set<String> COMPOSED = Set.of("unknown-table", "unknown-row", "scenario-fails");

    /** Their examples are whole workbooks: the tests of the package workbook make and try them. */
    private static final Set<String> OF_WORKBOOKS = Set.of(
            "unreadable-workbook", "too-large", "unknown-sheet", "doubled-table", "changed-heading", "changed-guide");

    private static final Release SHIPPED = new EditedRules().release();

    private static final CheckedAgainst AGAINST = new CheckedAgainst(ShippedTables.all(), LocalDate.of(2026, 12, 1));

    static Stream<CheckPage> pagesOfTables() {
        return pages().filter(page -> !OF_WORKBOOKS.contains(page.code()));
    }

    static Stream<CheckPage> pages() {
        return CheckPage.files().stream().map(CheckPage::read);
    }

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        var pages = pages().map(CheckPage::code).collect(Collectors.toSet());

        assertThat(pages).containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void everyPageStandsInTheIndex() throws IOException {
        var index = Files.readString(CheckPage.FOLDER.resolve("README.md"));

        assertThat(pages()).allMatch(page -> index.contains("[%1$s](%1$s.md)".formatted(page.code())));
    }

    @ParameterizedTest
    @MethodSource("pagesOfTables")
    void theBadExampleIsFoundAndTheGoodOneIsNot(CheckPage page) {
        assertThat(problems(page.bad())).extracting(Problem::check).containsOnly(page.code());
        assertThat(problems(page.good())).isEmpty();
    }

    private static List<Problem> problems(CheckPage.Example example) {
        if (example.isTable()) {
            var found = ofTable(example);
            return found.isEmpty() ? ofRelease(example) : found;
        }
        return ofRelease(example);
    }

    private static List<Problem> ofTable(CheckPage.Example example) {
        return switch (example.how()) {
            case IN, ADDED -> ShippedTables.problems(example.file(), edited(example), AGAINST);
            case SHEET -> ShippedTables.problems(workbook(example), AGAINST);
            case ALL, WITHOUT, NOTHING -> ShippedTables.problems(example.file(), example.text(), AGAINST);
        };
    }

    /** What only a whole release tells: of its rules, descriptions and names. */
    private static List<Problem> ofRelease(CheckPage.Example example) {
        var rules = new EditedRules();
        return switch (example.how()) {
            case IN, ADDED -> tried(example.file(), rules.file(example.file(), edited(example)));
            case ALL -> rules.file(example.file(), example.text()).problems();
            case WITHOUT -> rules.without(example.file()).problems();
            case SHEET, NOTHING -> List.of();
        };
    }

    private static List<Problem> tried(String file, EditedRules rules) {
        var problems = rules.problems();
        return problems.isEmpty() && file.endsWith(".scenarios.csv")
                ? ScenarioTrial.since(SHIPPED, List.of(), rules.release()).problems()
                : problems;
    }

    private static String edited(CheckPage.Example example) {
        var grid = ShippedTables.grid(example.file());
        var header = grid.get(0);
        var rows = example.rows();
        var columns = rows.get(0);
        assertThat(header).as("columns of %s", example.file()).containsAll(columns);
        var ids = ShippedTables.table(example.file()).description().columns().stream()
                .filter(column -> column.role() == ColumnDescription.Role.ID)
                .map(ColumnDescription::name)
                .toList();
        for (var row : rows.subList(1, rows.size())) {
            var target = example.how() == CheckPage.How.ADDED
                    ? added(grid)
                    : grid.stream()
                            .filter(line -> ids.stream()
                                    .allMatch(id -> line.get(header.indexOf(id)).equals(row.get(columns.indexOf(id)))))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("No row %s in %s.".formatted(row, example.file())));
            for (var at = 0; at < columns.size(); at++) {
                target.set(header.indexOf(columns.get(at)), row.get(at));
            }
        }
        return ShippedTables.csv(grid);
    }

    private static List<String> added(List<List<String>> grid) {
        var row = new ArrayList<String>();
        grid.get(0).forEach(title -> row.add(""));
        grid.add(row);
        return row;
    }

    private static SheetTable workbook(CheckPage.Example example) {
        var table = ShippedTables.table(example.file());
        var said = new LinkedHashSet<>(example.text().lines().toList());
        var facts = new SheetFacts(
                after(said, "merged ").toList(),
                after(said, "hidden row ").map(Integer::valueOf).collect(Collectors.toSet()),
                after(said, "hidden column ")
                        .map(letter -> letter.charAt(0) - 'A')
                        .collect(Collectors.toSet()),
                said.contains("hidden sheet"),
                said.contains("filter"),
                said.contains("macros"),
                List.of());
        return new SheetTable(
                new RawSheet(table.file(), "Sheet1", 1, inWorkbook(table), facts).sheet(), table.description());
    }

    /** As a workbook stores them: numbers as numbers. */
    private static List<RawSheet.Line> inWorkbook(SheetTable table) {
        return table.sheet().raw().lines().stream()
                .map(line -> new RawSheet.Line(
                        line.number(),
                        line.cells().stream()
                                .map(cell -> cell.text().matches("\\d+")
                                        ? new RawCell(
                                                cell.column(),
                                                cell.row(),
                                                RawCell.Kind.NUMBER,
                                                cell.shown(),
                                                cell.stored(),
                                                "")
                                        : cell)
                                .toList()))
                .toList();
    }

    private static Stream<String> after(Set<String> said, String word) {
        return said.stream().filter(line -> line.startsWith(word)).map(line -> line.substring(word.length()));
    }

    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<>(COMPOSED);
        try (var sources = Files.walk(SOURCES)) {
            for (var file : sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(CheckPagesTest::makesProblems)
                    .toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> IntStream.of(1, 2)
                        .mapToObj(found::group)
                        .filter(java.util.Objects::nonNull)
                        .forEach(codes::add));
            }
        }
        return codes;
    }

    private static boolean makesProblems(Path file) {
        try {
            return Pattern.compile("import org\\.williscds\\.tables\\.Problem;|package org\\.williscds\\.tables;")
                    .matcher(new String(Files.readAllBytes(file), UTF_8))
                    .find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
