package org.williscds.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.williscds.facts.Fact;

/**
 * One case of a scenarios table, and what the rules must say to it.
 *
 * @param topic folder of its sheet: what other topics recommend is looked at only where the scenario names it; empty for a
 *     sheet beside the folders, whose scenarios name everything
 * @param file path of its sheet below {@code rules/}
 * @param row its row number as the spreadsheet shows it
 * @param expects {@code id=indicator} of each recommendation, exactly
 * @param actions {@code offer ondansetron} and the like, exactly; not looked at when {@code looksAtActions} is false
 */
public record Scenario(
        String id,
        String says,
        String topic,
        String file,
        int row,
        LocalDate on,
        String profile,
        List<Fact> facts,
        SortedSet<String> expects,
        boolean looksAtActions,
        Set<String> actions) {

    public Scenario {
        facts = List.copyOf(facts);
        actions = Set.copyOf(actions);
    }

    /** File and row, for the reader of a failure. */
    public String place() {
        return "%s, row %d".formatted(file, row);
    }
}
