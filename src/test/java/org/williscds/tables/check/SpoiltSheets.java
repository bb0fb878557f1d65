package org.williscds.tables.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.williscds.tables.CellAddress;
import org.williscds.tables.ColumnDescription.Role;
import org.williscds.tables.ColumnDescription.Type;
import org.williscds.tables.RawSheet;
import org.williscds.tables.SheetTable;

/** Spoils the shape of shipped tables: rows, columns, titles, ids, and the file as a whole. */
final class SpoiltSheets {

    private static final List<SheetTable> TABLES = ShippedTables.all().stream()
            .filter(table ->
                    table.sheet().lines().size() > 4 && table.sheet().header().size() > 4)
            .toList();

    private final Random random;
    private final List<Spoilt> all = new ArrayList<>();

    private SpoiltSheets(Random random) {
        this.random = random;
    }

    static List<Spoilt> of(Random random, int each) {
        var sheets = new SpoiltSheets(random);
        for (var made = 0; made < each; made++) {
            sheets.rows();
            sheets.columns();
            sheets.ids();
            sheets.whole();
        }
        return sheets.all;
    }

    private SheetTable table() {
        return TABLES.get(random.nextInt(TABLES.size()));
    }

    private void spoil(SheetTable table, String kind, String code, String cell, Consumer<List<List<String>>> edit) {
        var grid = ShippedTables.grid(table.file());
        edit.accept(grid);
        all.add(new Spoilt(kind, table.file(), grid, code, cell));
    }

    private int row(SheetTable table) {
        return 1 + random.nextInt(table.sheet().lines().size() - 1);
    }

    private void rows() {
        var table = table();
        var width = table.sheet().header().size();
        var row = row(table);
        spoil(table, "an empty line", "blank-row", "A" + (row + 1), grid -> grid.add(row, List.of("")));
        spoil(
                table,
                "a row of blank cells",
                "blank-row",
                "A" + (row + 1),
                grid -> grid.add(row, Collections.nCopies(width, " ")));
        spoil(
                table,
                "a remark beside the table",
                "cell-outside-table",
                CellAddress.of(width, row + 1),
                grid -> grid.get(row).add("check this"));
        spoil(
                table,
                "a comma too many in front",
                "cell-outside-table",
                CellAddress.of(width, row + 1),
                grid -> grid.get(row).add(1, "x"));
        spoil(table, "a row that ends early", "row-too-short", CellAddress.of(width - 3, row + 1), grid -> grid.get(row)
                .subList(width - 3, width)
                .clear());
    }

    private void columns() {
        var table = table();
        var width = table.sheet().header().size();
        var at = 1 + random.nextInt(width - 1);
        var title = table.sheet().header().get(at);
        spoil(table, "a misspelt title", "unknown-column", CellAddress.of(at, 1), grid -> grid.get(0)
                .set(at, title.substring(1) + "x"));
        spoil(table, "an emptied title", "missing-column", CellAddress.of(at, 1), grid -> grid.get(0)
                .set(at, ""));
        spoil(
                table,
                "a column deleted",
                "missing-column",
                CellAddress.of(width - 1, 1),
                grid -> grid.forEach(row -> row.remove(at)));
        spoil(table, "a title deleted with its cell", "missing-column", CellAddress.of(at, 1), grid -> grid.get(0)
                .remove(at));
        spoil(table, "a title that stands twice", "doubled-column", CellAddress.of(at, 1), grid -> grid.get(0)
                .set(at, grid.get(0).get(at - 1)));
        spoil(
                table,
                "a column dragged to the front",
                "moved-column",
                "A1",
                grid -> grid.forEach(row -> row.add(0, row.remove(width - 1))));
        spoil(
                table,
                "a column of its own for remarks",
                "unknown-column",
                CellAddress.of(width, 1),
                grid -> grid.forEach(row -> row.add("remark")));
    }

    private void ids() {
        var table = TABLES.stream()
                .filter(each -> each.description().columns().stream()
                                .filter(column -> column.role() == Role.ID)
                                .count()
                        == 1)
                .skip(random.nextInt(40))
                .findFirst()
                .orElseThrow();
        var row = row(table);
        var end = table.sheet().lines().size() + 2;
        spoil(table, "a row copied", "duplicate-id", "A" + end, grid -> grid.add(new ArrayList<>(grid.get(row))));
        spoil(table, "a copy with a capital", "id-differs-by-case", "A" + end, grid -> {
            var copy = new ArrayList<>(grid.get(row));
            var id = copy.get(0);
            copy.set(
                    0,
                    id.equals(id.toUpperCase(Locale.ROOT)) ? id.toLowerCase(Locale.ROOT) : id.toUpperCase(Locale.ROOT));
            grid.add(copy);
        });
        var grid = ShippedTables.grid(table.file());
        grid.get(row).set(0, "named-anew");
        all.add(new Spoilt(
                "an id changed in an unchanged row",
                table.file(),
                ShippedTables.csv(grid).getBytes(UTF_8),
                "id-changed",
                "A" + (row + 1),
                new CheckedAgainst(ShippedTables.all(), null)));
        gone();
    }

