package org.williscds.rulebase;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks for and what can come of it, each by a name. It asks for too little rather than too much, and where it
 * cannot tell what a rule concludes it takes all that could be concluded.
 */
final class RuleReach {

    static final String CIRCUMSTANCE = "Circumstance";

    private static final Pattern TABLE = Pattern.compile("DecisionTable\\(\\s*name\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern PATTERN =
            Pattern.compile("^(?:\\$\\w+\\s*:\\s*)?(?:exists\\s+)?([A-Z][\\w.]*)\\s*\\(");
    private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w*");
    /** What a pattern looks for. */
    private static final Pattern LOOKED_FOR = Pattern.compile("\\b([A-Z]\\w*)\\s*\\(");

    private static final Set<String> NO_FACTS = Set.of("DecisionTable", "Row");
    /** Which circumstance a pattern asks for: its name, or the column of a row; neither where it takes any. */
    private static final Pattern ASKED_CIRCUMSTANCE = Pattern.compile(
            "\\bCircumstance\\s*\\((?:\\s*circumstance == (?:\"([^\"]*)\"|\\$\\w+\\.text\\( ?\"([^\"]*)\" ?\\))\\s*[,)])?");

    private static final Pattern NAMED_CIRCUMSTANCE = Pattern.compile("^circumstance == \"([^\"]*)\"$");
    /** A record, by its last name, and its first component where that is plain text. */
    private static final Pattern MADE =
            Pattern.compile("\\bnew\\s+(?:\\w+\\s*\\.\\s*)*(\\w+)\\s*\\(\\s*(?:\"([^\"]*)\"\\s*[,)])?");
    /** What is concluded without {@code new}: by one method of something bound, or in a way that is not known here. */
    private static final Pattern HANDED_ON = Pattern.compile("insertLogical\\s*\\(\\s*+(?!new\\s)([^;]*)");

    private static final Pattern ONE_METHOD = Pattern.compile("\\$\\w+\\s*\\.\\s*(\\w+)\\s*\\((.*)", Pattern.DOTALL);

    private RuleReach() {}

    static String type(String name) {
        return "type " + name;
    }

    static String circumstance(String id) {
        return "circumstance " + id;
    }

    static String table(String name) {
        return "table " + name;
    }

    /** The names of all tables that a text asks for. */
    static Set<String> tablesIn(String text) {
        return TABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a rule asks for before anything of its table: kinds of facts, and circumstances that it names. */
    static Set<String> needs(RuleText.Rule rule) {
        var needs = new LinkedHashSet<String>();
        for (var condition : rule.conditions()) {
            var pattern = PATTERN.matcher(condition.text());
            if (!pattern.find() || condition.tail().contains(" from ")) {
                continue;
            }
            var name = pattern.group(1).substring(pattern.group(1).lastIndexOf('.') + 1);
            var circumstance = condition.constraints().stream()
                    .map(NAMED_CIRCUMSTANCE::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst();
            if (name.equals(CIRCUMSTANCE) && circumstance.isPresent()) {
                needs.add(circumstance(circumstance.get()));
            } else if (FactTypes.named(name).isPresent()) {
                needs.add(type(name));
            }
        }
        return needs;
    }

    /**
     * All that has a part in whether a rule fires, what must not be there among it; too much rather than too little.
     *
     * @param words what a column of the rows that the rule reads can say
     * @param anyOf what a pattern asks for that names no circumstance itself
     */
    static Set<String> reads(RuleText.Rule rule, Function<String, Set<String>> words, Set<String> anyOf) {
        var reads = new LinkedHashSet<String>();
        for (var condition : rule.conditions()) {
            WORD.matcher(condition.text())
                    .results()
                    .map(MatchResult::group)
                    .filter(name ->
                            !name.equals(CIRCUMSTANCE) && FactTypes.named(name).isPresent())
                    .forEach(name -> reads.add(type(name)));
            if (LOOKED_FOR
                    .matcher(condition.text())
                    .results()
                    .map(found -> found.group(1))
                    .anyMatch(name -> FactTypes.named(name).isEmpty() && !NO_FACTS.contains(name))) {
                // A kind above several others.
                FactTypes.names().forEach(name -> reads.add(type(name)));
            }
            ASKED_CIRCUMSTANCE.matcher(condition.text()).results().forEach(asked -> {
                if (asked.group(1) != null) {
                    reads.add(circumstance(asked.group(1)));
                } else if (asked.group(2) != null) {
                    words.apply(asked.group(2)).forEach(word -> reads.add(circumstance(word)));
                } else if (condition.text().indexOf("circumstance ==", asked.end()) < 0) {
                    reads.addAll(anyOf);
                } else {
                    reads.add(type(CIRCUMSTANCE));
                }
            });
        }
        return reads;
    }

    /**
     * The tables of a rule that can fire, and what it concludes.
     *
     * @param circumstances all there are: what is given where the rule does not name the one that it concludes
     */
    static Set<String> gives(RuleText.Rule rule, Set<String> circumstances) {
        var gives = new LinkedHashSet<String>();
        rule.conditions().forEach(condition -> tablesIn(condition.text()).forEach(name -> gives.add(table(name))));
        HANDED_ON
                .matcher(rule.consequence())
                .results()
                .flatMap(RuleReach::handedOn)
                .forEach(type -> add(gives, type, null, circumstances));
        MADE.matcher(rule.consequence())
                .results()
                .forEach(made -> add(gives, made.group(1), made.group(2), circumstances));
        return gives;
    }

    private static void add(Set<String> gives, String type, @Nullable String first, Set<String> circumstances) {
        gives.add(type(type));
        if (type.equals(CIRCUMSTANCE)) {
            (first == null ? circumstances : Set.of(first)).forEach(id -> gives.add(circumstance(id)));
        }
    }

    /** What a method of some fact that bears the name can return; all kinds of facts where that cannot be told. */
    private static Stream<String> handedOn(MatchResult conclusion) {
        var call = ONE_METHOD.matcher(conclusion.group(1));
        var types = call.matches() && endsTheConclusion(call.group(2))
                ? FactTypes.all().stream()
                        .flatMap(type -> Stream.of(type.getMethods()))
                        .filter(method -> method.getName().equals(call.group(1)))
                        .map(Method::getReturnType)
                        .collect(Collectors.toSet())
                : Set.<Class<?>>of();
        return !types.isEmpty() && FactTypes.all().containsAll(types)
                ? types.stream().map(Class::getSimpleName)
                : FactTypes.names().stream();
    }

    /** Whether nothing but the end of insertLogical follows the parenthesis that closes the call. */
    private static boolean endsTheConclusion(String arguments) {
        var depth = 1;
        for (var at = 0; at < arguments.length(); at++) {
            var sign = arguments.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0) {
                return arguments.substring(at + 1).strip().equals(")");
            }
        }
        return false;
    }
}
