package org.williscds.rulebase;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Problem;
import org.williscds.tables.Suggestion;
import org.williscds.tables.TableDescription;

/**
 * Turns the names, paths and words of a description into expressions of the rule language. Every name is looked up in
 * the Java types; what is not found is a problem with a suggestion, and nothing is passed through unseen.
 */
final class Bindings {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+([-_][A-Za-z0-9]+)*");
    private static final String ROW = "row";

    private final TableDescription table;
    private final List<Problem> problems;
    private final Map<String, Class<?>> bound = new HashMap<>();

    Bindings(TableDescription table, List<Problem> problems) {
        this.table = table;
        this.problems = problems;
    }

    /** {@code medicine} of {@code medicine.substance}. */
    static String root(String path) {
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    }

    void bind(String name, String type) {
        if (!WORD.matcher(name).matches()) {
            problem(name, "A fact needs a plain name.", "Maybe it contains a space.");
        }
        bound.put(name, type(type));
    }

    List<String> where(TableDescription.FactPattern fact) {
        var type = type(fact.is());
        var constraints = new ArrayList<String>();
        fact.where()
                .forEach((field, value) -> constraints.add("%s == %s"
                        .formatted(
                                field,
                                expression(value, field.equals("this") ? Object.class : componentType(type, field)))));
        fact.asks().forEach((question, argument) -> constraints.add(question(type, question, argument)));
        return constraints;
    }

    private String question(Class<?> type, String name, String argument) {
        var arguments = argument.isEmpty() ? 0 : 1;
        var known = Stream.of(type.getMethods())
                .filter(method -> method.getReturnType() == boolean.class)
                .toList();
        if (known.stream()
                .noneMatch(method -> method.getName().equals(name) && method.getParameterCount() == arguments)) {
            problem(
                    name,
                    "%s cannot be asked \"%s\".".formatted(type.getSimpleName(), name),
                    Suggestion.among(name, known.stream().map(Method::getName).toList()));
            return "true";
        }
        return "%s(%s)".formatted(name, argument.isEmpty() ? "" : expression(argument, String.class));
    }

    /** A path as seen from inside the pattern of that fact, where the fact itself is not yet bound. */
    String inside(TableDescription.FactPattern fact, String path) {
        var field = path.substring(path.indexOf('.') + 1);
        var type = type(fact.is());
        if (!type.isRecord() || FactTypes.component(type, field).isPresent()) {
            return field;
        }
        if (FactTypes.accessor(type, field).isEmpty()) {
            problem(path, "%s has no component \"%s\".".formatted(fact.is(), field), suggestion(type, field));
        }
        return field + "()";
    }

    /** A path such as {@code medicine.substance} as an expression. */
    String value(String path) {
        return expression(path, Object.class);
    }

    String column(String name) {
        if (table.column(name).isEmpty()) {
            problem(
                    name,
                    "The table has no column \"%s\".".formatted(name),
                    Suggestion.among(
                            name,
                            table.columns().stream()
                                    .map(ColumnDescription::name)
                                    .toList()));
        }
        return name;
    }

    /** A condition on a fact that the table does not join would be dropped. */
    void checkTests() {
        table.columns().stream()
                .flatMap(column -> column.test().stream())
                .flatMap(test -> test.values().stream())
                .filter(path -> !bound.containsKey(root(path)))
                .forEach(path -> problem(
                        path,
                        "The rule joins no fact of the name \"%s\".".formatted(root(path)),
                        Suggestion.among(root(path), bound.keySet())));
    }

    /** A word that the column can say. */
    String word(String columnName, String word) {
        table.column(columnName)
                .filter(column ->
                        !column.allowed().isEmpty() && !column.allowed().contains(word))
                .ifPresent(column -> problem(
                        word,
                        "The column \"%s\" never says \"%s\".".formatted(columnName, word),
                        Suggestion.among(word, column.allowed())));
        return word(word);
    }

    String word(String word) {
        if (!WORD.matcher(word).matches()) {
            problem(word, "This is not a plain word.", "Maybe it contains a space, a quotation mark or a line break.");
            return "";
        }
        return word;
    }

