package org.williscds.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.williscds.rulebase.RuleSource;
import org.williscds.tables.Problem;
import org.williscds.tables.Suggestion;

/** A hand-written rule that asks a table or a row that is not there would never fire, and nobody would notice. */
final class DrlReferences {

    private static final Pattern TABLE =
            Pattern.compile("(\\$\\w+)\\s*:\\s*DecisionTable\\(\\s*name\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("(\\$\\w+)\\.row\\(\\s*\"([^\"]*)\"");

    private DrlReferences() {}

    /** @param ids the ids of the rows of each table, by the table's name */
    static void check(RuleSource source, Map<String, ? extends Collection<String>> ids, List<Problem> problems) {
        var tables = new HashMap<String, String>();
        var lines = source.text().lines().toList();
        for (var index = 0; index < lines.size(); index++) {
            var at = "line " + (index + 1);
            var table = TABLE.matcher(lines.get(index));
            while (table.find()) {
                tables.put(table.group(1), table.group(2));
                unknown(source, at, table.group(2), "table", ids.keySet(), problems);
            }
            var row = ROW.matcher(lines.get(index));
            while (row.find()) {
                var rows = ids.get(tables.getOrDefault(row.group(1), ""));
                if (rows != null) {
                    unknown(source, at, row.group(2), "row", rows, problems);
                }
            }
        }
    }

    private static void unknown(
            RuleSource source, String at, String name, String what, Collection<String> known, List<Problem> problems) {
        if (!known.contains(name)) {
            problems.add(new Problem(
                    "unknown-" + what,
                    source.path(),
                    at,
                    name,
                    "The rule asks for a %s that does not exist, so it would never fire.".formatted(what),
                    Suggestion.among(name, known)));
        }
    }
}
