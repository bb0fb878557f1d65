package org.williscds.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.williscds.facts.Fact;
import org.williscds.rulebase.Evaluation;
import org.williscds.rulebase.RuleBase;
import org.williscds.testsupport.Rules;

/** One evaluation of a typical patient with the rules as they stand in {@code rules/}. Target: 0.2 ms at most. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class EvaluationBenchmark {

    private final RuleBase ruleBase = Rules.release().ruleBase();
    private final List<Fact> patient = TypicalPatient.facts(Rules.release());

    public EvaluationBenchmark() {
        ServiceLogging.set();
    }

    @Benchmark
    public Evaluation typicalPatient() {
        return ruleBase.evaluate(patient);
    }
}
