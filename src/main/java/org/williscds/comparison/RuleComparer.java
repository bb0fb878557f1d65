package org.williscds.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.williscds.rulebase.RuleCondition;
import org.williscds.rulebase.RuleText;

/** Compares the rules that were written by hand, by their names; how their lines are broken makes no difference. */
final class RuleComparer {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private RuleComparer() {}

    private record Written(String file, List<String> lines) {}

    static List<RuleDifference> compare(Collection<RuleText> before, Collection<RuleText> after) {
        var older = written(before);
        var newer = written(after);
        var names = new TreeSet<>(older.keySet());
        names.addAll(newer.keySet());
        var differences = new ArrayList<RuleDifference>();
        for (var name : names) {
            var was = older.get(name);
            var is = newer.get(name);
            if (is == null && was != null) {
                differences.add(
                        new RuleDifference(RuleDifference.Kind.REMOVED, name, was.file(), was.lines(), List.of()));
            } else if (was == null && is != null) {
                differences.add(new RuleDifference(RuleDifference.Kind.ADDED, name, is.file(), List.of(), is.lines()));
            } else if (was != null && is != null && !was.equals(is)) {
                differences.add(changed(name, was, is));
            }
        }
        return differences;
    }

    private static RuleDifference changed(String name, Written was, Written is) {
        var lost = new ArrayList<>(was.lines());
        is.lines().forEach(lost::remove);
        var found = new ArrayList<>(is.lines());
        was.lines().forEach(found::remove);
        if (!was.file().equals(is.file())) {
            lost.add("in " + was.file());
            found.add("in " + is.file());
        }
        if (lost.isEmpty() && found.isEmpty()) {
            lost.addAll(was.lines());
            found.addAll(is.lines());
        }
        return new RuleDifference(RuleDifference.Kind.CHANGED, name, is.file(), lost, found);
    }

    private static TreeMap<String, Written> written(Collection<RuleText> files) {
        var rules = new TreeMap<String, Written>();
        files.stream().filter(file -> !file.isGenerated()).forEach(file -> file.rules()
                .forEach(rule -> rules.put(file.nameOf(rule), new Written(file.path(), lines(rule)))));
        return rules;
    }

    private static List<String> lines(RuleText.Rule rule) {
        return Stream.of(
                        Stream.of(rule.comment())
                                .filter(comment -> !comment.isEmpty())
                                .map(comment -> "// " + comment),
                        rule.annotations().entrySet().stream()
                                .map(entry -> "@%s(\"%s\")".formatted(entry.getKey(), entry.getValue())),
                        rule.conditions().stream().map(RuleCondition::text).map(text -> "when " + text),
                        Stream.of("then " + rule.consequence()))
                .flatMap(lines -> lines)
                .map(line -> SPACE.matcher(line).replaceAll(" ").strip())
                .toList();
    }
}
