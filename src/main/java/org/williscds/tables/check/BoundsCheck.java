package org.williscds.tables.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.williscds.tables.ColumnDescription.How;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A lower bound above the upper one is met by no patient: the row would never speak, and nobody would notice. */
final class BoundsCheck implements TableCheck {

    private static final Set<How> LOWER = Set.of(How.AT_LEAST, How.ABOVE);
    private static final Set<How> UPPER = Set.of(How.AT_MOST, How.BELOW);
    private static final Set<How> STRICT = Set.of(How.ABOVE, How.BELOW);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern SPAN = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?\u2013\\s?(\\d+(?:\\.\\d+)?)");

    /** A cell that bounds a value, and whether the bound itself is left out. */
    private record Bound(SheetTable.Cell cell, String of, boolean isLower, boolean isStrict) {
        BigDecimal value() {
            return new BigDecimal(cell.text());
        }
    }

    @Override
    public void check(SheetTable table, Library library, Consumer<Problem> problems) {
        var rows = new LinkedHashMap<Integer, List<Bound>>();
        table.cells().forEach(cell -> {
            bound(cell).ifPresent(found -> rows.computeIfAbsent(cell.rowNumber(), row -> new ArrayList<>())
                    .add(found));
            var span = SPAN.matcher(cell.text());
            if (span.matches() && new BigDecimal(span.group(1)).compareTo(new BigDecimal(span.group(2))) > 0) {
                problems.accept(CellCheck.problem(
                        "low-above-high",
                        cell,
                        "The span begins above its end.",
                        "Maybe you meant %s\u2013%s.".formatted(span.group(2), span.group(1))));
            }
        });
        rows.values().forEach(bounds -> compare(bounds, problems));
    }

    private static Optional<Bound> bound(SheetTable.Cell cell) {
        if (!NUMBER.matcher(cell.text()).matches()) {
            return Optional.empty();
        }
        var name = cell.column().name();
        if (cell.column().test().isEmpty()) {
            return name.equals("least") || name.equals("most")
                    ? Optional.of(new Bound(cell, "", name.equals("least"), false))
                    : Optional.empty();
        }
        var test = cell.column().test().get();
        var isLower = LOWER.contains(test.how());
        return isLower || UPPER.contains(test.how())
                ? Optional.of(new Bound(cell, of(test.values().get(0)), isLower, STRICT.contains(test.how())))
                : Optional.empty();
    }

    /** Of a result that was only bounded a lower bound asks for the lowest value, an upper bound for the highest. */
    private static String of(String path) {
        return path.replaceFirst("\\.(lowest|highest)$", "");
    }

    private static void compare(List<Bound> bounds, Consumer<Problem> problems) {
        for (var low : bounds) {
            for (var high : bounds) {
                if (low.isLower() && !high.isLower() && low.of().equals(high.of()) && isEmpty(low, high)) {
                    problems.accept(CellCheck.problem(
                            "low-above-high",
                            low.cell(),
                            "No number is both \"%s\" %s and \"%s\" %s (cell %s)."
                                    .formatted(
                                            low.cell().column().name().replace('_', ' '),
                                            low.cell().text(),
                                            high.cell().column().name().replace('_', ' '),
                                            high.cell().text(),
                                            high.cell().address()),
                            "Maybe the two were swapped, or one has a digit too many."));
                }
            }
        }
    }

    private static boolean isEmpty(Bound low, Bound high) {
        var order = low.value().compareTo(high.value());
        return order > 0 || (order == 0 && (low.isStrict() || high.isStrict()));
    }
}
