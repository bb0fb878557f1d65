package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.williscds.tables.Problem;
import org.williscds.tables.Suggestion;

/**
 * What a hand-written rule may consist of, judged on the parsed tree before anything is built, because building a foreign
 * rule can already run its code: patterns over facts, and conclusions. It is a fence for authors and a defence in depth, no
 * sandbox: rules come with the release's own files and never by upload.
 */
public final class DrlGate {

    private static final Set<String> TABLES = Set.of("org.williscds.tables.DecisionTable", "org.williscds.tables.Row");
    private static final List<String> OPEN_PACKAGES =
            List.of("org.williscds.facts.", "org.williscds.recommendation.", "java.time.", "java.math.", "java.util.");
    private static final Set<String> ANNOTATIONS = Set.of("source", "dossier");
    private static final Pattern PLAIN_TEXT = Pattern.compile("\"[^\"\\\\\\p{Cntrl}]*\"");
    private static final Pattern RULE_NAME = Pattern.compile("[a-z0-9]+([-/_ ][a-z0-9]+)*");
    /** A record, made here or by a fact. */
    private static final Pattern CONCLUSION = Pattern.compile("\\s*(new\\s|\\$)");

    private static final Pattern STATEMENT = Pattern.compile("insertLogical\\s*\\((.*)\\)", Pattern.DOTALL);

    /** {@code $because : because} gives a field a name for the rest of the rule. */
    private static final Pattern NAMED = Pattern.compile("^\\s*\\$[A-Za-z0-9_]+\\s*:(?!=)");

    private static final Predicate<String> NOTHING = name -> false;

    private final RuleSource source;
    private final List<Problem> problems = new ArrayList<>();

    private DrlGate(RuleSource source) {
        this.source = source;
    }

    /** Everything in the file that a rule must not contain; empty when it may be built. */
    public static List<Problem> check(RuleSource source) {
        var gate = new DrlGate(source);
        try {
            var parser = new DrlParser();
            var tree = parser.parse(false, source.text());
            if (tree == null || parser.hasErrors()) {
                parser.getErrors()
                        .forEach(error -> gate.refuse(
                                error.getLines().length == 0 ? 0 : error.getLines()[0],
                                "",
                                "The rule cannot be read (%s).".formatted(error.getMessage()),
                                "Maybe a parenthesis, a comma or the word \"end\" is missing."));
                return List.copyOf(gate.problems);
            }
            gate.check(tree);
        } catch (DroolsParserException | RuntimeException e) {
            gate.refuse(
                    0, "", "The rules cannot be read (%s).".formatted(e.getMessage()), "Maybe this is no rule file.");
        }
        return List.copyOf(gate.problems);
    }

    private void check(PackageDescr tree) {
        none(tree.getGlobals(), "global", "A rule sees facts and rows only.");
        none(tree.getFunctions(), "function", "What needs code belongs into a fact.");
        none(tree.getFunctionImports(), "import of a function", "What needs code belongs into a fact.");
        none(tree.getAccumulateImports(), "import of a function", "What needs code belongs into a fact.");
        none(tree.getTypeDeclarations(), "declared type", "Facts are Java records.");
        none(tree.getEnumDeclarations(), "declared type", "Facts are Java records.");
        none(tree.getEntryPointDeclarations(), "entry point", "All facts come the same way.");
        none(tree.getWindowDeclarations(), "window", "Dates are compared with the day of the evaluation.");
        none(tree.getAttributes(), "attribute", "A rule that must wait for another joins on what that one concludes.");
        var topic = source.path().contains("/")
                ? source.path().substring(0, source.path().indexOf('/'))
                : "root";
        if (!tree.getNamespace().equals("rules." + topic)) {
            refuse(
                    1,
                    tree.getNamespace(),
                    "The package of a rule is named after its folder.",
                    "Maybe it should be \"rules.%s\".".formatted(topic));
        }
        var types = new HashSet<String>();
        tree.getImports().forEach(imported -> types.add(imported(imported)));
        tree.getRules().forEach(rule -> check(rule, types));
    }

