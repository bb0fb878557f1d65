package org.williscds.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** A report for people: each finding with its place, its reason and its cure, the summary last. */
final class TextReport {

    private final Ansi ansi;

    private TextReport(Ansi ansi) {
        this.ansi = ansi;
    }

    static String of(Report report, Ansi ansi) {
        var text = new TextReport(ansi);
        var findings = report.findings().stream().map(text::finding).collect(Collectors.joining());
        return findings
                + text.styled(report.errors() == 0 ? Style.fg_green : Style.fg_red, report.summary())
                + System.lineSeparator();
    }

    private String finding(Finding finding) {
        var lines = new StringBuilder();
        if (!finding.isError()) {
            lines.append(styled(Style.fg_yellow, "warning: "));
        }
        lines.append(styled(Style.bold, finding.where()))
                .append("  [")
                .append(finding.code())
                .append("]\n");
        if (!finding.value().isEmpty()) {
            lines.append("  value: ")
                    .append(styled(Style.fg_yellow, finding.value()))
                    .append('\n');
        }
        finding.reason().lines().forEach(line -> lines.append("  ").append(line).append('\n'));
        if (!finding.cure().isEmpty()) {
            lines.append("  ").append(styled(Style.fg_cyan, finding.cure())).append('\n');
        }
        return lines.append('\n').toString();
    }

    /** Text of the rules may hold what would be a markup of the terminal: it is styled, never read as one. */
    private String styled(Style style, String text) {
        return ansi.enabled() ? style.on() + text + Ansi.Style.reset.on() : text;
    }
}
