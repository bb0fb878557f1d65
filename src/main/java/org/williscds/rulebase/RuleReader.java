package org.williscds.rulebase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a file: the small part of the rule language that {@link DrlGate} lets in. */
public final class RuleReader {

    private static final Pattern WORD = Pattern.compile(
            "\\s*(\"[^\"]*\"|\\d+(?:\\.\\d+)?|\\$?[A-Za-z_]\\w*|==|!=|<=|>=|&&|\\|\\||[-<>!().,:;])\\s*");
    private static final Pattern IMPORT = Pattern.compile("^import ([\\w.]+);");
    private static final String CONCLUDES = "insertLogical";

    private final Map<String, Class<?>> types;
    private List<String> words = List.of();
    private int at;

    private RuleReader(Map<String, Class<?>> types) {
        this.types = types;
    }

    /** @throws IllegalArgumentException for what is no part of that language */
    public static List<ReadRule> read(RuleText file) {
        var reader = new RuleReader(imported(file.head()));
        return file.rules().stream().map(rule -> reader.rule(file, rule)).toList();
    }

    private static Map<String, Class<?>> imported(String head) {
        var types = new HashMap<String, Class<?>>();
        head.lines().map(IMPORT::matcher).filter(java.util.regex.Matcher::find).forEach(found -> {
            var name = found.group(1);
            type(name).ifPresent(type -> types.put(type.getSimpleName(), type));
        });
        return types;
    }

