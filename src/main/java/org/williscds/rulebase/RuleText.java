package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A rule file taken apart, for those who show its rules, count them or try them with a condition less. It knows the layout
 * that rule files here have: a rule begins and ends at the margin, and each pattern begins on a line of its own.
 *
 * @param path below {@code rules/}
 * @param about the comment at the top of the file
 * @param head package and imports
 */
public record RuleText(String path, String about, String head, List<Rule> rules) {

    private static final Pattern NAME = Pattern.compile("^rule \"([^\"]*)\"");
    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\(\\s*\"([^\"]*)\"\\s*\\)");

    public RuleText {
        rules = List.copyOf(rules);
    }

    /**
     * One rule.
     *
     * @param name as written; that of a table's rule begins with the name of the table
     * @param comment the comment right above it
     * @param annotations name → value, without quotation marks
     * @param conditions the patterns, in order
     * @param consequence what stands between {@code then} and {@code end}
     */
    public record Rule(
            String name,
            String comment,
            Map<String, String> annotations,
            List<RuleCondition> conditions,
            String consequence) {

        public Rule {
            annotations = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
            conditions = List.copyOf(conditions);
        }

        /** The entries of an annotation such as {@code @source("SRC-A;SRC-B")}. */
        public List<String> list(String annotation) {
            var value = annotations.getOrDefault(annotation, "");
            return value.isEmpty() ? List.of() : List.of(value.split(";", -1));
        }

        /** The rule under another name, with these conditions and this consequence. */
        public String write(String otherName, List<String> otherConditions, String otherConsequence) {
            return "%nrule \"%s\"%nwhen%n    %s%nthen%n%s%nend%n"
                    .formatted(otherName, String.join("\n    ", otherConditions), otherConsequence.stripTrailing());
        }
    }

    /** The rule's name with its topic, as a rationale names it. */
    public String nameOf(Rule rule) {
        return rule.name().contains("/") ? rule.name() : topic() + "/" + rule.name();
    }

    /** Whether a table made it. */
    public boolean isGenerated() {
        return path.endsWith(TableRule.ENDING);
    }

    /** The folder of the file. */
    public String topic() {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }

    public static RuleText of(RuleSource source) {
        var lines = source.text().lines().toList();
        var rules = new ArrayList<Rule>();
        var head = new ArrayList<String>();
        var comment = new ArrayList<String>();
        var about = "";
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            var name = NAME.matcher(line);
            if (name.find()) {
                var end = lines.subList(index, lines.size()).indexOf("end");
                var last = end < 0 ? lines.size() : index + end;
                rules.add(rule(name.group(1), text(comment), lines.subList(index + 1, last)));
                comment.clear();
                index = last;
            } else if (line.startsWith("//")) {
                comment.add(line.substring(2).stripTrailing());
            } else {
                if (line.startsWith("package ")) {
                    about = text(comment);
                }
                if (rules.isEmpty() && !line.isBlank()) {
                    head.add(line);
                }
                comment.clear();
            }
        }
        return new RuleText(source.path(), about, String.join("\n", head), rules);
    }

    private static Rule rule(String name, String comment, List<String> body) {
        var when = indexOf(body, "when");
        var then = indexOf(body, "then");
        var annotations = new LinkedHashMap<String, String>();
        ANNOTATION
                .matcher(String.join(" ", body.subList(0, when)))
                .results()
                .forEach(found -> annotations.put(found.group(1), found.group(2)));
        return new Rule(
                name,
                comment,
                annotations,
                RuleCondition.all(body.subList(Math.min(when + 1, then), then)),
                String.join("\n", body.subList(Math.min(then + 1, body.size()), body.size())));
    }

    private static int indexOf(List<String> lines, String word) {
        for (var index = 0; index < lines.size(); index++) {
            if (lines.get(index).strip().equals(word)) {
                return index;
            }
        }
        return lines.size();
    }

    private static String text(List<String> comment) {
        return String.join("\n", comment).stripIndent().strip();
    }
}
