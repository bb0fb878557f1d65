package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.williscds.rulebase.Compilation;
import org.williscds.rulebase.CompiledRules;
import org.williscds.rulebase.Rationale;
import org.williscds.rulebase.RuleBase;
import org.williscds.rulebase.RuleCompiler;
import org.williscds.rulebase.RuleSource;
import org.williscds.tables.CsvReader;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;
import org.williscds.tables.Sheet;
import org.williscds.tables.SheetTable;
import org.williscds.testsupport.Rules;

/** The scenarios hold the medication topic tight: a lost condition, a changed grade or limit makes one of them fail. */
class MedicationMutationTest {

    private static final Release RELEASE = Rules.release();
    private static final ReleaseFiles FILES = ReleaseFiles.in(Rules.FOLDER);
    private static final List<Scenario> SCENARIOS = new Scenarios(RELEASE).all();
    private static final List<RuleSource> SOURCES = sources();
    private static final CompiledRules RULES = compiled(SOURCES);

    private static final Set<String> LEFT_OUT_RISKS = Set.of("high", "moderate");

    private static final Map<Pattern, String> HARMLESS = Map.of(
            Pattern.compile("medication/parameters: unit of tsh-over-replacement .*"),
            "refused before it is activated: the check of units compares it with the unit of the test",
            Pattern.compile("medication/parameters: unit of .*-window .*"),
            "only told to the reader: the rules count days",
            Pattern.compile("medication/grading: risk of grade-.*-contraindicated is high instead of any"),
            "trimetazidine is the only contraindicated medicine, and its risk is high",
            Pattern.compile("medication/grading: risk of grade-.*-information-only is possible instead of any"),
            "all debated medicines are of possible risk",
            Pattern.compile("diagnosis/treated_.*: not RestlessLegs.*CODED.*"),
            "a second reason for the same diagnosis changes the rationale, not what is recommended",
            Pattern.compile("medication/actions 2: .*recommendation.about.*"),
            "the order of a test does not speak of the medicine",
            Pattern.compile(
                    "(medication/alternatives|medication/leave_out|alternative-withheld): (about == .*use|id == .*row).*"),
            "the row and the medicine of a risk go together: either alone finds the recommendation",
            Pattern.compile("symptoms-(denied|not-assessed): .*"),
            "no grade tells denied symptoms from symptoms that nobody asked about",
            Pattern.compile("symptoms-began-recently: kind == .*ONSET"),
            "a change that was reported says by itself that symptoms are new");

    @Test
    void everyRowOfEveryDecisionTableFiresInAScenario() {
        var fired = new HashSet<String>();
        SCENARIOS.forEach(scenario -> rows(scenario).forEach(row -> fired.add(name(row))));

        assertThat(RELEASE.tables().values().stream()
                        .filter(table -> table.description().decides())
                        .flatMap(table -> table.rows().stream())
                        .map(MedicationMutationTest::name)
                        .filter(row -> !fired.contains(row)))
                .isEmpty();
    }

    @Test
    void everyChangedRiskAndEveryLostRowMakesAScenarioFail() {
        assertThat(survivors(mutants()
                        .ofCells("medication/worsens_rls", "risk", "show_as", "not_combined_with", "leave_out")))
                .isEmpty();
    }

    @Test
    void everyChangedCellOfTheOtherTablesMakesAScenarioFail() {
        assertThat(survivors(Stream.of(
                                "medication/actions",
                                "medication/alternatives",
                                "medication/alternatives_blocked_by_condition",
                                "medication/alternatives_blocked_by_lab",
                                "medication/alternatives_blocked_by_medicine",
                                "medication/grading",
                                "medication/leave_out",
                                "medication/parameters",
                                "medication/symptom_changes",
                                "medication/thyroid",
                                "diagnosis/known_rls",
                                "diagnosis/treated_as_rls",
                                "diagnosis/treated_by_indication")
                        .flatMap(table -> mutants().ofCells(table))))
                .isEmpty();
    }

    @Test
    void everyLostConditionOfARuleMakesAScenarioFail() {
        var survivors = new TreeSet<String>();
        for (var source : SOURCES) {
            if (source.path().startsWith("medication/") || source.path().startsWith("diagnosis/")) {
                for (var mutant : Mutants.ofRules(source.path(), source.text())) {
                    if (!mutant.lost().contains("accepts(") || !source.path().contains("generated")) {
                        Optional.of(mutant)
                                .filter(lost -> !isHarmless(lost))
                                .flatMap(lost -> compile(replaced(lost)))
                                .filter(rules -> survives(new RuleBase(rules, decisionTables(Map.of())), List.of()))
                                .ifPresent(rules -> survivors.add(mutant.toString()));
                    }
                }
            }
        }
        assertThat(survivors).isEmpty();
    }