    /** A word, name, path or row column as an expression of the wanted type. */
    String expression(String text, Class<?> wanted) {
        if (text.equals("null") || text.equals("true") || text.equals("false")) {
            return text;
        }
        var root = root(text);
        if (root.equals(ROW) && text.contains(".")) {
            return rowValue(text.substring(ROW.length() + 1), wanted);
        }
        if (wanted.isEnum() && !text.contains(".")) {
            return constant(text, wanted);
        }
        if (bound.containsKey(root)) {
            return path(text);
        }
        if (wanted != Object.class && wanted != String.class) {
            var known = new TreeSet<>(bound.keySet());
            known.addAll(FactTypes.names());
            problem(text, "This is not a %s.".formatted(wanted.getSimpleName()), Suggestion.among(text, known));
        }
        return "\"%s\"".formatted(word(text));
    }

    private String rowValue(String name, Class<?> wanted) {
        if (name.equals("id")) {
            return "$row.id()";
        }
        column(name);
        table.column(name).ifPresent(column -> problems.addAll(RowColumn.misfits(table, column, wanted)));
        if (wanted.isEnum()) {
            return "$row.choice( %s.class, \"%s\" )".formatted(qualified(wanted), name);
        }
        if (Set.class.isAssignableFrom(wanted)) {
            return "$row.choices( Occasion.class, \"%s\" )".formatted(name);
        }
        if (wanted == BigDecimal.class) {
            return "$row.number( \"%s\" )".formatted(name);
        }
        if (wanted == int.class) {
            return "$row.number( \"%s\" ).intValue()".formatted(name);
        }
        return "$row.text( \"%s\" )".formatted(name);
    }

    private String path(String text) {
        var steps = text.split("\\.");
        var type = bound.getOrDefault(steps[0], Object.class);
        var expression = new StringBuilder("$" + steps[0]);
        for (var index = 1; index < steps.length; index++) {
            var accessor = FactTypes.accessor(type, steps[index]);
            if (accessor.isEmpty()) {
                problem(
                        text,
                        "%s has no component \"%s\".".formatted(type.getSimpleName(), steps[index]),
                        suggestion(type, steps[index]));
                return "null";
            }
            expression.append('.').append(steps[index]).append("()");
            type = accessor.get().getReturnType();
        }
        return expression.toString();
    }

    private String constant(String word, Class<?> type) {
        var name = word.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return qualified(type) + "." + name;
            }
        }
        problem(
                word,
                "\"%s\" is not one of the words of %s.".formatted(word, type.getSimpleName()),
                Suggestion.among(
                        word,
                        java.util.Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.toString()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'))
                                .toList()));
        return "null";
    }

    /** {@code MedicationUse.Status} for an enum inside a record. */
    private static String qualified(Class<?> type) {
        var owner = type.getDeclaringClass();
        return owner == null ? type.getSimpleName() : owner.getSimpleName() + "." + type.getSimpleName();
    }

    private Class<?> componentType(Class<?> type, String name) {
        var component = type.isRecord() ? FactTypes.accessor(type, name) : java.util.Optional.<Method>empty();
        if (component.isEmpty()) {
            problem(name, "%s has no component \"%s\".".formatted(type.getSimpleName(), name), suggestion(type, name));
            return Object.class;
        }
        return component.get().getReturnType();
    }

    Class<?> type(String name) {
        var type = FactTypes.named(name);
        if (type.isEmpty()) {
            problem(
                    name,
                    "\"%s\" is not a fact, conclusion or action.".formatted(name),
                    Suggestion.among(name, FactTypes.names()));
            return Object.class;
        }
        return type.get();
    }

    static String suggestion(Class<?> type, String name) {
        return type.isRecord()
                ? Suggestion.among(
                        name,
                        FactTypes.components(type)
                                .map(java.lang.reflect.RecordComponent::getName)
                                .toList())
                : "Maybe the fact itself is misspelt.";
    }

    void problem(String value, String reason, String cure) {
        var problem = new Problem("table-description", table.file(), "", value, reason, cure);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
