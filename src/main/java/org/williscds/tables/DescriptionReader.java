package org.williscds.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code *.table.yaml}. Strict: a misspelt word in a description is a problem, never a silently dropped rule. */
public final class DescriptionReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> TABLE_WORDS =
            Set.of("title", "question", "facts", "without", "concludes", "columns");
    private static final Set<String> COLUMN_WORDS = Set.of(
            "title", "meaning", "role", "type", "values", "of", "parts", "blank", "any", "none", "tests", "how", "key",
            "unit", "least", "most");
    private static final Set<String> FACT_WORDS = Set.of("is", "where", "asks");
    private static final Set<String> CONCLUSION_WORDS = Set.of("is", "if", "with");
    private static final Set<ColumnDescription.How> COMPARISONS = Set.of(
            ColumnDescription.How.BELOW,
            ColumnDescription.How.AT_MOST,
            ColumnDescription.How.AT_LEAST,
            ColumnDescription.How.ABOVE);
    private static final Set<ColumnDescription.How> OF_A_KEY =
            Set.of(ColumnDescription.How.MOST_SPECIFIC, ColumnDescription.How.ITSELF_OR_CLASS);
    private static final Set<ColumnDescription.How> KEYED = Set.of(
            ColumnDescription.How.EQUALS,
            ColumnDescription.How.ONE_OF,
            ColumnDescription.How.MOST_SPECIFIC,
            ColumnDescription.How.ITSELF_OR_CLASS);
    private static final Pattern TABLE_NAME = Pattern.compile("[a-z0-9_]+(/[a-z0-9_]+)*(\\.scenarios)?");
    private static final Pattern COLUMN_NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final JsonNode sharedColumns;
    private final List<Problem> problems;

    /** @param sharedColumns text of {@code shared.columns.yaml}: columns that many tables have, by name */
    public DescriptionReader(String sharedColumns, List<Problem> problems) {
        this.problems = problems;
        this.sharedColumns = parse("shared.columns.yaml", sharedColumns);
    }

    public Optional<TableDescription> read(String name, String file, byte[] yaml) {
        var before = problems.size();
        var node = parse(file, new String(yaml, java.nio.charset.StandardCharsets.UTF_8));
        plain(file, name, TABLE_NAME);
        words(file, node);
        var columns = new ArrayList<ColumnDescription>();
        node.path("columns").properties().forEach(entry -> column(file, entry.getKey(), entry.getValue())
                .ifPresent(columns::add));
        if (columns.isEmpty() && problems.size() == before) {
            problems.add(
                    problem(file, "", "The description names no columns.", "Maybe the word \"columns\" is missing."));
        }
        columns.stream()
                .filter(ColumnDescription::key)
                .skip(1)
                .forEach(column -> problems.add(problem(
                        file,
                        column.name(),
                        "The table has a second key.",
                        "Maybe one of them is a plain condition.")));
        var description = new TableDescription(
                name,
                file,
                node.path("title").asText(name),
                node.path("question").asText(""),
                facts(node.path("facts")),
                facts(node.path("without")),
                conclusions(node.path("concludes")),
                columns);
        return problems.size() == before ? Optional.of(description) : Optional.empty();
    }

    private JsonNode parse(String file, String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(
                    new Problem(
                            "table-description",
                            file,
                            "line " + line,
                            "",
                            "The description is not YAML (%s).".formatted(e.getOriginalMessage()),
                            "Maybe a line is indented differently from its neighbours, stands twice, or a colon needs quotation marks."));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return YAML.createObjectNode();
    }

    private Optional<ColumnDescription> column(String file, String name, JsonNode given) {
        var node = given.isTextual() ? sharedColumns.path(given.asText()) : given;
        if (!node.isObject()) {
            problems.add(problem(
                    file,
                    given.asText(),
                    "The column %s refers to a shared column that does not exist.".formatted(name),
                    Suggestion.among(given.asText(), names(sharedColumns))));
            return Optional.empty();
        }
        plain(file, name, COLUMN_NAME);
        unknownWords(file, " of the column " + name, node, COLUMN_WORDS);
        var role =
                constant(file, ColumnDescription.Role.class, node.path("role").asText("note"));
        var type =
                constant(file, ColumnDescription.Type.class, node.path("type").asText("text"));
        var how = node.has("how")
                ? constant(file, ColumnDescription.How.class, node.path("how").asText())
                : Optional.<ColumnDescription.How>empty();
        if (role.isEmpty() || type.isEmpty() || (node.has("how") && how.isEmpty())) {
            return Optional.empty();
        }
        checkTest(
                file,
                name,
                role.get(),
                type.get(),
                how,
                texts(node.path("tests")),
                node.path("key").asBoolean(false));
        return Optional.of(new ColumnDescription(
                name,
                node.path("title").asText(name),
                node.path("meaning").asText(""),
                role.get(),
                type.get(),
                texts(node.path("values")),
                texts(node.path("of")),
                texts(node.path("parts")),
                node.path("blank").asBoolean(false),
                node.path("any").asBoolean(false),
                node.path("none").asBoolean(false),
                node.path("key").asBoolean(false),
                node.has("unit") ? node.path("unit").asText() : null,
                number(file, node.path("least")),
                number(file, node.path("most")),
                how.map(found -> new ColumnDescription.Test(found, texts(node.path("tests"))))));
    }

    private @Nullable BigDecimal number(String file, JsonNode node) {
        if (!node.isMissingNode() && !node.isNumber()) {
            problems.add(problem(
                    file, node.asText(), "A limit of the plausible range must be a number.", "Maybe it is misspelt."));
        }
        return node.isNumber() ? new BigDecimal(node.asText()) : null;
    }

    /** A condition that compares nothing would hold for every patient. */
    private void checkTest(
            String file,
            String column,
            ColumnDescription.Role role,
            ColumnDescription.Type type,
            Optional<ColumnDescription.How> how,
            List<String> tests,
            boolean key) {
        if (how.isPresent() == tests.isEmpty() || (role == ColumnDescription.Role.CONDITION && how.isEmpty())) {
            problems.add(problem(
                    file,
                    column,
                    "The description does not say what the column is compared with, and how.",
                    "Maybe one of the words \"tests\" and \"how\" is missing."));
        }
        if (key && how.filter(KEYED::contains).isEmpty()) {
            problems.add(problem(
                    file, column, "Rows cannot be looked up by this column.", "Maybe another column is the key."));
        }
        if (!key && how.filter(OF_A_KEY::contains).isPresent()) {
            problems.add(problem(file, column, "Only the key can be compared so.", "Maybe \"key: true\" is missing."));
        }
        if (how.filter(COMPARISONS::contains).isPresent()
                && type != ColumnDescription.Type.DECIMAL
                && type != ColumnDescription.Type.WHOLE) {
            problems.add(problem(
                    file,
                    column,
                    "Only numbers can be compared so.",
                    "Maybe the type of the column is decimal or whole."));
        }
    }

    /** Names get into the generated rule, so nothing but a name may stand there. */
    private void plain(String file, String name, Pattern pattern) {
        if (!pattern.matcher(name).matches()) {
            problems.add(problem(
                    file,
                    name,
                    "The name of a table or column has small letters, digits and underscores only.",
                    "Maybe it contains a space or a hyphen."));
        }
    }

    private void words(String file, JsonNode node) {
        unknownWords(file, "", node, TABLE_WORDS);
        node.path("facts")
                .properties()
                .forEach(fact -> unknownWords(file, " of the fact " + fact.getKey(), fact.getValue(), FACT_WORDS));
        node.path("without")
                .properties()
                .forEach(fact -> unknownWords(file, " of the fact " + fact.getKey(), fact.getValue(), FACT_WORDS));
        node.path("concludes").forEach(entry -> unknownWords(file, " of a conclusion", entry, CONCLUSION_WORDS));
    }

    private static List<TableDescription.FactPattern> facts(JsonNode node) {
        var facts = new ArrayList<TableDescription.FactPattern>();
        node.properties()
                .forEach(entry -> facts.add(new TableDescription.FactPattern(
                        entry.getKey(),
                        entry.getValue().path("is").asText(),
                        map(entry.getValue().path("where")),
                        map(entry.getValue().path("asks")))));
        return facts;
    }

    private static List<TableDescription.ConclusionPattern> conclusions(JsonNode node) {
        var conclusions = new ArrayList<TableDescription.ConclusionPattern>();
        node.forEach(entry -> conclusions.add(new TableDescription.ConclusionPattern(
                entry.path("is").asText(), map(entry.path("if")), map(entry.path("with")))));
        return conclusions;
    }

    private static Map<String, String> map(JsonNode node) {
        var map = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    private static List<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        var texts = new ArrayList<String>();
        node.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    private <E extends Enum<E>> Optional<E> constant(String file, Class<E> type, String word) {
        var name = Cells.constant(word.replace(' ', '_'));
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        var known = java.util.Arrays.stream(type.getEnumConstants())
                .map(constant -> Cells.word(constant).replace('-', ' '))
                .toList();
        problems.add(problem(
                file,
                word,
                "\"%s\" is not a %s.".formatted(word, type.getSimpleName().toLowerCase(java.util.Locale.ROOT)),
                Suggestion.among(word, known)));
        return Optional.empty();
    }

    private void unknownWords(String file, String part, JsonNode node, Set<String> known) {
        node.properties().forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                problems.add(problem(
                        file,
                        entry.getKey(),
                        "The description%s uses a word that has no meaning.".formatted(part),
                        Suggestion.among(entry.getKey(), known)));
            }
        });
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Problem problem(String file, String value, String reason, String cure) {
        return new Problem("table-description", file, "", value, reason, cure);
    }
}
