package org.williscds.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.ColumnDescription.Role;
import org.williscds.tables.Row;
import org.williscds.testsupport.Rules;

/** Small mistakes that somebody could make in the tables and rules of a topic, one at a time. */
final class Mutants {

    /** One cell that says something else; {@code column} is empty when the whole row is lost. */
    record CellMutant(String table, String row, String column, String from, String to) {
        @Override
        public String toString() {
            return column.isEmpty()
                    ? "%s: row %s lost".formatted(table, row)
                    : "%s: %s of %s is %s instead of %s".formatted(table, column, row, to, from);
        }
    }

    /** One condition of a rule that is lost. */
    record RuleMutant(String file, String rule, String lost, String text) {
        @Override
        public String toString() {
            return "%s: %s".formatted(rule, lost);
        }
    }

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final Release release;

    Mutants(Release release) {
        this.release = release;
    }

    /** Every row lost, and every condition and outcome changed in the given columns (all where none is given). */
    Stream<CellMutant> ofCells(String table, String... columns) {
        var only = Set.of(columns);
        var found = Rules.table(release, table);
        return found.rows().stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(new CellMutant(table, row.id(), "", "", "")),
                        found.description().columns().stream()
                                .filter(column -> only.isEmpty()
                                        ? column.role() == Role.CONDITION || column.role() == Role.OUTCOME
                                        : only.contains(column.name()))
                                .flatMap(column -> others(column, row)
                                        .map(other -> new CellMutant(
                                                table, row.id(), column.name(), row.text(column.name()), other)))));
    }

    private Stream<String> others(ColumnDescription column, Row row) {
        var text = row.text(column.name());
        return switch (column.type()) {
            case DECIMAL, WHOLE -> {
                var value = row.number(column.name());
                var step = value.stripTrailingZeros().scale() > 0 ? TENTH : BigDecimal.ONE;
                yield Stream.of(value.subtract(step), value.add(step)).map(BigDecimal::toPlainString);
            }
            case CHOICE -> withAny(column, column.allowed().stream()).filter(word -> !word.equals(text));
            case CHOICES -> {
                var one = new ArrayList<String>();
                for (var word : column.allowed()) {
                    var words = new TreeSet<>(row.list(column.name()));
                    if (!words.remove(word)) {
                        words.add(word);
                    }
                    one.add(words.isEmpty() ? "none" : String.join(";", words));
                }
                yield one.stream().filter(words -> !words.equals("none"));
            }
            case CODES -> row.list(column.name()).stream().map(lost -> without(row.list(column.name()), lost));
            // The test of an action that orders none, or of a number that limits none, is never read.
            case CODE -> text.equals("none") ? Stream.of() : withAny(column, neighbour(column, text));
            case WORDING, TEXT ->
                Rules.table(release, row.table()).rows().stream()
                        .map(other -> other.text(column.name()))
                        .filter(other -> !other.equals(text))
                        .limit(1);
            case ID, DATE -> Stream.of();
        };
    }

    private static String without(List<String> list, String lost) {
        var rest = list.stream().filter(entry -> !entry.equals(lost)).toList();
        return rest.isEmpty() ? "none" : String.join(";", rest);
    }

    private static Stream<String> withAny(ColumnDescription column, Stream<String> words) {
        return column.mayBeAny() ? Stream.concat(words, Stream.of("any")) : words;
    }

    /** Another id of the table that the code is taken from; none where there is no other. */
    private Stream<String> neighbour(ColumnDescription column, String text) {
        return column.of().stream()
                .filter(table -> !table.contains("#"))
                .flatMap(table -> Rules.table(release, table).rows().stream())
                .map(Row::id)
                .filter(id -> !text.contains(id))
                .limit(1);
    }

    /** Every constraint inside a pattern, and every pattern of its own line, lost from the rules of one file. */
    static List<RuleMutant> ofRules(String file, String drl) {
        var mutants = new ArrayList<RuleMutant>();
        var at = 0;
        while ((at = drl.indexOf("\nwhen", at)) >= 0) {
            var end = drl.indexOf("\nthen", at);
            var start = drl.indexOf('\n', at + 1) + 1;
            for (var pattern : patterns(drl, start, end)) {
                var text = drl.substring(pattern[0], pattern[1]);
                var named = drl.lastIndexOf("rule \"", at) + 6;
                var rule = drl.substring(named, drl.indexOf('"', named));
                if (!text.contains("DecisionTable(")) {
                    if (!isNeeded(text, drl.substring(pattern[1], drl.indexOf("\nend", end)))) {
                        mutants.add(new RuleMutant(
                                file, rule, text.strip(), drl.substring(0, pattern[0]) + drl.substring(pattern[1])));
                    }
                    for (var constraint : constraints(drl, pattern[0], pattern[1])) {
                        mutants.add(new RuleMutant(
                                file,
                                rule,
                                drl.substring(constraint[0], constraint[1]).strip(),
                                without(drl, constraint)));
                    }
                }
            }
            at = end;
        }
        return mutants;
    }

    /** Whether the rest of the rule speaks of what the pattern binds: without it the rule would not compile. */
    private static boolean isNeeded(String pattern, String rest) {
        var name = pattern.strip();
        return name.startsWith("$")
                && Pattern.compile(Pattern.quote(name.substring(0, name.indexOf(' '))) + "\\b")
                        .matcher(rest)
                        .find();
    }

    /** The constraint together with one of the commas beside it. */
    private static String without(String drl, int[] constraint) {
        var before = drl.substring(0, constraint[0]);
        var after = drl.substring(constraint[1]);
        if (after.startsWith(",")) {
            after = after.substring(1);
        } else if (before.endsWith(",")) {
            before = before.substring(0, before.length() - 1);
        }
        return before + after;
    }

    /** A pattern begins on a line of its own and ends with its last closing parenthesis. */
    private static List<int[]> patterns(String drl, int start, int end) {
        var patterns = new ArrayList<int[]>();
        var from = start;
        var depth = 0;
        for (var at = start; at < end; at++) {
            depth += drl.charAt(at) == '(' ? 1 : drl.charAt(at) == ')' ? -1 : 0;
            if (drl.charAt(at) == '\n' && depth == 0 || at == end - 1) {
                patterns.add(new int[] {from, at + 1});
                from = at + 1;
            }
        }
        return patterns;
    }

    private static List<int[]> constraints(String drl, int start, int end) {
        var constraints = new ArrayList<int[]>();
        var open = drl.indexOf('(', start);
        var depth = 0;
        var from = open + 1;
        for (var at = open; at < end; at++) {
            var sign = drl.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == ',' && depth == 1 || depth == 0) {
                if (!drl.substring(from, at).isBlank()) {
                    constraints.add(new int[] {from, at});
                }
                from = at + 1;
                if (depth == 0) {
                    return constraints;
                }
            }
        }
        return constraints;
    }
}
