package org.williscds.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.williscds.rulebase.Compilation;
import org.williscds.rulebase.CompiledRules;
import org.williscds.rulebase.RuleBase;
import org.williscds.rulebase.RuleCompiler;
import org.williscds.rulebase.RuleCondition;
import org.williscds.rulebase.RuleSource;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.CsvReader;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Sheet;
import org.williscds.tables.SheetTable;
import org.williscds.tables.TableDescription;
import org.williscds.tables.check.TableChecks;

/**
 * Tries mutants against the scenarios. A mutant is caught when a scenario fails, when its evaluation breaks off, or when the
 * checks of tables refuse it. Only those scenarios are evaluated to which the mutant can make a difference, and of them those
 * first that are likely to notice it.
 *
 * <p>Mutants of rules are compiled many at a time: all stand beside the real rules, each asleep until a table of its name is
 * there, which also puts the real rule to sleep.
 */
final class MutationRun {

    private static final int THREADS = 2;
    private static final int COMPILED_TOGETHER = 200;

    private final Release release;
    private final List<Scenario> scenarios;
    private final boolean triesAll;
    private final Map<String, SheetTable> sheets = new ConcurrentHashMap<>();

    /** By row or rule, the scenarios that noticed another mutant there. */
    private final Map<String, Set<Scenario>> noticing = new ConcurrentHashMap<>();

    MutationRun(Release release, ReleaseFiles files) {
        this(release, files, false);
    }

    /** The same, but every mutant is tried on all scenarios: slow, to check that the choice of scenarios leaves none out. */
    static MutationRun onAllScenarios(Release release, ReleaseFiles files) {
        return new MutationRun(release, files, true);
    }

    private MutationRun(Release release, ReleaseFiles files, boolean triesAll) {
        this.release = release;
        this.triesAll = triesAll;
        this.scenarios = new Scenarios(release).all();
        release.tables().values().stream()
                .map(DecisionTable::description)
                .forEach(description -> sheets.put(
                        description.name(),
                        new SheetTable(
                                new CsvReader(new ArrayList<>())
                                        .read(
                                                description.sheetFile(),
                                                files.text(description.sheetFile())
                                                        .getBytes(StandardCharsets.UTF_8)),
                                description)));
    }

    /** The mutants that no scenario notices, in the order given. */
    List<Mutant> survivors(Collection<? extends Mutant> mutants) {
        var survivors = new LinkedHashSet<Mutant>();
        var rules = mutants.stream()
                .filter(Mutant.Rule.class::isInstance)
                .map(Mutant.Rule.class::cast)
                .toList();
        var cells = mutants.stream()
                .filter(Mutant.Cell.class::isInstance)
                .map(Mutant.Cell.class::cast)
                .toList();
        if (!rules.isEmpty()) {
            var differences = triesAll ? null : new RuleDifferences(release, scenarios);
            var progress = new Progress("mutants of rules", rules.size());
            for (var from = 0; from < rules.size(); from += COMPILED_TOGETHER) {
                var together = rules.subList(from, Math.min(rules.size(), from + COMPILED_TOGETHER));
                survivors.addAll(survivorsOf(
                        together,
                        differences == null ? Collections.nCopies(together.size(), all()) : differences.of(together),
                        progress));
            }
        }
        if (!cells.isEmpty()) {
            var reads = triesAll ? null : new ScenarioReads(release, scenarios);
            survivors.addAll(inParallel(
                    cells, mutant -> survives(mutant, reads), new Progress("mutants of cells", cells.size())));
        }
        return mutants.stream()
                .filter(survivors::contains)
                .map(Mutant.class::cast)
                .toList();
    }

    /** Only those scenarios are evaluated anew that ask the table something which it now answers otherwise. */
    private boolean survives(Mutant.Cell mutant, @Nullable ScenarioReads reads) {
        var sheet = mutated(mutant);
        DecisionTable table;
        try {
            table = sheet.checked();
        } catch (RuntimeException e) {
            return false;
        }
        var original = java.util.Objects.requireNonNull(release.tables().get(mutant.table()));
        var affected = reads == null ? all() : reads.affected(original, table, mutant.row());
        return survives(mutant, affected, release.ruleBase().withAllTables().with(List.of(table))) && isAccepted(sheet);
    }

    private BitSet all() {
        var all = new BitSet();
        all.set(0, scenarios.size());
        return all;
    }

    /** The sheets of the scenarios themselves are not asked: they are no part of the rules. */
    private boolean isAccepted(SheetTable mutated) {
        var all = new HashMap<>(sheets);
        all.keySet().removeIf(ReleaseLoader::isScenarios);
        all.put(mutated.description().name(), mutated);
        return TableChecks.of(all.values()).isEmpty();
    }

    private SheetTable mutated(Mutant.Cell mutant) {
        var original = java.util.Objects.requireNonNull(sheets.get(mutant.table()));
        var header = original.sheet().header();
        var id = header.indexOf(original.description().idColumn());
        var lines = new ArrayList<Sheet.Line>();
        for (var line : original.sheet().lines()) {
            if (!line.cells().get(id).equals(mutant.row())) {
                lines.add(line);
            } else if (!mutant.column().isEmpty()) {
                var cells = new ArrayList<>(line.cells());
                cells.set(header.indexOf(mutant.column()), mutant.to());
                lines.add(new Sheet.Line(line.number(), cells));
            }
        }
        return new SheetTable(new Sheet(original.file(), header, lines), original.description());
    }

