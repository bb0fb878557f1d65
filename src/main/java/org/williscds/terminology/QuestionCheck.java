package org.williscds.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.williscds.tables.Row;

/** Looks for questions whose answers would get lost or mean two things. */
final class QuestionCheck {

    private static final String NONE = "none";

    private final List<Row> items;
    private final List<Row> options;
    private final List<Row> questionnaires;
    private final List<TerminologyProblem> problems = new ArrayList<>();

    QuestionCheck(Function<String, List<Row>> rowsOfTable) {
        this.items = rowsOfTable.apply("questionnaires/items");
        this.options = rowsOfTable.apply("questionnaires/options");
        this.questionnaires = rowsOfTable.apply("questionnaires/questionnaires");
    }

    List<TerminologyProblem> problems() {
        problems.clear();
        questionnaires.stream()
                .filter(row -> !row.text("url").endsWith("/Questionnaire/" + row.id()))
                .forEach(row -> problem(
                        row,
                        "url",
                        "the address does not end in /Questionnaire/%s".formatted(row.id()),
                        "Maybe the questionnaire was renamed."));
        Map<String, Row> asked = new HashMap<>();
        items.forEach(this::item);
        items.stream().filter(row -> row.text("type").equals("yes-no")).forEach(row -> claim(asked, row, "finding"));
        options.forEach(this::option);
        return List.copyOf(problems);
    }

    private void item(Row row) {
        var choosing = row.text("type").startsWith("choice");
        switch (row.text("type")) {
            case "yes-no", "date" -> {
                needs(row, "finding", true);
                needs(row, "measure", false);
            }
            case "whole", "decimal" -> {
                needs(row, "measure", true);
                needs(row, "finding", false);
            }
            default -> needs(row, "finding", false);
        }
        var hasOptions = options.stream().anyMatch(option -> option.text("item").equals(row.id()));
        if (choosing != hasOptions) {
            problem(
                    row,
                    "type",
                    choosing ? "the question offers no answer" : "a question of this type offers no answers to choose",
                    "Maybe rows of options.csv name another question.");
        }
    }

    private void option(Row row) {
        var measured = items.stream()
                .filter(item -> item.id().equals(row.text("item")))
                .anyMatch(item -> !item.text("measure").equals(NONE));
        if (!measured && !row.text("value").equals(NONE)) {
            problem(row, "value", "the question has no measure", "Maybe items.csv should name one.");
        }
    }

    private void needs(Row row, String column, boolean needed) {
        if (row.text(column).equals(NONE) == needed) {
            problem(
                    row,
                    column,
                    "a question of the type %s %s a %s"
                            .formatted(row.text("type"), needed ? "needs" : "has not", column),
                    "Maybe its type is another.");
        }
    }

    private void claim(Map<String, Row> asked, Row row, String column) {
        var first = asked.putIfAbsent(row.text(column), row);
        if (first != null) {
            problem(
                    row,
                    column,
                    "the question %s asks for it already".formatted(first.id()),
                    "Maybe the two questions are one.");
        }
    }

    private void problem(Row row, String column, String message, String maybe) {
        problems.add(new TerminologyProblem(row.table(), row.number(), column, row.text(column), message, maybe));
    }
}
