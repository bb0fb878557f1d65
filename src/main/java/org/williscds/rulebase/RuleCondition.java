package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One pattern of a rule, such as {@code $lab : LatestLab( test == "ferritin", result.isBelow( $limit ) )}.
 *
 * @param text on one line, without comments
 * @param head up to and with the first opening parenthesis
 * @param constraints what stands between the parentheses, at its commas
 * @param tail from the closing parenthesis on
 */
public record RuleCondition(String text, String head, List<String> constraints, String tail) {

    private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:");
    private static final Pattern KEYED =
            Pattern.compile("from (\\$\\w+)\\.(?:rowsFor|rowsForAny|mostSpecific)\\(.*\\)\\s*$");
    private static final Pattern SIMPLE = Pattern.compile("(\\$\\w+\\s*:\\s*)?((not|exists)\\s+)?[A-Z][\\w.]*\\s*\\(");

    public RuleCondition {
        constraints = List.copyOf(constraints);
    }

    /** A pattern begins on a line of its own; it goes on while a parenthesis is open, or with {@code from}. */
    static List<RuleCondition> all(List<String> lines) {
        var texts = new ArrayList<String>();
        var depth = 0;
        for (var line : lines) {
            var code = withoutComment(line).strip();
            if (code.isEmpty()) {
                continue;
            }
            if (!texts.isEmpty() && (depth > 0 || code.startsWith("from "))) {
                texts.set(texts.size() - 1, texts.get(texts.size() - 1) + " " + code);
            } else {
                texts.add(code);
            }
            depth += depth(code);
        }
        return texts.stream().map(RuleCondition::of).toList();
    }

    static RuleCondition of(String text) {
        if (!SIMPLE.matcher(text).lookingAt()) {
            return new RuleCondition(text, text, List.of(), "");
        }
        var open = text.indexOf('(');
        var constraints = new ArrayList<String>();
        var depth = 0;
        var quoted = false;
        var from = open + 1;
        for (var at = open; at < text.length(); at++) {
            var sign = text.charAt(at);
            quoted ^= sign == '"';
            depth += quoted ? 0 : sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (!quoted && (sign == ',' && depth == 1 || depth == 0)) {
                var constraint = text.substring(from, at).strip();
                if (!constraint.isEmpty()) {
                    constraints.add(constraint);
                }
                from = at + 1;
                if (depth == 0) {
                    return new RuleCondition(text, text.substring(0, open + 1), constraints, text.substring(at));
                }
            }
        }
        return new RuleCondition(text, text, List.of(), "");
    }

    /** The table itself, or a row of it that is asked for by its id: these give numbers and words, they ask nothing. */
    public boolean isParameter() {
        return head.contains("DecisionTable(") || (head.contains("Row(") && tail.contains(".row("));
    }

    /** The names that this pattern gives to what it finds. */
    public List<String> bound() {
        return names(text);
    }

    private static List<String> names(String text) {
        return BOUND.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Whether the text speaks of something that this pattern binds. */
    public boolean isUsedIn(String other) {
        return uses(bound(), other);
    }

    private static boolean uses(List<String> names, String text) {
        return names.stream().anyMatch(name -> Pattern.compile(Pattern.quote(name) + "\\b")
                .matcher(text)
                .find());
    }

    /** The pattern without one of its constraints; empty when the rest of the rule needs what the constraint binds. */
    public Optional<String> without(int constraint, String rest) {
        var others = new ArrayList<>(constraints);
        var names = names(others.remove(constraint));
        return uses(names, rest) || uses(names, String.join(" ", others))
                ? Optional.empty()
                : Optional.of("%s %s %s".formatted(head, String.join(", ", others), tail));
    }

    /** The pattern with all rows of its table instead of those that the key finds; empty when it looks up no rows. */
    public Optional<String> withoutKey() {
        var keyed = KEYED.matcher(text);
        return keyed.find()
                ? Optional.of(text.substring(0, keyed.start()) + "from " + keyed.group(1) + ".rows()")
                : Optional.empty();
    }

    static String withoutComment(String line) {
        var quoted = false;
        for (var at = 0; at + 1 < line.length(); at++) {
            quoted ^= line.charAt(at) == '"';
            if (!quoted && line.charAt(at) == '/' && line.charAt(at + 1) == '/') {
                return line.substring(0, at);
            }
        }
        return line;
    }

    private static int depth(String code) {
        var depth = 0;
        var quoted = false;
        for (var at = 0; at < code.length(); at++) {
            var sign = code.charAt(at);
            quoted ^= sign == '"';
            depth += quoted ? 0 : sign == '(' ? 1 : sign == ')' ? -1 : 0;
        }
        return depth;
    }
}
