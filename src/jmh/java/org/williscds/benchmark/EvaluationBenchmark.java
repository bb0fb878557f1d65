package org.williscds.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.Fact;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.rulebase.Compilation;
import org.williscds.rulebase.Evaluation;
import org.williscds.rulebase.RuleBase;
import org.williscds.rulebase.RuleCompiler;
import org.williscds.rulebase.RuleSource;
import org.williscds.tables.DecisionTable;
import org.williscds.testsupport.Rules;

/**
 * One evaluation of a typical patient: with the rules as they stand in {@code rules/}, with the medication topic alone, and
 * with every rationale read; and of the same patient without restless legs, as most are for whom a hospital asks. Target: 0.2
 * ms at most.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class EvaluationBenchmark {

    private final List<Fact> patient = TypicalPatient.facts(Rules.release());
    private final List<Fact> withoutRestlessLegs = patient.stream()
            .filter(fact -> !(fact instanceof ConditionFinding finding
                    && finding.condition().equals("restless-legs-syndrome")))
            .toList();
    private final RuleBase whole = Rules.release().ruleBase();
    private final RuleBase medication = medicationAlone();

    public EvaluationBenchmark() {
        ServiceLogging.set();
    }

    @Benchmark
    public Evaluation typicalPatient() {
        return whole.evaluate(patient);
    }

    @Benchmark
    public Evaluation patientWithoutRestlessLegs() {
        return whole.evaluate(withoutRestlessLegs);
    }

    @Benchmark
    public Evaluation typicalPatientMedicationAlone() {
        return medication.evaluate(patient);
    }

    @Benchmark
    public int typicalPatientWithReasons() {
        return whole.evaluate(patient).fired().stream()
                .mapToInt(fired -> fired.rationale().rows().size()
                        + fired.proposals().stream()
                                .mapToInt(
                                        proposed -> proposed.rationale().rows().size())
                                .sum())
                .sum();
    }

    /** What the first topic needs: itself, and the diagnosis of the problem list. */
    private static RuleBase medicationAlone() {
        var release = Rules.release();
        var byHand = ReleaseFiles.in(Rules.FOLDER).files().entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith("medication/") && file.getKey().endsWith(".drl"))
                .map(file -> new RuleSource(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)));
        var ofTables = RuleCompiler.rulesOf(
                release.tables().values().stream()
                        .map(DecisionTable::description)
                        .filter(table -> table.name().startsWith("medication/")
                                || table.name().equals("diagnosis/known_rls"))
                        .toList(),
                new ArrayList<>());
        var compilation =
                RuleCompiler.compile(Stream.concat(byHand, ofTables.stream()).toList());
        return release.ruleBase().with(((Compilation.Compiled) compilation).rules(), List.of());
    }
}
