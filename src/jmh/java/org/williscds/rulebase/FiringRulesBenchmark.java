package org.williscds.rulebase;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.williscds.benchmark.ServiceLogging;
import org.williscds.benchmark.TypicalPatient;
import org.williscds.tables.DecisionTable;
import org.williscds.testsupport.Rules;

/**
 * What the engine takes for the typical patient with all rules, and with those alone that fire: what no choice of rules made
 * beforehand could go below.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class FiringRulesBenchmark {

    private final List<DecisionTable> tables;
    private final List<Object> facts;
    private final KieBase all;
    private final KieBase firing;

    public FiringRulesBenchmark() {
        ServiceLogging.set();
        var release = Rules.release();
        var patient = RuleBase.given(TypicalPatient.facts(release));
        facts = List.copyOf(patient);
        tables = new TableRelevance(release.tables().values(), release.rules())
                .of(patient)
                .orElseThrow();
        all = compiled(release.rules(), rule -> true);
        var fired = new HashSet<String>();
        known(all, fired);
        firing = compiled(release.rules(), rule -> fired.contains(rule.name()));
        if (!known(all, fired).equals(known(firing, new HashSet<>()))) {
            throw new IllegalStateException("The rules that fire do not conclude the same alone as among all.");
        }
    }

    @Benchmark
    public int allRules() {
        return fire(all);
    }

    @Benchmark
    public int onlyThoseThatFire() {
        return fire(firing);
    }

    private int fire(KieBase rules) {
        var session = rules.newKieSession();
        tables.forEach(session::insert);
        facts.forEach(session::insert);
        var fired = session.fireAllRules();
        session.dispose();
        return fired;
    }

    private Set<Object> known(KieBase rules, Set<String> names) {
        var session = rules.newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                names.add(event.getMatch().getRule().getName());
            }
        });
        tables.forEach(session::insert);
        facts.forEach(session::insert);
        session.fireAllRules();
        var known = new HashSet<Object>(session.getObjects());
        session.dispose();
        return known;
    }

    private static KieBase compiled(Collection<RuleText> files, Predicate<RuleText.Rule> wanted) {
        var compilation = RuleCompiler.compile(files.stream()
                .map(file -> new RuleSource(
                        file.path(),
                        file.rules().stream()
                                .filter(wanted)
                                .map(rule -> rule.write(
                                        rule.name(),
                                        rule.conditions().stream()
                                                .map(RuleCondition::text)
                                                .toList(),
                                        rule.consequence()))
                                .collect(Collectors.joining("\n", file.head() + "\n", ""))))
                .toList());
        return ((Compilation.Compiled) compilation).rules().kieBase();
    }
}
