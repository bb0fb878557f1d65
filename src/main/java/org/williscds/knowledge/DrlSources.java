package org.williscds.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.williscds.rulebase.RuleSource;
import org.williscds.tables.Problem;
import org.williscds.tables.Suggestion;

/** A hand-written rule names its source, like a row of a table. */
final class DrlSources {

    private static final Pattern RULE = Pattern.compile("^rule \"([^\"]*)\"");
    private static final Pattern SOURCE = Pattern.compile("@source\\(\"([^\"]*)\"\\)");

    private DrlSources() {}

    static void check(RuleSource source, Collection<String> known, List<Problem> problems) {
        var lines = source.text().lines().toList();
        for (var index = 0; index < lines.size(); index++) {
            var rule = RULE.matcher(lines.get(index));
            if (rule.find()) {
                check(source.path(), rule.group(1), index + 1, annotations(lines, index), known, problems);
            }
        }
    }

    private static String annotations(List<String> lines, int rule) {
        return lines.stream()
                .skip(rule + 1L)
                .takeWhile(line -> !line.strip().equals("when"))
                .reduce("", String::concat);
    }

    private static void check(
            String path, String rule, int line, String annotations, Collection<String> known, List<Problem> problems) {
        var source = SOURCE.matcher(annotations);
        if (!source.find()) {
            problems.add(new Problem(
                    "missing-source",
                    path,
                    "line " + line,
                    rule,
                    "The rule names no source.",
                    "Maybe @source(\"…\") is missing between the rule's name and \"when\"."));
            return;
        }
        for (var id : source.group(1).split(";", -1)) {
            if (!known.contains(id)) {
                problems.add(new Problem(
                        "unknown-source",
                        path,
                        "line " + line,
                        id,
                        "The rule \"%s\" names a source that sources.csv lacks.".formatted(rule),
                        Suggestion.among(id, known)));
            }
        }
    }
}
