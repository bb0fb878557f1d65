package org.williscds.tables.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.SheetTable;

/**
 * What the tables are held against beside themselves, as far as it is known.
 *
 * @param previous the tables of the release before, by name; none when there was none
 * @param today the day by which reviews are due; null when nobody wants to know
 */
public record CheckedAgainst(
        Map<String, SheetTable> previous, @Nullable LocalDate today) {

    public static final CheckedAgainst NOTHING = new CheckedAgainst(List.of(), null);

    public CheckedAgainst {
        previous = Map.copyOf(previous);
    }

    public CheckedAgainst(Collection<SheetTable> previous, @Nullable LocalDate today) {
        this(byName(previous), today);
    }

    Optional<SheetTable> before(SheetTable table) {
        return Optional.ofNullable(previous.get(table.description().name()));
    }

    private static Map<String, SheetTable> byName(Collection<SheetTable> tables) {
        var byName = new HashMap<String, SheetTable>();
        tables.forEach(table -> byName.put(table.description().name(), table));
        return byName;
    }
}
