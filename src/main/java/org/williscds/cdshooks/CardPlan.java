package org.williscds.cdshooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.williscds.facts.MedicationUse;
import org.williscds.rulebase.Evaluation;

/**
 * Which recommendations share a card. One that fired for several orders alike is one finding; all findings about the same
 * order, or the same medicine in use, are one card; and only so many cards are shown: the rest is told on the last one.
 *
 * @param shown most urgent first
 * @param hidden what did not get a card of its own
 */
record CardPlan(List<Group> shown, List<Group> hidden) {

    CardPlan {
        shown = List.copyOf(shown);
        hidden = List.copyOf(hidden);
    }

    /** What one card is about, most urgent finding first. */
    record Group(List<Finding> findings) {
        Group {
            findings = List.copyOf(findings);
        }

        Finding first() {
            return findings.get(0);
        }
    }

    /** One recommendation, for every fact it fired for. */
    record Finding(List<Evaluation.Fired> same) {
        Finding {
            same = List.copyOf(same);
        }

        Evaluation.Fired fired() {
            return same.get(0);
        }

        /** The places of the medicines it speaks of; its own id where it speaks of none. */
        private String subject() {
            var places = new TreeSet<String>();
            for (var one : same) {
                if (one.recommendation().about() instanceof MedicationUse use) {
                    places.add(use.origin().place());
                }
            }
            return places.isEmpty() ? fired().recommendation().id() : String.join(" ", places);
        }
    }

    /**
     * @param fired what is shown on this occasion, in reading order
     * @param most cards that are shown at most
     */
    static CardPlan of(List<Evaluation.Fired> fired, int most) {
        var findings = fired.stream()
                .collect(Collectors.groupingBy(
                        one -> one.recommendation().id() + " "
                                + one.recommendation().wording(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var bySubject = new LinkedHashMap<String, List<Finding>>();
        findings.values().stream().map(Finding::new).forEach(finding -> bySubject
                .computeIfAbsent(finding.subject(), subject -> new ArrayList<>())
                .add(finding));
        var groups = bySubject.values().stream().map(Group::new).toList();
        var shown = Math.min(Math.max(1, most), groups.size());
        return new CardPlan(groups.subList(0, shown), groups.subList(shown, groups.size()));
    }
}
