package org.williscds.handbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;
import org.williscds.tables.TableDescription.ConclusionPattern;

/** Reads from descriptions and hand-written rules which recommendations there are. */
final class ShownRecommendations {

    private static final String RECOMMENDATION = "Recommendation";
    private static final String ROW = "row.";

    private final Release release;
    private final Anchors anchors;

    ShownRecommendations(Release release, Anchors anchors) {
        this.release = release;
        this.anchors = anchors;
    }

    List<Shown> all() {
        return Stream.concat(
                        release.tables().values().stream()
                                .sorted(Comparator.comparing(DecisionTable::getName))
                                .flatMap(this::ofTable),
                        release.rules().stream()
                                .filter(file -> !file.isGenerated())
                                .sorted(Comparator.comparing(RuleText::path))
                                .flatMap(this::ofRules))
                .toList();
    }

    private Stream<Shown> ofTable(DecisionTable table) {
        return table.description().conclusions().stream()
                .filter(conclusion -> conclusion.is().equals(RECOMMENDATION))
                .flatMap(conclusion -> table.rows().stream()
                        .filter(row -> conclusion.onlyIf().entrySet().stream()
                                .allMatch(only -> row.text(only.getKey()).equals(only.getValue())))
                        .map(row -> ofRow(row, conclusion)));
    }

    private Shown ofRow(Row row, ConclusionPattern conclusion) {
        var id = conclusion.with().getOrDefault("id", "");
        return new Shown(
                PageNames.topicOf(row.table()),
                id.equals(ROW + "id") ? "" : id(row, id),
                Markdown.link(
                        row.id(),
                        PageNames.page(PageNames.topicOf(row.table())) + "#" + anchors.of(row.table(), row.id())),
                value(row, conclusion.with(), "indicator"),
                List.of(value(row, conclusion.with(), "occasions").split(";")),
                value(row, conclusion.with(), "wording"));
    }

    /** An id that comes from a fact differs from patient to patient: it is the id of the row that the fact came from. */
    private static String id(Row row, String id) {
        return id.startsWith(ROW)
                ? row.text(id.substring(ROW.length()))
                : id.contains(".") ? "for each " + fact(row, id.substring(0, id.indexOf('.'))) : id;
    }

    private static String fact(Row row, String name) {
        return row.description().facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(fact -> FactNames.of(fact.is()))
                .findFirst()
                .orElse(name);
    }

    private static String value(Row row, Map<String, String> with, String name) {
        var value = with.getOrDefault(name, "");
        return value.startsWith(ROW) ? row.text(value.substring(ROW.length())) : value.contains(".") ? "" : value;
    }

    private Stream<Shown> ofRules(RuleText file) {
        return file.rules().stream().flatMap(rule -> new WrittenRecommendation(release, rule)
                .all().stream()
                        .map(found -> new Shown(
                                file.topic(),
                                found.id(),
                                Markdown.link(
                                        rule.name(), PageNames.page(file.topic()) + "#" + PageNames.rule(rule.name())),
                                found.indicator(),
                                found.occasions(),
                                found.wording())));
    }
}
