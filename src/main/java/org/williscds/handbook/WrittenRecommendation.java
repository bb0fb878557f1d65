package org.williscds.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.Row;

/**
 * The recommendations that a hand-written rule concludes, as far as its text tells: from the rows that it joins, for each row
 * one, or from the words that it writes itself.
 */
final class WrittenRecommendation {

    private static final String NEW = "new Recommendation(";
    private static final Pattern TABLE = Pattern.compile("(\\$\\w+)\\s*:\\s*DecisionTable\\(\\s*name == \"([^\"]+)\"");
    private static final Pattern JOINED =
            Pattern.compile("(\\$\\w+)\\s*:\\s*Row\\(.*\\)\\s*from\\s+(\\$\\w+)\\.(\\w+)\\(\\s*(?:\"([^\"]*)\")?");
    private static final Pattern CELL =
            Pattern.compile("(\\$\\w+)\\.(?:choice|choices|text)\\(\\s*(?:[\\w.]+\\.class\\s*,\\s*)?\"(\\w+)\"\\s*\\)");
    private static final Pattern ROW_ID = Pattern.compile("(\\$\\w+)\\.id\\(\\)");
    private static final Pattern CONSTANT = Pattern.compile("(?:Indicator|Occasion)\\.([A-Z_]+)");

    private final Release release;
    private final RuleText.Rule rule;

    record Found(String id, String indicator, List<String> occasions, String wording) {}

    WrittenRecommendation(Release release, RuleText.Rule rule) {
        this.release = release;
        this.rule = rule;
    }

    List<Found> all() {
        var start = rule.consequence().indexOf(NEW);
        if (start < 0) {
            return List.of();
        }
        var arguments = arguments(rule.consequence().substring(start + NEW.length()));
        if (arguments.size() < 5) {
            return List.of();
        }
        var rows = rows(arguments.get(1) + arguments.get(3));
        return rows.isEmpty()
                ? List.of(found(arguments, null))
                : rows.stream().map(row -> found(arguments, row)).toList();
    }

    private Found found(List<String> arguments, @Nullable Row row) {
        return new Found(
                word(arguments.get(0), row),
                word(arguments.get(1), row),
                List.of(word(arguments.get(3), row).split(";")),
                word(arguments.get(4), row));
    }

    /** What an argument says, given the row: the row's cell, a constant, or a literal; nothing where only a patient tells. */
    private static String word(String argument, @Nullable Row row) {
        var cell = CELL.matcher(argument);
        if (row != null && cell.find()) {
            return row.text(cell.group(2));
        }
        if (row != null && ROW_ID.matcher(argument).find()) {
            return row.id();
        }
        var constants = CONSTANT.matcher(argument)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        if (!constants.isEmpty()) {
            return String.join(";", constants);
        }
        return argument.startsWith("\"") ? argument.replace("\"", "") : "";
    }

    /** The rows behind the first row variable of which the text speaks. */
    private List<Row> rows(String text) {
        var variable = Stream.of(CELL, ROW_ID)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        for (var condition : rule.conditions()) {
            var joined = JOINED.matcher(condition.text());
            if (joined.find() && joined.group(1).equals(variable)) {
                var table = table(joined.group(2));
                return joined.group(3).equals("row") && joined.group(4) != null
                        ? release.row(table, joined.group(4)).stream().toList()
                        : release.rows(table);
            }
        }
        return List.of();
    }

    private String table(String variable) {
        return rule.conditions().stream()
                .flatMap(condition -> TABLE.matcher(condition.text()).results())
                .filter(found -> found.group(1).equals(variable))
                .map(found -> found.group(2))
                .findFirst()
                .orElse("");
    }

    private static List<String> arguments(String text) {
        var arguments = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (depth == 0 && (sign == ',' || sign == ')')) {
                arguments.add(text.substring(from, at).strip());
                from = at + 1;
                if (sign == ')') {
                    return arguments;
                }
            }
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        }
        return arguments;
    }
}