    private static List<String> survivors(Stream<Mutants.CellMutant> mutants) {
        var mentions = new HashMap<String, List<Scenario>>();
        SCENARIOS.forEach(
                scenario -> rows(scenario).forEach(row -> mentions.computeIfAbsent(name(row), key -> new ArrayList<>())
                        .add(scenario)));
        return mutants.filter(mutant -> !isHarmless(mutant))
                .filter(mutant -> survives(
                        new RuleBase(RULES, decisionTables(Map.of(mutant.table(), mutated(mutant)))),
                        mentions.getOrDefault(mutant.table() + "#" + mutant.row(), List.of())))
                .map(Mutants.CellMutant::toString)
                .toList();
    }

    /** Scenarios that speak of the row first: they are the ones that fail, and one is enough. */
    private static boolean survives(RuleBase ruleBase, List<Scenario> first) {
        var scenarios = new Scenarios(new Release(
                RELEASE.manifest(), "", RELEASE.tables(), ruleBase, RELEASE.terminology(), RELEASE.wording()));
        var ordered = new LinkedHashSet<>(first);
        ordered.addAll(SCENARIOS);
        return ordered.stream().noneMatch(scenario -> fails(scenarios, scenario));
    }

    private static boolean fails(Scenarios scenarios, Scenario scenario) {
        try {
            return scenarios.failure(scenario).isPresent();
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** Of low and possible risks nothing is offered to be left out, whatever the row says. */
    private static boolean saysNothingOfLeavingOut(Object mutant) {
        return mutant instanceof Mutants.CellMutant cell
                && cell.column().equals("leave_out")
                && !LEFT_OUT_RISKS.contains(
                        RELEASE.row(cell.table(), cell.row()).orElseThrow().text("risk"));
    }

    private static boolean isHarmless(Object mutant) {
        return saysNothingOfLeavingOut(mutant)
                || HARMLESS.keySet().stream()
                        .anyMatch(known -> known.matcher(mutant.toString()).matches());
    }

    private static Set<Row> rows(Scenario scenario) {
        var rows = new HashSet<Row>();
        RELEASE.ruleBase().evaluate(scenario.facts()).fired().forEach(fired -> {
            rows.addAll(fired.rationale().rows());
            fired.proposals().stream()
                    .map(proposed -> proposed.rationale())
                    .map(Rationale::rows)
                    .forEach(rows::addAll);
        });
        return rows;
    }

    private static String name(Row row) {
        return row.table() + "#" + row.id();
    }

    private static Mutants mutants() {
        return new Mutants(RELEASE);
    }

    private static DecisionTable mutated(Mutants.CellMutant mutant) {
        var description = Rules.table(RELEASE, mutant.table()).description();
        var sheet = new CsvReader(new ArrayList<>()).read(description.sheetFile(), bytes(description.sheetFile()));
        var id = sheet.header().indexOf(description.idColumn());
        var lines = new ArrayList<Sheet.Line>();
        for (var line : sheet.lines()) {
            if (!line.cells().get(id).equals(mutant.row())) {
                lines.add(line);
            } else if (!mutant.column().isEmpty()) {
                var cells = new ArrayList<>(line.cells());
                cells.set(sheet.header().indexOf(mutant.column()), mutant.to());
                lines.add(new Sheet.Line(line.number(), cells));
            }
        }
        return new SheetTable(new Sheet(sheet.file(), sheet.header(), lines), description).checked();
    }

    private static List<DecisionTable> decisionTables(Map<String, DecisionTable> instead) {
        var tables = new TreeMap<>(RELEASE.tables());
        tables.putAll(instead);
        return tables.values().stream()
                .filter(table -> table.getName().startsWith("medication/")
                        || table.getName().startsWith("diagnosis/"))
                .filter(table -> !ReleaseLoader.isScenarios(table.getName())
                        && !table.getName().endsWith("/wording"))
                .toList();
    }

    private static List<RuleSource> replaced(Mutants.RuleMutant mutant) {
        return SOURCES.stream()
                .map(source ->
                        source.path().equals(mutant.file()) ? new RuleSource(source.path(), mutant.text()) : source)
                .toList();
    }

    private static Optional<CompiledRules> compile(List<RuleSource> sources) {
        return RuleCompiler.compile(sources) instanceof Compilation.Compiled compiled
                ? Optional.of(compiled.rules())
                : Optional.empty();
    }

    private static CompiledRules compiled(List<RuleSource> sources) {
        return compile(sources).orElseThrow();
    }

    private static List<RuleSource> sources() {
        var sources = new ArrayList<>(RuleCompiler.rulesOf(
                RELEASE.tables().values().stream()
                        .map(DecisionTable::description)
                        .toList(),
                new ArrayList<>()));
        FILES.files().forEach((path, bytes) -> {
            if (path.endsWith(".drl")) {
                sources.add(new RuleSource(path, new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        return sources;
    }

    private static byte[] bytes(String path) {
        return FILES.files().getOrDefault(path, new byte[0]);
    }
}