    private String imported(ImportDescr imported) {
        var name = imported.getTarget();
        if (name.endsWith("*")
                || !(TABLES.contains(name) || OPEN_PACKAGES.stream().anyMatch(name::startsWith))) {
            refuse(
                    imported.getLine(),
                    name,
                    "A rule may import facts, recommendations, DecisionTable, Row, and types of java.time, java.math and java.util, each by its name.",
                    "Maybe a fact of the same meaning exists already.");
        }
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void check(RuleDescr rule, Set<String> types) {
        if (rule instanceof QueryDescr) {
            refuse(rule.getLine(), rule.getName(), "A query is no rule.", "Maybe a rule with a conclusion is meant.");
            return;
        }
        if (!RULE_NAME.matcher(rule.getName()).matches()) {
            refuse(
                    rule.getLine(),
                    rule.getName(),
                    "The name of a rule has small letters, digits and hyphens.",
                    "Maybe it contains a capital or a sign.");
        }
        rule.getAttributes()
                .values()
                .forEach(attribute -> refuse(
                        attribute.getLine(),
                        attribute.getName(),
                        "A rule has no attributes.",
                        "Maybe it can wait for another by joining on what that one concludes."));
        rule.getAnnotations().forEach(this::check);
        if (rule.getParentName() != null || !rule.getNamedConsequences().isEmpty()) {
            refuse(
                    rule.getLine(),
                    rule.getName(),
                    "A rule has one condition and one consequence of its own.",
                    "Maybe it can be written as two rules.");
        }
        condition(rule.getLhs(), types);
        consequence(rule);
    }

    private void check(AnnotationDescr annotation) {
        var value = String.valueOf(annotation.getSingleValue());
        if (!ANNOTATIONS.contains(annotation.getName())
                || !PLAIN_TEXT.matcher(value).matches()) {
            refuse(
                    annotation.getLine(),
                    "@%s(%s)".formatted(annotation.getName(), value),
                    "A rule is annotated with @source and @dossier, each one plain text in quotation marks.",
                    "Maybe the quotation marks are missing.");
        }
    }

    private void condition(BaseDescr descr, Set<String> types) {
        if (descr instanceof AndDescr and) {
            and.getDescrs().forEach(one -> condition(one, types));
        } else if (descr instanceof NotDescr not) {
            not.getDescrs().forEach(one -> condition((BaseDescr) one, types));
        } else if (descr instanceof ExistsDescr exists) {
            exists.getDescrs().forEach(one -> condition((BaseDescr) one, types));
        } else if (descr instanceof PatternDescr pattern) {
            pattern(pattern, types);
        } else {
            refuse(
                    descr.getLine(),
                    descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT),
                    "A condition consists of patterns over facts, \"not\" and \"exists\".",
                    "Maybe two rules say the same.");
        }
    }

    private void pattern(PatternDescr pattern, Set<String> types) {
        var type = pattern.getObjectType();
        if (!types.contains(type.substring(type.lastIndexOf('.') + 1)) || type.contains(".")) {
            refuse(pattern.getLine(), type, "A pattern names an imported fact.", Suggestion.among(type, types));
        }
        if (pattern.isQuery()
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getAnnotations().isEmpty()) {
            refuse(
                    pattern.getLine(),
                    type,
                    "A pattern asks for fields only.",
                    "Maybe a sign too many stands before it.");
        }
        for (var constraint : pattern.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                expression(
                        pattern.getLine(),
                        NAMED.matcher(expression.getExpression()).replaceFirst(""),
                        NOTHING);
            } else {
                refuse(
                        pattern.getLine(),
                        String.valueOf(constraint),
                        "A pattern asks for fields only.",
                        "Maybe a parenthesis is missing.");
            }
        }
        if (pattern.getSource() instanceof FromDescr from) {
            var text = String.valueOf(from.getDataSource());
            if (!text.startsWith("$")) {
                refuse(
                        pattern.getLine(),
                        text,
                        "Rows come from a table that the rule has bound.",
                        "Maybe the $ of its name is missing.");
            }
            expression(pattern.getLine(), text, NOTHING);
        } else if (pattern.getSource() != null) {
            refuse(
                    pattern.getLine(),
                    pattern.getSource().getClass().getSimpleName(),
                    "Facts are matched one by one.",
                    "Maybe a derived fact can carry what is summed up here.");
        }
    }

    private void consequence(RuleDescr rule) {
        var text = String.valueOf(rule.getConsequence());
        for (var statement : text.split(";", -1)) {
            var matcher = STATEMENT.matcher(statement.strip());
            if (matcher.matches() && CONCLUSION.matcher(matcher.group(1)).lookingAt()) {
                expression(
                        rule.getConsequenceLine(),
                        matcher.group(1),
                        name -> FactTypes.names().contains(name) || name.equals("Words"));
            } else if (!statement.isBlank()) {
                refuse(
                        rule.getConsequenceLine(),
                        statement.strip(),
                        "A consequence only concludes: insertLogical( new … ), or what a fact makes.",
                        "Maybe the condition of another rule should hold it.");
            }
        }
    }

    private void expression(int line, String text, Predicate<String> mayBeMade) {
        DrlWords.mistakes(text, mayBeMade)
                .forEach(mistake -> refuse(
                        line,
                        mistake,
                        "A rule compares fields and calls methods of facts and rows, nothing else.",
                        "Maybe a fact can answer the question."));
    }

    private void none(Collection<? extends BaseDescr> found, String what, String instead) {
        found.forEach(one -> refuse(one.getLine(), what, "Rules have no %s.".formatted(what), "Maybe: " + instead));
    }

    private void refuse(int line, String value, String reason, String maybe) {
        problems.add(new Problem(
                "forbidden-in-a-rule", source.path(), line > 0 ? "line " + line : "", value, reason, maybe));
    }
}
