package org.williscds.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.williscds.facts.Fact;
import org.williscds.rulebase.Evaluation;
import org.williscds.rulebase.RuleBase;
import org.williscds.testsupport.EditedRules;

/** The same patient with a table of worsening medicines of growing size. Target: 10,000 rows at most 1.3 times 100. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
@SuppressWarnings("NullAway.Init")
public class CatalogueBenchmark {

    private static final String TABLE = "medication/worsens_rls.csv";
    private static final String SUBSTANCES = "terminology/substances.csv";

    @Param({"100", "1000", "10000"})
    private int rows;

    private RuleBase ruleBase;
    private List<Fact> patient;

    @Setup(Level.Trial)
    public void grow() {
        ServiceLogging.set();
        var edited = new EditedRules().rows(TABLE, this::resize).rows(SUBSTANCES, this::invent);
        // The scenarios speak of rows that the small table has not.
        var release = edited.without("medication/worsens_rls.scenarios.csv").release();
        ruleBase = release.ruleBase();
        patient = TypicalPatient.facts(release);
    }

    @Benchmark
    public Evaluation typicalPatient() {
        return ruleBase.evaluate(patient);
    }

    /** Leaves the rows of the patient's medicines and drops or adds others. */
    private void resize(List<List<String>> table) {
        var medicine = table.get(0).indexOf("medicine");
        for (var last = table.size() - 1; table.size() > rows + 1; last--) {
            if (!TypicalPatient.WORSENING.contains(table.get(last).get(medicine))) {
                table.remove(last);
            }
        }
        var model = table.get(1);
        while (table.size() <= rows) {
            var name = invented(table.size());
            var row = new ArrayList<>(model);
            row.set(0, "worsens-" + name);
            row.set(medicine, name);
            table.add(row);
        }
    }

    private void invent(List<List<String>> substances) {
        var header = substances.get(0);
        var model = substances.get(1);
        for (var number = 1; number <= rows; number++) {
            var row = new ArrayList<>(model);
            for (var column : List.of("name_en", "name_nl", "name_de")) {
                row.set(header.indexOf(column), invented(number));
            }
            for (var column : List.of("atc", "atc_legacy", "rxnorm", "snomed")) {
                row.set(header.indexOf(column), "");
            }
            row.set(0, invented(number));
            substances.add(row);
        }
    }

    private static String invented(int number) {
        return "invented" + number;
    }
}
