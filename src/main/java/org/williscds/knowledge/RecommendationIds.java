package org.williscds.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.TableDescription.ConclusionPattern;

/**
 * Override reasons are counted by the id of a recommendation, and scenarios name it without its topic: two recommendations of
 * one id could not be told apart. The id is that of a row, or a word in a description or a rule; a fact that carries the id of
 * its row, such as the concern about an order, may stand between the row and the recommendation.
 */
final class RecommendationIds {

    private static final String RECOMMENDATION = "Recommendation";
    private static final Pattern NEW =
            Pattern.compile("new (\\w+)\\(\\s*(?:\"([^\"]+)\"|(\\$\\w+)\\.(id|row)\\(\\))\\s*,");
    private static final Pattern TABLE = Pattern.compile("(\\$\\w+)\\s*:\\s*DecisionTable\\(\\s*name == \"([^\"]+)\"");
    private static final Pattern JOINED =
            Pattern.compile("(\\$\\w+)\\s*:\\s*Row\\(.*\\)\\s*from\\s+(\\$\\w+)\\.(\\w+)\\(\\s*(?:\"([^\"]*)\")?");
    private static final Pattern BOUND = Pattern.compile("^(\\$\\w+)\\s*:\\s*(\\w+)\\(");

    /** Where an id is given; the cell is blank where a description or a rule says it. */
    private record Place(String file, String cell, String id) {}

    private final Map<String, SheetTable> tables;
    private final List<RuleText> files;
    /** Facts that carry the id of their row on to a recommendation. */
    private final Set<String> carriers = new LinkedHashSet<>();

    private final Map<String, Place> first = new HashMap<>();
    private final Collection<Problem> problems;

    private RecommendationIds(Map<String, SheetTable> tables, List<RuleText> files, Collection<Problem> problems) {
        this.tables = tables;
        this.files = files.stream().filter(file -> !file.isGenerated()).toList();
        this.problems = problems;
    }

    static void check(Map<String, SheetTable> tables, List<RuleText> files, Collection<Problem> problems) {
        var ids = new RecommendationIds(tables, files, problems);
        ids.findCarriers();
        tables.values()
                .forEach(table -> table.description().conclusions().forEach(conclusion -> ids.given(table, conclusion)
                        .forEach(ids::note)));
        ids.files.forEach(
                file -> file.rules().forEach(rule -> ids.written(file, rule).forEach(ids::note)));
    }

    private void note(Place place) {
        // Cards write the id without hyphens.
        var other = first.putIfAbsent(place.id().replace("-", ""), place);
        if (other != null && !other.equals(place)) {
            problems.add(new Problem(
                    "doubled-recommendation",
                    place.file(),
                    place.cell(),
                    place.id(),
                    "Another recommendation has this id, in %s; nobody could tell which of them was overridden."
                            .formatted(other.cell().isEmpty() ? other.file() : other.file() + ", cell " + other.cell()),
                    "Maybe name it after what it adds to the other."));
        }
    }

    private void findCarriers() {
        tables.values().stream().map(SheetTable::description).forEach(description -> description.conclusions().stream()
                .filter(conclusion -> conclusion.is().equals(RECOMMENDATION))
                .map(conclusion -> conclusion.with().getOrDefault("id", ""))
                .forEach(id -> description.facts().stream()
                        .filter(fact -> id.equals(fact.name() + ".row"))
                        .forEach(fact -> carriers.add(fact.is()))));
        var more = true;
        while (more) {
            more = files.stream()
                    .flatMap(file -> file.rules().stream())
                    .map(this::handedOn)
                    .toList()
                    .contains(true);
        }
    }

    /** Whether a rule makes a carrier of another fact with a row, which then is one, too. */
    private boolean handedOn(RuleText.Rule rule) {
        var found = false;
        for (var made : NEW.matcher(rule.consequence()).results().toList()) {
            if ("row".equals(made.group(4)) && carriers.contains(made.group(1))) {
                var from = bound(rule, made.group(3));
                found |= from.isPresent() && carriers.add(from.get());
            }
        }
        return found;
    }

    private static Optional<String> bound(RuleText.Rule rule, String variable) {
        return rule.conditions().stream()
                .flatMap(condition -> BOUND.matcher(condition.text()).results())
                .filter(bound -> bound.group(1).equals(variable))
                .map(bound -> bound.group(2))
                .findFirst();
    }

    private List<Place> given(SheetTable table, ConclusionPattern conclusion) {
        var id = conclusion.is().equals(RECOMMENDATION)
                ? conclusion.with().getOrDefault("id", "")
                : carriers.contains(conclusion.is()) ? conclusion.with().getOrDefault("row", "") : "";
        if (!id.contains(".")) {
            return id.isEmpty()
                    ? List.of()
                    : List.of(new Place(table.description().file(), "", id));
        }
        return id.startsWith("row.") ? cells(table, conclusion, id.substring("row.".length())) : List.of();
    }

    private static List<Place> cells(SheetTable table, ConclusionPattern conclusion, String column) {
        var places = new ArrayList<Place>();
        table.texts().forEach((row, texts) -> {
            if (conclusion.onlyIf().entrySet().stream()
                    .allMatch(only -> only.getValue().equals(texts.get(only.getKey())))) {
                places.add(new Place(table.file(), table.address(column, row), texts.getOrDefault(column, "")));
            }
        });
        return places;
    }

    private List<Place> written(RuleText file, RuleText.Rule rule) {
        var places = new ArrayList<Place>();
        for (var made : NEW.matcher(rule.consequence()).results().toList()) {
            if (!made.group(1).equals(RECOMMENDATION) && !carriers.contains(made.group(1))) {
                continue;
            }
            if (made.group(2) != null) {
                places.add(new Place(file.path(), "", made.group(2)));
            } else if (made.group(4).equals("id")) {
                places.addAll(joined(rule, made.group(3)));
            }
        }
        return places;
    }

    /** The rows that a rule joins under that name. */
    private List<Place> joined(RuleText.Rule rule, String variable) {
        var places = new ArrayList<Place>();
        for (var condition : rule.conditions()) {
            var joined = JOINED.matcher(condition.text());
            var table = joined.find() && joined.group(1).equals(variable) ? named(rule, joined.group(2)) : null;
            if (table != null) {
                table.cells(table.description().idColumn())
                        .filter(cell -> !joined.group(3).equals("row")
                                || joined.group(4) == null
                                || joined.group(4).equals(cell.text()))
                        .forEach(cell -> places.add(new Place(table.file(), cell.address(), cell.text())));
            }
        }
        return places;
    }

    private @Nullable SheetTable named(RuleText.Rule rule, String variable) {
        return rule.conditions().stream()
                .flatMap(condition -> TABLE.matcher(condition.text()).results())
                .filter(table -> table.group(1).equals(variable))
                .findFirst()
                .map(table -> tables.get(table.group(2)))
                .orElse(null);
    }
}
