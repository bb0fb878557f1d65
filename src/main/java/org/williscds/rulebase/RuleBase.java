package org.williscds.rulebase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.ConditionList;
import org.williscds.facts.Derived.LatestLab;
import org.williscds.facts.EvaluationDate;
import org.williscds.facts.Fact;
import org.williscds.facts.LabList;
import org.williscds.facts.LabResult;
import org.williscds.facts.MedicationList;
import org.williscds.recommendation.Proposal;
import org.williscds.recommendation.Recommendation;
import org.williscds.tables.DecisionTable;

/** Compiled rules together with the rows of their tables. Immutable: shared between requests, replaced as a whole. */
public final class RuleBase {

    private static final Comparator<LabResult> LATEST = Comparator.comparing(
                    LabResult::collectedOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(LabResult::value)
            .thenComparing(LabResult::toString);

    /** Far more than any patient needs: rules that go round in circles must not hold up a request for ever. */
    private static final int MOST_FIRINGS = 100_000;

    private final CompiledRules rules;
    private final List<DecisionTable> tables;
    private final @Nullable List<DecisionTable> inEverySession;
    private final Function<Collection<? extends Fact>, Optional<List<DecisionTable>>> relevance;

    public RuleBase(CompiledRules rules, Collection<DecisionTable> tables) {
        this.rules = rules;
        this.tables = List.copyOf(tables);
        this.inEverySession = null;
        this.relevance = new TableRelevance(tables, rules.texts())::of;
    }

    private RuleBase(CompiledRules rules, Collection<DecisionTable> tables, List<DecisionTable> inEverySession) {
        this.rules = rules;
        this.tables = List.copyOf(tables);
        this.inEverySession = inEverySession;
        this.relevance = facts -> Optional.of(inEverySession);
    }

    /**
     * The same, with every table in every session, and so with what is made of it: quick to make and slow to evaluate, for
     * those who try many rule bases on a few patients each.
     */
    public RuleBase withAllTables() {
        return allTables(rules, tables);
    }

    private static RuleBase allTables(CompiledRules rules, Collection<DecisionTable> tables) {
        var sorted = tables.stream()
                .sorted(Comparator.comparing(DecisionTable::getName))
                .toList();
        return new RuleBase(rules, tables, sorted);
    }

    /** The same rules with other tables: each takes the place of the one of its name, or comes beside. */
    public RuleBase with(Collection<DecisionTable> others) {
        return with(rules, others);
    }

    /** Other rules, with these tables beside or instead of those of their name. */
    public RuleBase with(CompiledRules otherRules, Collection<DecisionTable> others) {
        var names = others.stream().map(DecisionTable::getName).collect(Collectors.toSet());
        var kept = tables.stream().filter(table -> !names.contains(table.getName()));
        var all = Stream.concat(kept, others.stream()).toList();
        return inEverySession == null ? new RuleBase(otherRules, all) : allTables(otherRules, all);
    }

    /** Whether both run on the same compiled rules, so that one differs from the other in rows only. */
    public boolean sharesRulesWith(RuleBase other) {
        return rules == other.rules;
    }

    /** The names of all rules, generated and hand-written, each with its topic: {@code medication/medicine-suspected}. */
    public Set<String> ruleNames() {
        return rules.names();
    }

    /** The names of the tables that can have a part in what is recommended for these facts; no other table is looked at. */
    public Set<String> tablesFor(Collection<? extends Fact> facts) {
        return relevance.apply(given(facts)).stream()
                .flatMap(List::stream)
                .map(DecisionTable::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Evaluates the facts in a session of their own; nothing of one patient outlives the call. */
    public Evaluation evaluate(Collection<? extends Fact> facts) {
        return evaluate(facts, known -> {});
    }

    /**
     * Evaluates the facts with all tables and keeps all that is known in the end, for those who look into the rules: also
     * what has no part in any recommendation.
     */
    public Memory remember(Collection<? extends Fact> facts) {
        var known = new ArrayList<Object>();
        withAllTables().evaluate(facts, known::addAll);
        return new Memory(known, tables);
    }

    private Evaluation evaluate(Collection<? extends Fact> facts, Consumer<Collection<?>> whatIsKnown) {
        var given = given(facts);
        var tablesNeeded = relevance.apply(given);
        if (tablesNeeded.isEmpty()) {
            return new Evaluation(List.of());
        }
        var session = rules.kieBase().newKieSession();
        try {
            var provenance = new Provenance(rules::note);
            provenance.listenTo(session);
            tablesNeeded.get().forEach(session::insert);
            given.forEach(session::insert);
            if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
                throw new IllegalStateException(
                        "The rules had come to no end after %d firings. Maybe two of them conclude what the other asks for, without end."
                                .formatted(MOST_FIRINGS));
            }
            provenance.finish();
            whatIsKnown.accept(session.getObjects());
            return evaluation(session.getObjects(), provenance);
        } finally {
            session.dispose();
        }
    }

    /** The facts in their order, and what is summed up of them before any rule fires. */
    static List<Fact> given(Collection<? extends Fact> facts) {
        var given = new ArrayList<Fact>(FactOrder.sorted(facts));
        given.add(ConditionList.of(facts));
        given.add(MedicationList.of(facts));
        given.addAll(latestLabs(facts));
        return given;
    }

    /** Every rule that holds in what is known, with the rows it holds for; whether anything is shown of it or not. */
    public List<Memory.Match> matches(Memory memory) {
        return memory.matches(rules.kieBase());
    }

    /** Of several results of one day the highest: without their times nothing else tells them apart for good. */
    private static Collection<Fact> latestLabs(Collection<? extends Fact> facts) {
        var latest = new HashMap<String, LabResult>();
        LocalDate today = null;
        for (var fact : facts) {
            if (fact instanceof LabResult result) {
                latest.merge(result.test(), result, java.util.function.BinaryOperator.maxBy(LATEST));
            } else if (fact instanceof EvaluationDate evaluation) {
                today = evaluation.date();
            }
        }
        var drawnUp = new ArrayList<Fact>();
        for (var result : latest.values()) {
            drawnUp.add(new LatestLab(result, result.daysBefore(today)));
        }
        drawnUp.add(new LabList(latest));
        return drawnUp;
    }

    private static Evaluation evaluation(Collection<?> workingMemory, Provenance provenance) {
        var recommendations = new ArrayList<Recommendation>();
        var proposals = new HashMap<String, List<Proposal>>();
        for (var object : workingMemory) {
            if (object instanceof Proposal proposal) {
                proposals
                        .computeIfAbsent(proposal.id(), id -> new ArrayList<>())
                        .add(proposal);
            } else if (object instanceof Recommendation recommendation) {
                recommendations.add(recommendation);
            }
        }
        recommendations.sort(Recommendation.READING_ORDER);
        return new Evaluation(recommendations.stream()
                .map(recommendation -> new Evaluation.Fired(
                        recommendation,
                        proposals.getOrDefault(recommendation.id(), List.of()).stream()
                                .filter(proposal -> proposal.about().equals(recommendation.about()))
                                .map(proposal -> new Evaluation.Proposed(proposal, provenance.of(proposal)))
                                .sorted(ProposalOrder.INSTANCE)
                                .toList(),
                        provenance.of(recommendation)))
                .toList());
    }
}
