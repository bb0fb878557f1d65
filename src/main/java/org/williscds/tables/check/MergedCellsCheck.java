package org.williscds.tables.check;

import java.util.function.Consumer;
import org.williscds.tables.CellAddress;
import org.williscds.tables.Problem;
import org.williscds.tables.RawSheet;

/** Of merged cells only the first holds anything: each row must stand for itself. */
final class MergedCellsCheck implements RawCheck {

    @Override
    public void check(RawSheet sheet, Consumer<Problem> problems) {
        sheet.facts().merged().stream()
                .filter(region -> CellAddress.row(last(region)) >= sheet.headerRow())
                .forEach(region -> problems.accept(new Problem(
                        "merged-cells",
                        sheet.file(),
                        region.split(":", 2)[0],
                        region,
                        "The cells %s are merged: only the first holds a value, the others are blank."
                                .formatted(region),
                        "Maybe unmerge them and write the value into each.")));
    }

    static boolean isInside(String region, String cell) {
        var first = region.split(":", 2)[0];
        var last = last(region);
        return CellAddress.row(cell) >= CellAddress.row(first)
                && CellAddress.row(cell) <= CellAddress.row(last)
                && CellAddress.column(cell) >= CellAddress.column(first)
                && CellAddress.column(cell) <= CellAddress.column(last);
    }

    private static String last(String region) {
        return region.substring(region.indexOf(':') + 1);
    }
}
