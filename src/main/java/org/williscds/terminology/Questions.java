package org.williscds.terminology;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Presence;
import org.williscds.tables.Row;

/** The questions of all questionnaires of a release, and which answer is meant by what a sender wrote. */
public final class Questions {

    private final CodeSystems systems;
    private final Map<String, String> questionnaires = new LinkedHashMap<>();
    private final Map<String, String> answered = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<Row> plainAnswers;

    Questions(CodeSystems systems, Function<String, List<Row>> rowsOfTable) {
        this.systems = systems;
        this.plainAnswers = List.copyOf(rowsOfTable.apply("questionnaires/plain_answers"));
        for (var row : rowsOfTable.apply("questionnaires/questionnaires")) {
            questionnaires.put(row.id(), row.text("url"));
            answered.put(row.id(), unlessNone(row.text("answered")));
        }
        var ofGroup = rowsOfTable.apply("questionnaires/groups").stream()
                .collect(Collectors.toMap(Row::id, row -> row.text("questionnaire"), (first, second) -> first));
        var measures = rowsOfTable.apply("terminology/measures").stream()
                .collect(Collectors.toMap(Row::id, row -> row, (first, second) -> first));
        var options = rowsOfTable.apply("questionnaires/options").stream()
                .collect(Collectors.groupingBy(row -> row.text("item")));
        for (var row : rowsOfTable.apply("questionnaires/items")) {
            questions.put(
                    row.id(),
                    question(
                            row,
                            ofGroup.getOrDefault(row.text("group"), ""),
                            measures.get(row.text("measure")),
                            options.getOrDefault(row.id(), List.of())));
        }
    }

    private static Question question(Row row, String questionnaire, @Nullable Row measure, List<Row> optionRows) {
        var options = new LinkedHashMap<String, Question.Option>();
        optionRows.stream()
                .sorted(java.util.Comparator.comparing(option -> option.number("position")))
                .forEach(option -> options.put(
                        option.id(),
                        new Question.Option(
                                option.id(),
                                Set.copyOf(option.list("present")),
                                Set.copyOf(option.list("absent")),
                                option.decimal("value").orElse(null))));
        return new Question(
                row.id(),
                questionnaire,
                row.choice(Question.Kind.class, "type"),
                unlessNone(row.text("finding")),
                unlessNone(row.text("measure")),
                measure == null ? null : measure.number("least"),
                measure == null ? null : measure.number("most"),
                row.decimal("holds_days").map(BigDecimal::intValueExact).orElse(null),
                options);
    }

    private static String unlessNone(String cell) {
        return cell.equals("none") ? "" : cell;
    }

    /** Questionnaire id to canonical address, in the order of the table. */
    public Map<String, String> questionnaires() {
        return java.util.Collections.unmodifiableMap(questionnaires);
    }

    /**
     * The id of the questionnaire that an address names: its canonical address, or any that ends in its id, because sites
     * keep copies under addresses of their own. A version behind a bar is not looked at.
     */
    public Optional<String> questionnaire(String address) {
        var bare = address.strip().split("[|#]", 2)[0];
        var end = bare.substring(bare.lastIndexOf('/') + 1);
        return questionnaires.entrySet().stream()
                .filter(known -> known.getValue().equals(bare) || known.getKey().equals(end))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** All questions, in the order of the table. */
    public List<Question> all() {
        return List.copyOf(questions.values());
    }

    /** Finding that is present since the day of the last answers to a questionnaire; empty when there is none. */
    Optional<String> answered(String questionnaire) {
        return Optional.ofNullable(answered.get(questionnaire)).filter(finding -> !finding.isEmpty());
    }

    /** The presence that the id of a plain answer stands for, such as {@code do-not-know}. */
    public Optional<Presence> plain(String id) {
        return plainAnswers.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(Questions::presence);
    }

    /** What a coded answer means to this question; empty when it is none of its answers. A code may come without system. */
    public Optional<Answer> coded(Question question, Coding coding) {
        if (question.kind() == Question.Kind.YES_NO) {
            return plainAnswers.stream()
                    .filter(row -> row.text("code").equals(coding.code()) && isOf(coding.system(), row.text("system")))
                    .findFirst()
                    .map(row -> new Answer.Plain(presence(row)));
        }
        return question.options().containsKey(coding.code()) && isOf(coding.system(), CodeSystems.OWN_ANSWERS)
                ? Optional.of(new Answer.Chosen(Set.of(coding.code())))
                : Optional.empty();
    }

    private boolean isOf(String given, String system) {
        return given.isEmpty() || systems.id(given).filter(system::equals).isPresent();
    }

    private static Presence presence(Row row) {
        return Presence.valueOf(row.text("presence").toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
