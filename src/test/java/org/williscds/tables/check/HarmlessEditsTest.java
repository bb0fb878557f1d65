package org.williscds.tables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.tables.ColumnDescription;

/** What editors and spreadsheets do to a table without changing what it says: nothing is told, of any table. */
class HarmlessEditsTest {

    private static final long SEED = 20261125;

    /** One way of writing every table anew. */
    private interface Edit {
        String of(List<List<String>> grid, String idColumn);
    }

    record Harmless(String name, Edit edit) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Harmless> edits() {
        var random = new Random(SEED);
        return Stream.of(
                new Harmless("rows in another order", (grid, id) -> {
                    Collections.shuffle(grid.subList(1, grid.size()), random);
                    return ShippedTables.csv(grid);
                }),
                new Harmless("a row added", (grid, id) -> {
                    if (grid.size() > 1 && !id.isEmpty()) {
                        var copy = new ArrayList<>(grid.get(1 + random.nextInt(grid.size() - 1)));
                        copy.set(grid.get(0).indexOf(id), "added-by-an-editor");
                        grid.add(copy);
                    }
                    return ShippedTables.csv(grid);
                }),
                new Harmless("blank lines at the end", (grid, id) -> ShippedTables.csv(grid) + "\n\n"),
                new Harmless(
                        "rows of commas at the end",
                        (grid, id) -> ShippedTables.csv(grid)
                                + (",".repeat(grid.get(0).size() - 1) + "\n").repeat(3)),
                new Harmless("no line break at the end", (grid, id) -> ShippedTables.csv(grid)
                        .stripTrailing()),
                new Harmless("every cell in quotation marks", (grid, id) -> quoted(grid)),
                new Harmless("line breaks of Windows", (grid, id) -> grid.stream()
                        .map(row -> ShippedTables.csv(List.of(row)).replaceAll("\n\\z", "\r\n"))
                        .collect(Collectors.joining())),
                new Harmless("a byte order mark", (grid, id) -> "\uFEFF" + ShippedTables.csv(grid)));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void nothingIsTold(Harmless harmless) {
        var changed = ShippedTables.all().stream()
                .map(table -> {
                    var ids = table.description().columns().stream()
                            .filter(column -> column.role() == ColumnDescription.Role.ID)
                            .map(ColumnDescription::name)
                            .toList();
                    return ShippedTables.read(
                            table.file(),
                            harmless.edit().of(ShippedTables.grid(table.file()), ids.size() == 1 ? ids.get(0) : ""));
                })
                .toList();

        assertThat(TableChecks.of(changed, new CheckedAgainst(ShippedTables.all(), null)))
                .isEmpty();
    }

    private static String quoted(List<List<String>> grid) {
        return grid.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