    /** A type inside another has a dot in an import and a dollar sign for the JVM. */
    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name, false, RuleReader.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            var dot = name.lastIndexOf('.');
            return dot < 0 || !Character.isUpperCase(name.charAt(dot + 1))
                    ? Optional.empty()
                    : type(name.substring(0, dot) + "$" + name.substring(dot + 1));
        }
    }

    private ReadRule rule(RuleText file, RuleText.Rule rule) {
        var conditions = new ArrayList<ReadRule.Condition>();
        for (var condition : rule.conditions()) {
            start(condition.text());
            conditions.add(condition());
            end();
        }
        start(rule.consequence());
        var conclusions = new ArrayList<Expression>();
        while (at < words.size()) {
            expect(CONCLUDES);
            expect("(");
            conclusions.add(expression());
            expect(")");
            expect(";");
        }
        return new ReadRule(file.nameOf(rule), file, rule, conditions, conclusions);
    }

    private ReadRule.Condition condition() {
        var from = at;
        if (take("not")) {
            return new ReadRule.Absent(group(), text(from));
        }
        if (take("exists")) {
            return new ReadRule.Exists(group(), text(from));
        }
        return new ReadRule.Present(pattern(), text(from));
    }

    private List<ReadRule.Condition> group() {
        var patterns = new ArrayList<ReadRule.Condition>();
        if (take("(")) {
            do {
                patterns.add(condition());
            } while (take("and"));
            expect(")");
        } else {
            patterns.add(condition());
        }
        return patterns;
    }

    private ReadRule.Pattern pattern() {
        var name = name();
        var type = types.get(next());
        expect("(");
        var constraints = new ArrayList<ReadRule.Constraint>();
        while (!take(")")) {
            var from = at;
            constraints.add(new ReadRule.Constraint(name(), expression(), text(from)));
            take(",");
        }
        return new ReadRule.Pattern(
                name, Objects.requireNonNull(type), constraints, take("from") ? expression() : null);
    }

    /** {@code $medicine :} before a pattern or a field. */
    private String name() {
        if (peek(0).startsWith("$") && peek(1).equals(":")) {
            at += 2;
            return words.get(at - 2);
        }
        return "";
    }

    private Expression expression() {
        var left = compared();
        return take("||") ? new Expression.Either(left, expression()) : left;
    }

    private Expression compared() {
        var left = single();
        return switch (peek(0)) {
            case "==", "!=", "<", ">", "<=", ">=", "contains" -> {
                var sign = next();
                yield new Expression.Compared(left, sign, single());
            }
            default -> left;
        };
    }

    private Expression single() {
        if (take("!")) {
            return new Expression.Not(single());
        }
        if (take("(")) {
            var inside = expression();
            expect(")");
            return members(inside);
        }
        return members(first());
    }

    private Expression first() {
        var word = next();
        if (word.startsWith("\"")) {
            return new Expression.Literal(word.substring(1, word.length() - 1));
        }
        if (Character.isDigit(word.charAt(0))) {
            return new Expression.Literal(new BigDecimal(word));
        }
        return switch (word) {
            case "-" -> new Expression.Literal(new BigDecimal(next()).negate());
            case "null" -> new Expression.Literal(null);
            case "true" -> new Expression.Literal(true);
            case "false" -> new Expression.Literal(false);
            case "this" -> new Expression.Self();
            case "new" -> made();
            default ->
                word.startsWith("$")
                        ? new Expression.Variable(word)
                        : Character.isUpperCase(word.charAt(0)) ? constant(word) : asked(new Expression.Self(), word);
        };
    }

    private Expression made() {
        var type = nested(Objects.requireNonNull(types.get(next())));
        expect("(");
        return new Expression.Made(type, arguments());
    }

    private Class<?> nested(Class<?> type) {
        var inside = type;
        while (peek(0).equals(".") && nestedType(inside, peek(1)).isPresent()) {
            inside = nestedType(inside, peek(1)).orElseThrow();
            at += 2;
        }
        return inside;
    }

    private static Optional<Class<?>> nestedType(Class<?> type, String name) {
        for (var inside : type.getClasses()) {
            if (inside.getSimpleName().equals(name)) {
                return Optional.of(inside);
            }
        }
        return Optional.empty();
    }

    private Expression constant(String first) {
        var type = nested(Objects.requireNonNull(types.get(first), () -> unreadable(first)));
        expect(".");
        var name = next();
        if (name.equals("class")) {
            return new Expression.Literal(type);
        }
        try {
            return new Expression.Literal(type.getField(name).get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(unreadable(name), e);
        }
    }

    private Expression members(Expression of) {
        var expression = of;
        while (take(".")) {
            expression = asked(expression, next());
        }
        return expression;
    }

    private Expression asked(Expression of, String name) {
        return new Expression.Member(of, name, take("(") ? arguments() : List.of());
    }

    private List<Expression> arguments() {
        var arguments = new ArrayList<Expression>();
        while (!take(")")) {
            arguments.add(expression());
            take(",");
        }
        return arguments;
    }

    private void start(String text) {
        var found = new ArrayList<String>();
        var matcher = WORD.matcher(text.strip());
        var end = 0;
        while (matcher.find() && matcher.start() == end) {
            found.add(matcher.group(1));
            end = matcher.end();
        }
        words = found;
        at = 0;
        if (end < text.strip().length()) {
            throw new IllegalArgumentException(unreadable(text.strip().substring(end)));
        }
    }

    private void end() {
        if (at < words.size()) {
            throw new IllegalArgumentException(unreadable(words.get(at)));
        }
    }

    private String text(int from) {
        return String.join(" ", words.subList(from, at))
                .replaceAll(" ?([.(]) ?", "$1")
                .replaceAll(" ([),])", "$1");
    }

    private String peek(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead) : "";
    }

    private String next() {
        if (at >= words.size()) {
            throw new IllegalArgumentException(unreadable("its end"));
        }
        return words.get(at++);
    }

    private boolean take(String word) {
        if (peek(0).equals(word)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String word) {
        if (!take(word)) {
            throw new IllegalArgumentException(unreadable(peek(0)));
        }
    }

    private String unreadable(@Nullable String word) {
        return "The rule cannot be taken apart at %s of \"%s\". Maybe it uses a sign that rules here do not use."
                .formatted(word, String.join(" ", words));
    }
}
