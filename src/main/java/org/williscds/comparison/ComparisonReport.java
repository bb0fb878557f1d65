package org.williscds.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A comparison for people: as text for a terminal, as Markdown for a change request. */
public final class ComparisonReport {

    /** Enough to see what kind of change it is. */
    public static final int MOST = 20;

    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_{}\\[\\]<>|#]");

    private final Comparison comparison;
    private final int most;

    /** A heading with its lines; a heading may have none. */
    private record Section(int level, String title, List<String> lines) {}

    private ComparisonReport(Comparison comparison, int most) {
        this.comparison = comparison;
        this.most = most;
    }

    /** @param most lines of one table, and kinds of changed answers; the rest is counted */
    public static String text(Comparison comparison, int most) {
        var text = new StringBuilder();
        for (var section : new ComparisonReport(comparison, most).sections()) {
            text.append(section.level() < 3 ? "\n" : "")
                    .append("  ".repeat(Math.max(0, section.level() - 2)))
                    .append(section.title())
                    .append('\n');
            section.lines().forEach(line -> text.append("  ".repeat(Math.max(0, section.level() - 1)))
                    .append("- ")
                    .append(line.replace("\n", " ⏎ "))
                    .append('\n'));
        }
        return text.toString().stripLeading();
    }

    public static String text(Comparison comparison) {
        return text(comparison, MOST);
    }

    /** GitHub Markdown without HTML. */
    public static String markdown(Comparison comparison, int most) {
        var text = new StringBuilder();
        for (var section : new ComparisonReport(comparison, most).sections()) {
            text.append("#".repeat(section.level()))
                    .append(' ')
                    .append(escaped(section.title()))
                    .append("\n\n");
            section.lines()
                    .forEach(line -> text.append("- ").append(escaped(line)).append('\n'));
            text.append(section.lines().isEmpty() ? "" : "\n");
        }
        return text.toString();
    }

    public static String markdown(Comparison comparison) {
        return markdown(comparison, MOST);
    }

    private static String escaped(String line) {
        return MARKDOWN.matcher(line.replace("\n", " ⏎ ")).replaceAll("\\\\$0");
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(1, "%s → %s".formatted(comparison.before(), comparison.after()), List.of(summary())));
        tables("Tables", table -> !isWording(table) && !isScenarios(table), sections);
        tables("Texts", ComparisonReport::isWording, sections);
        add("Rules written by hand", rules(), sections);
        add("Descriptions", descriptions(), sections);
        tables("Scenarios as written", ComparisonReport::isScenarios, sections);
        answers(sections);
        return sections;
    }

    private String summary() {
        if (comparison.isEmpty()) {
            return "Nothing differs.";
        }
        var rows = comparison.tables().stream().mapToLong(TableDifference::rows).sum();
        return "%s with %s differ; %s, %s of descriptions%s."
                .formatted(
                        TableLines.counted(comparison.tables().size(), "table"),
                        TableLines.counted(Math.toIntExact(rows), "row"),
                        TableLines.counted(comparison.rules().size(), "rule"),
                        comparison.descriptions().size() == 1
                                ? "1 entry"
                                : comparison.descriptions().size() + " entries",
                        comparison.asked() == 0 ? "" : "; " + answered());
    }

    private String answered() {
        var places = comparison.answers().stream()
                .map(AnswerDifference::place)
                .distinct()
                .count();
        return "%s of %d answered differently"
                .formatted(TableLines.counted(Math.toIntExact(places), "scenario"), comparison.asked());
    }

    private void tables(String title, Predicate<TableDifference> which, List<Section> sections) {
        var found = comparison.tables().stream().filter(which).toList();
        if (!found.isEmpty()) {
            sections.add(new Section(2, title, List.of()));
            found.forEach(table -> sections.add(new Section(
                    3, "%s (%s)".formatted(table.title(), table.table()), new TableLines(table, most).lines())));
        }
    }

    private static void add(String title, List<String> lines, List<Section> sections) {
        if (!lines.isEmpty()) {
            sections.add(new Section(2, title, lines));
        }
    }

    private void answers(List<Section> sections) {
        if (!comparison.answers().isEmpty()) {
            sections.add(new Section(2, "Scenarios answered differently", List.of()));
            new AnswerLines(most)
                    .groups(comparison.answers())
                    .forEach(group -> sections.add(new Section(3, group.title(), group.lines())));
        }
    }

    private List<String> rules() {
        return comparison.rules().stream().flatMap(ComparisonReport::lines).toList();
    }

    private static Stream<String> lines(RuleDifference rule) {
        return switch (rule.kind()) {
            case ADDED -> Stream.of("rule added: %s (%s)".formatted(rule.rule(), rule.file()));
            case REMOVED -> Stream.of("rule removed: %s (%s)".formatted(rule.rule(), rule.file()));
            case CHANGED ->
                Stream.of(
                                rule.lost().stream().map(line -> "%s no longer: %s".formatted(rule.rule(), line)),
                                rule.found().stream().map(line -> "%s now: %s".formatted(rule.rule(), line)))
                        .flatMap(lines -> lines);
        };
    }

    private List<String> descriptions() {
        return comparison.descriptions().stream()
                .map(entry -> "%s%s: %s → %s"
                        .formatted(
                                entry.file(),
                                entry.entry().isEmpty() ? "" : ", " + entry.entry(),
                                shown(entry.before()),
                                shown(entry.after())))
                .toList();
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(nothing)" : "“" + value + "”";
    }

    private static boolean isWording(TableDifference table) {
        return table.table().equals("wording") || table.table().endsWith("/wording");
    }

    private static boolean isScenarios(TableDifference table) {
        return table.table().endsWith(".scenarios");
    }
}
