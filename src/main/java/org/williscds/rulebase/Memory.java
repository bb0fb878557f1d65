package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/**
 * All that is known of one patient when every rule has spoken: facts, tables and conclusions. Which rules hold in it is asked
 * without drawing any conclusion anew, so that rules can be tried which are not those in force.
 */
public final class Memory {

    private final List<Object> known;

    /** @param tables all of them, also those that had nothing to say about the patient: another rule may ask them */
    Memory(Collection<?> known, Collection<DecisionTable> tables) {
        this.known = Stream.concat(known.stream().filter(object -> !(object instanceof DecisionTable)), tables.stream())
                .map(Object.class::cast)
                .toList();
    }

    /** Facts, tables and conclusions. */
    List<Object> known() {
        return known;
    }

    /**
     * One rule that holds.
     *
     * @param rule its name with its topic
     * @param joined the facts, conclusions and rows for which it holds
     */
    public record Match(String rule, List<Object> joined) {
        public Match {
            joined = List.copyOf(joined);
        }

        public List<Row> rows() {
            return joined.stream()
                    .filter(Row.class::isInstance)
                    .map(Row.class::cast)
                    .toList();
        }

        /** Whether it holds for all of these, and perhaps for more. */
        public boolean covers(List<Object> others) {
            return others.stream().allMatch(other -> joined.stream().anyMatch(own -> own == other));
        }
    }

    List<Match> matches(KieBase rules) {
        var session = rules.newKieSession();
        try {
            known.forEach(session::insert);
            var matches = new ArrayList<Match>();
            session.fireAllRules(match -> {
                matches.add(new Match(
                        RuleNote.of(match.getRule()).name(),
                        match.getObjects().stream()
                                .filter(object -> !(object instanceof DecisionTable))
                                .toList()));
                return false;
            });
            return matches;
        } finally {
            session.dispose();
        }
    }
}
