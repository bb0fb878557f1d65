package org.williscds.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.williscds.rulebase.RelaxedRule;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.ColumnDescription.How;
import org.williscds.tables.ColumnDescription.Role;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/** All the small mistakes that are tried: in every row of every table that rules read, and in every rule. */
final class Mutants {

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]\\w*(?:\\.[A-Z]\\w*)*)\\.([A-Z][A-Z_]+)\\b");

    /** Names, and what a row on the way adds to a text: scenarios look at the recommendation itself. */
    private static final Set<String> NOT_LOOKED_AT = Set.of("says", "name_en", "name_nl", "name_de");

    private final Release release;

    Mutants(Release release) {
        this.release = release;
    }

    Stream<Mutant> all() {
        return Stream.concat(cells(), rules());
    }

    /** Each row lost, each number a step up and down, each condition dropped or swapped, each outcome swapped. */
    Stream<Mutant> cells() {
        var read = tablesThatRulesRead();
        return release.tables().values().stream()
                .filter(table -> table.description().decides() || read.contains(table.getName()))
                .sorted(java.util.Comparator.comparing(DecisionTable::getName))
                .flatMap(table -> table.rows().stream().flatMap(this::ofRow));
    }

    /** Each constraint and each pattern of its own lost, each constant that is concluded swapped. */
    Stream<Mutant> rules() {
        return release.rules().stream().flatMap(file -> file.rules().stream()
                .flatMap(rule -> Stream.concat(ofConditions(file, rule), ofConclusion(file, rule))));
    }

    /** Conditions of columns, and keys, are tried cell by cell. */
    private static Stream<Mutant> ofConditions(RuleText file, RuleText.Rule rule) {
        var isGenerated = rule.name().contains("/");
        return RelaxedRule.of(file, rule, rule.consequence()).stream()
                .filter(relaxed -> !isGenerated || !relaxed.lost().contains("accepts(") && !relaxed.key())
                .map(relaxed -> new Mutant.Rule(relaxed, rule.consequence()));
    }

    private static Stream<Mutant> ofConclusion(RuleText file, RuleText.Rule rule) {
        return CONSTANT.matcher(rule.consequence()).results().flatMap(found -> other(file, found).stream()
                .map(constant -> {
                    var text = rule.consequence();
                    var relaxed = new RelaxedRule(
                            file,
                            rule,
                            "concludes %s instead of %s".formatted(constant, found.group(2)),
                            false,
                            false,
                            rule.conditions().stream()
                                    .map(org.williscds.rulebase.RuleCondition::text)
                                    .toList());
                    return new Mutant.Rule(
                            relaxed, text.substring(0, found.start(2)) + constant + text.substring(found.end(2)));
                }));
    }

    /** Another constant of the same enum, which the file imports or which stands in a type that it imports. */
    private static List<String> other(RuleText file, MatchResult found) {
        var steps = found.group(1).split("\\.");
        return file.head()
                .lines()
                .filter(line -> line.startsWith("import ") && line.endsWith("." + steps[0] + ";"))
                .map(line -> line.substring("import ".length(), line.length() - 1)
                        + found.group(1).substring(steps[0].length()))
                .flatMap(name -> type(name).stream())
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()))
                .filter(name -> !name.equals(found.group(2)))
                .limit(1)
                .toList();
    }

    private static List<Class<?>> type(String name) {
        for (var binary = name; binary.contains("."); ) {
            try {
                return List.of(Class.forName(binary));
            } catch (ClassNotFoundException e) {
                var dot = binary.lastIndexOf('.');
                binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
            }
        }
        return List.of();
    }

    private Set<String> tablesThatRulesRead() {
        var name = Pattern.compile("DecisionTable\\(\\s*name == \"([^\"]+)\"");
        var read = new TreeSet<String>();
        release.rules().stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> rule.conditions().stream())
                .forEach(condition ->
                        name.matcher(condition.text()).results().forEach(found -> read.add(found.group(1))));
        return read;
    }

    private Stream<Mutant> ofRow(Row row) {
        return Stream.concat(
                Stream.of(new Mutant.Cell(row.table(), row.id(), "", "", "")),
                row.description().columns().stream()
                        .filter(column -> column.role() == Role.CONDITION || column.role() == Role.OUTCOME)
                        .filter(column -> !NOT_LOOKED_AT.contains(column.name()))
                        .flatMap(column -> others(column, row)
                                .map(other -> new Mutant.Cell(
                                        row.table(), row.id(), column.name(), row.text(column.name()), other))));
    }

    private Stream<String> others(ColumnDescription column, Row row) {
        var text = row.text(column.name());
        var others = new LinkedHashSet<>(swapped(column, row));
        var isNoneOf = column.test().filter(test -> test.how() == How.NONE_OF).isPresent();
        if (column.test().isPresent() && row.description().decides() && !(isNoneOf && text.equals("none"))) {
            others.add("any");
        }
        others.remove(text);
        return others.stream();
    }

    private List<String> swapped(ColumnDescription column, Row row) {
        var text = row.text(column.name());
        return switch (column.type()) {
            case DECIMAL, WHOLE ->
                row.decimal(column.name()).map(Mutants::steps).orElse(List.of());
            case CHOICE ->
                text.equals("any") || text.isEmpty() ? column.allowed().subList(0, 1) : column.allowed();
            case CHOICES -> toggled(column, row);
            case CODES ->
                row.list(column.name()).stream()
                        .map(lost -> without(row.list(column.name()), lost))
                        .toList();
            // The test of an action that orders none, or of a number that limits none, is never read.
            case CODE ->
                text.equals("none") || text.equals("any") || text.isEmpty() ? List.of() : neighbour(column, text);
            case WORDING, TEXT ->
                release.rows(row.table()).stream()
                        .map(other -> other.text(column.name()))
                        .filter(other -> !other.equals(text))
                        .limit(1)
                        .toList();
            case ID, DATE -> List.of();
        };
    }

    /** A step is 1, or 0.1 where the number has decimals. */
    private static List<String> steps(BigDecimal value) {
        var step = value.stripTrailingZeros().scale() > 0 ? TENTH : BigDecimal.ONE;
        return Stream.of(value.subtract(step), value.add(step))
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static List<String> toggled(ColumnDescription column, Row row) {
        var one = new ArrayList<String>();
        for (var word : column.allowed()) {
            var words = new TreeSet<>(row.list(column.name()));
            if (!words.remove(word)) {
                words.add(word);
            }
            if (!words.isEmpty()) {
                one.add(String.join(";", words));
            }
        }
        return one;
    }

    private static String without(List<String> list, String lost) {
        var rest = list.stream().filter(entry -> !entry.equals(lost)).toList();
        return rest.isEmpty() ? "none" : String.join(";", rest);
    }

    /** Another id of the table that the code is taken from; none where there is no other. */
    private List<String> neighbour(ColumnDescription column, String text) {
        return column.of().stream()
                .flatMap(table -> neighbours(table).stream())
                .filter(id -> !text.contains(id))
                .limit(1)
                .toList();
    }

    /** {@code medication/alternatives#group}: not the ids of the rows, but what stands in that column. */
    private List<String> neighbours(String table) {
        var parts = table.split("#", 2);
        return release.rows(parts[0]).stream()
                .map(row -> parts.length > 1 ? row.text(parts[1]) : row.id())
                .distinct()
                .toList();
    }
}