    /** A row was in the release before, is none of this one, and is still asked for. */
    private void gone() {
        var table = ShippedTables.table("secondary_causes/iron_bands.csv");
        var row = row(table);
        var column = table.sheet().header().indexOf("test");
        var grid = ShippedTables.grid(table.file());
        grid.get(row).set(column, "haptoglobin");
        var labs = ShippedTables.table("terminology/labs.csv");
        var before = new ArrayList<>(ShippedTables.all());
        before.remove(labs);
        var lines = new ArrayList<>(labs.sheet().raw().lines());
        var last = ShippedTables.grid(labs.file()).get(1);
        last.set(0, "haptoglobin");
        last.set(1, "haptoglobin");
        var cells = new ArrayList<org.williscds.tables.RawCell>();
        for (var at = 0; at < last.size(); at++) {
            cells.add(org.williscds.tables.RawCell.of(at, lines.size() + 1, last.get(at)));
        }
        lines.add(new RawSheet.Line(lines.size() + 1, cells));
        before.add(new SheetTable(
                new RawSheet(labs.file(), "", 1, lines, org.williscds.tables.SheetFacts.NONE).sheet(),
                labs.description()));
        all.add(new Spoilt(
                "an id that was deleted since the release before",
                table.file(),
                ShippedTables.csv(grid).getBytes(UTF_8),
                "retired-code",
                CellAddress.of(column, row + 1),
                new CheckedAgainst(before, null)));
    }

    private void whole() {
        var table = ShippedTables.table(random.nextBoolean() ? "medication/grading.csv" : "safety/renal_dosing.csv");
        var text = ShippedTables.csv(ShippedTables.grid(table.file()));
        all.add(whole("saved with semicolons", table, text.replace(',', ';').getBytes(UTF_8), "A1"));
        all.add(whole("saved with tabs", table, text.replace(',', '\t').getBytes(UTF_8), "A1"));
        all.add(whole(
                "saved in another encoding",
                table,
                (text + "\u00E4\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                ""));
        all.add(whole("emptied", table, new byte[0], "A1"));
        var due = ShippedTables.table("sources.csv");
        var row = row(due);
        var column = due.sheet().header().indexOf("review_due");
        var grid = ShippedTables.grid(due.file());
        grid.get(row).set(column, "2026-01-0" + (1 + random.nextInt(9)));
        all.add(new Spoilt(
                "a day of review that has passed",
                due.file(),
                ShippedTables.csv(grid).getBytes(UTF_8),
                "review-overdue",
                CellAddress.of(column, row + 1),
                new CheckedAgainst(List.of(), LocalDate.of(2026, 2, 1))));
        interrupting();
        exchanged();
    }

    private static Spoilt whole(String kind, SheetTable table, byte[] csv, String cell) {
        return new Spoilt(kind, table.file(), csv, "unreadable-file", cell, CheckedAgainst.NOTHING);
    }

    private void interrupting() {
        var table = ShippedTables.table("medication/grading.csv");
        var indicator = table.sheet().header().indexOf("indicator");
        var shownAt = table.sheet().header().indexOf("shown_at");
        var grid = ShippedTables.grid(table.file());
        var rows = new ArrayList<Integer>();
        for (var row = 1; row < grid.size(); row++) {
            if (grid.get(row).get(indicator).equals("info")) {
                rows.add(row);
            }
        }
        int row = rows.get(random.nextInt(rows.size()));
        grid.get(row).set(shownAt, "order-sign");
        all.add(new Spoilt(
                "information at signing",
                table.file(),
                grid,
                "information-at-signing",
                CellAddress.of(shownAt, row + 1)));
    }

    /** Two titles changed places, the cells below did not: a code stands under a text, a text under a code. */
    private void exchanged() {
        var tables = TABLES.stream()
                .filter(table -> table.description().column("note").isPresent()
                        && table.description().columns().stream()
                                .anyMatch(column -> column.type() == Type.CHOICE
                                        && column.name().equals("status")))
                .toList();
        var table = tables.get(random.nextInt(tables.size()));
        var status = table.sheet().header().indexOf("status");
        var source = table.sheet().header().indexOf("source");
        var grid = ShippedTables.grid(table.file());
        Collections.swap(grid.get(0), status, source);
        all.add(new Spoilt("two titles exchanged", table.file(), grid, "moved-column", "both"));
    }
}
