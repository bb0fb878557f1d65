package org.williscds.handbook;

import java.util.stream.Collectors;
import org.williscds.rulebase.RuleCondition;
import org.williscds.rulebase.RuleText;

/** One file of hand-written rules as a section: what it is about, why each rule stands there, and the rules as written. */
final class RuleSection {

    private final RuleText file;

    RuleSection(RuleText file) {
        this.file = file;
    }

    String write() {
        var text = new StringBuilder("### Rules of ")
                .append(Markdown.code(file.path()))
                .append("\n\n");
        text.append(about()).append("\n\n");
        file.rules().forEach(rule -> text.append(line(rule)).append('\n'));
        var written = file.rules().stream()
                .map(rule -> rule.write(
                                rule.name(),
                                rule.conditions().stream()
                                        .map(RuleCondition::text)
                                        .toList(),
                                rule.consequence())
                        .strip())
                .collect(Collectors.joining("\n\n"));
        return text.append('\n')
                .append(Markdown.details("As written", "```\n" + written + "\n```"))
                .toString();
    }

    /** The first paragraph is prose; indented lines name rules, and are told one by one below. */
    private String about() {
        return Markdown.text(file.about()
                .lines()
                .filter(line -> !line.startsWith("  "))
                .collect(Collectors.joining(" "))
                .strip());
    }

    private String line(RuleText.Rule rule) {
        var why = rule.comment().isEmpty() ? told(rule.name()) : rule.comment().replace('\n', ' ');
        var sources = rule.list("source").stream()
                .map(id -> Markdown.link(id, PageNames.source(id)))
                .collect(Collectors.joining(", "));
        var carries = rule.list("dossier").stream()
                .map(id -> Markdown.link(id, PageNames.COVERAGE + "#" + Markdown.id(id)))
                .collect(Collectors.joining(", "));
        return "- %s**%s**%s<br><sub>%s%s</sub>"
                .formatted(
                        Markdown.anchor(PageNames.rule(rule.name())),
                        rule.name(),
                        why.isEmpty() ? "" : ": " + Markdown.text(why),
                        sources,
                        carries.isEmpty() ? "" : " · carries " + carries);
    }

    /** What the list at the top of the file says of a rule. */
    private String told(String rule) {
        return file.about()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(rule + " "))
                .map(line -> line.substring(rule.length()).strip())
                .findFirst()
                .orElse("");
    }
}