    /** One whose mere presence breaks something is caught; to find it, each half is tried alone. */
    private List<Mutant.Rule> survivorsOf(List<Mutant.Rule> mutants, List<BitSet> affected, Progress progress) {
        var asleep =
                compile(mutants).map(rules -> release.ruleBase().withAllTables().with(rules, List.of()));
        var tried = new BitSet();
        affected.forEach(tried::or);
        if (asleep.filter(rules -> tried.stream().mapToObj(scenarios::get).noneMatch(one -> fails(one, rules)))
                .isEmpty()) {
            if (mutants.size() == 1) {
                progress.note(false);
                return List.of();
            }
            var half = mutants.size() / 2;
            var survivors = new ArrayList<>(survivorsOf(mutants.subList(0, half), affected.subList(0, half), progress));
            survivors.addAll(survivorsOf(
                    mutants.subList(half, mutants.size()), affected.subList(half, mutants.size()), progress));
            return survivors;
        }
        var indexes = IntStream.range(0, mutants.size()).boxed().toList();
        return inParallel(
                        indexes,
                        index -> survives(
                                mutants.get(index),
                                affected.get(index),
                                asleep.get()
                                        .with(List.of(
                                                awake("mutant/" + index),
                                                awake("mutated/"
                                                        + mutants.get(index).place())))),
                        progress)
                .stream()
                .map(mutants::get)
                .toList();
    }

    private Optional<CompiledRules> compile(List<Mutant.Rule> mutants) {
        var mutated = mutants.stream().map(Mutant::place).collect(Collectors.toSet());
        var sources = release.rules().stream()
                .map(file -> {
                    var text = new StringBuilder(file.head());
                    if (!file.head().contains("import org.williscds.tables.DecisionTable;")) {
                        text.append("\nimport org.williscds.tables.DecisionTable;");
                    }
                    text.append('\n');
                    file.rules().forEach(rule -> text.append(original(file, rule, mutated)));
                    for (var index = 0; index < mutants.size(); index++) {
                        if (mutants.get(index).rule().file().equals(file)) {
                            text.append(mutant(index, mutants.get(index)));
                        }
                    }
                    return new RuleSource(file.path(), text.toString());
                })
                .toList();
        return RuleCompiler.compile(sources) instanceof Compilation.Compiled compiled
                ? Optional.of(compiled.rules())
                : Optional.empty();
    }

    private static String original(RuleText file, RuleText.Rule rule, Set<String> mutated) {
        var conditions = new ArrayList<String>();
        if (mutated.contains(file.nameOf(rule))) {
            conditions.add("not DecisionTable( name == \"mutated/%s\" )".formatted(file.nameOf(rule)));
        }
        rule.conditions().stream().map(RuleCondition::text).forEach(conditions::add);
        return rule.write(rule.name(), conditions, rule.consequence());
    }

    private static String mutant(int index, Mutant.Rule mutant) {
        var conditions = new ArrayList<String>();
        conditions.add("DecisionTable( name == \"mutant/%d\" )".formatted(index));
        conditions.addAll(mutant.rule().conditions());
        var original = mutant.rule().original();
        return original.write(original.name() + " ~" + index, conditions, mutant.consequence());
    }

    private static DecisionTable awake(String name) {
        var description = new TableDescription(name, name, name, "", List.of(), List.of(), List.of(), List.of());
        return new SheetTable(new Sheet(name, List.of(), List.of()), description).checked();
    }

    /** Those come first that are most likely to notice it: usually the first few do, and the rest is spared. */
    private boolean survives(Mutant mutant, BitSet affected, RuleBase ruleBase) {
        var place = mutant.place();
        var noticed = noticing.computeIfAbsent(
                place, name -> Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>())));
        var name = mutant instanceof Mutant.Cell cell ? cell.row() : place.substring(place.indexOf('/') + 1);
        var sheet = place.split("[# ]", 2)[0] + ".scenarios";
        ToIntFunction<Scenario> unlikeliness = scenario -> noticed.contains(scenario)
                ? 0
                : scenario.id().contains(name)
                        ? 1
                        : scenario.expects().stream().anyMatch(expected -> expected.startsWith(name))
                                ? 2
                                : scenario.place().startsWith(sheet)
                                        ? 3
                                        : scenario.topic().equals(mutant.topic()) ? 4 : 5;
        var first = affected.stream()
                .mapToObj(scenarios::get)
                .sorted(Comparator.comparingInt(unlikeliness))
                .filter(scenario -> fails(scenario, ruleBase))
                .findFirst();
        first.ifPresent(noticed::add);
        return first.isEmpty();
    }

    private static boolean fails(Scenario scenario, RuleBase ruleBase) {
        try {
            return Scenarios.failure(scenario, ruleBase).isPresent();
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static <M> List<M> inParallel(List<M> mutants, Predicate<M> survives, Progress progress) {
        var pool = new ForkJoinPool(THREADS);
        try {
            return pool.submit(() -> mutants.parallelStream()
                            .filter(mutant -> progress.note(survives.test(mutant)))
                            .toList())
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    /** Tells how far a long check has come. */
    private static final class Progress {
        private static final int EVERY = 500;

        private final String what;
        private final int all;
        private final Instant begun = Instant.now();
        private int tried;
        private int survived;

        Progress(String what, int all) {
            this.what = what;
            this.all = all;
        }

        synchronized boolean note(boolean survives) {
            tried++;
            survived += survives ? 1 : 0;
            if (tried % EVERY == 0 || tried == all) {
                System.out.printf(
                        "%d of %d %s tried after %d s, %d survive%n",
                        tried, all, what, Duration.between(begun, Instant.now()).toSeconds(), survived);
            }
            return survives;
        }
    }
}
