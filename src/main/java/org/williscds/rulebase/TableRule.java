package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.TableDescription;

/**
 * Writes the Drools rule of a decision table: it joins facts to rows, key equality first. No text of any cell gets into
 * it, only names that the description gives and the Java types confirm.
 */
final class TableRule {

    /** Tells a generated rule from one written by hand. */
    static final String ENDING = ".generated.drl";

    private final TableDescription table;
    private final Bindings bindings;

    TableRule(TableDescription table, List<Problem> problems) {
        this.table = table;
        this.bindings = new Bindings(table, problems);
    }

    RuleSource write() {
        table.facts().forEach(fact -> bindings.bind(fact.name(), fact.is()));
        bindings.checkTests();
        var drl = new StringBuilder("package rules.%s;%n%n".formatted(packageName()));
        FactTypes.all().stream()
                .map(Class::getCanonicalName)
                .sorted()
                .forEach(type -> drl.append("import %s;%n".formatted(type)));
        drl.append("""
                import org.williscds.facts.Presence;
                import org.williscds.recommendation.Indicator;
                import org.williscds.recommendation.Occasion;
                import org.williscds.recommendation.Words;
                import org.williscds.tables.DecisionTable;
                import org.williscds.tables.Row;
                """);
        for (var index = 0; index < table.conclusions().size(); index++) {
            rule(drl, index);
        }
        return new RuleSource(table.name() + ENDING, drl.toString());
    }

    private String packageName() {
        var folders = table.name().split("/");
        return folders.length < 2 ? "root" : folders[0];
    }

    private void rule(StringBuilder drl, int index) {
        var conclusion = table.conclusions().get(index);
        drl.append("%n// %s%nrule \"%s%s\"%nwhen%n"
                .formatted(oneLine(table.question()), table.name(), index == 0 ? "" : " " + (index + 1)));
        drl.append("    $table : DecisionTable( name == \"%s\" )%n".formatted(table.name()));
        patterns(conclusion)
                .forEach(pattern -> drl.append("    ").append(pattern).append('\n'));
        drl.append("then%n    insertLogical( %s );%nend%n".formatted(new ConclusionWriter(bindings).write(conclusion)));
    }

    /** A comment must not end before its line does. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }

    /** Facts in the described order; the row right after the fact that holds its key. */
    private List<String> patterns(TableDescription.ConclusionPattern conclusion) {
        var patterns = new ArrayList<String>();
        var keyFacts = keyFacts();
        var rowIsBound = keyFacts.isEmpty();
        var before = new ArrayList<String>();
        if (rowIsBound) {
            patterns.add(rowPattern(before, conclusion));
        }
        for (var fact : table.facts()) {
            patterns.add("$%s : %s( %s )".formatted(fact.name(), fact.is(), constraints(fact, rowIsBound)));
            before.add(fact.name());
            if (!rowIsBound && before.containsAll(keyFacts)) {
                patterns.add(rowPattern(before, conclusion));
                rowIsBound = true;
            }
        }
        for (var fact : table.without()) {
            patterns.add("not %s( %s )".formatted(fact.is(), String.join(", ", bindings.where(fact))));
        }
        return patterns;
    }

    private List<String> keyFacts() {
        return table.keyColumn()
                .flatMap(ColumnDescription::test)
                .map(test ->
                        test.values().stream().map(Bindings::root).distinct().toList())
                .orElse(List.of());
    }

    private String constraints(TableDescription.FactPattern fact, boolean rowIsBound) {
        var constraints = new ArrayList<>(bindings.where(fact));
        if (rowIsBound) {
            conditionsOn(List.of(fact.name()))
                    .forEach(test -> constraints.add(
                            "$row.accepts(\"%s\", %s)".formatted(test.column(), bindings.inside(fact, test.value()))));
        }
        return String.join(", ", constraints);
    }

    private String rowPattern(List<String> boundFacts, TableDescription.ConclusionPattern conclusion) {
        var constraints = new ArrayList<String>();
        conclusion
                .onlyIf()
                .forEach((column, word) -> constraints.add(
                        "text(\"%s\") == \"%s\"".formatted(bindings.column(column), bindings.word(column, word))));
        conditionsOn(boundFacts)
                .forEach(test ->
                        constraints.add("accepts(\"%s\", %s)".formatted(test.column(), bindings.value(test.value()))));
        return "$row : Row( %s ) from %s".formatted(String.join(", ", constraints), rows());
    }

    private String rows() {
        var key = table.keyColumn();
        if (key.isEmpty() || key.get().test().isEmpty()) {
            return "$table.rows()";
        }
        var test = key.get().test().get();
        var values = test.values().stream().map(bindings::value).collect(Collectors.joining(", "));
        return switch (test.how()) {
            case MOST_SPECIFIC -> "$table.mostSpecific( %s )".formatted(values);
            case ITSELF_OR_CLASS -> "$table.rowsForAny( %s )".formatted(values);
            default -> "$table.rowsFor( %s )".formatted(values);
        };
    }

    private record ColumnTest(String column, String value) {}

    /** What condition columns, the key left out, ask of those facts; a column that looks at several asks each of them. */
    private List<ColumnTest> conditionsOn(List<String> facts) {
        return table.columns().stream()
                .filter(column -> column.test().isPresent() && !column.key())
                .flatMap(column -> column.test().get().values().stream()
                        .filter(value -> facts.contains(Bindings.root(value)))
                        .map(value -> new ColumnTest(column.name(), value)))
                .toList();
    }
}
