package org.williscds.facts;

import java.util.Comparator;
import java.util.List;

/** What the rules of {@code rules/interactions} derive on the way to a recommendation. */
public sealed interface InteractionFact extends Derived {

    /**
     * One row that speaks of a medicine of this patient together with something else. Several rows can speak of one pair, and
     * one row of both directions.
     *
     * @param row id of the row: topic of the card
     * @param partner the other medicine, or the circumstance that does not go with it
     * @param partnerName id of the other medicine, or key of the label that names the circumstance
     * @param objects cell of the row that names the medicine
     * @param partners cell of the row that names the partner
     * @param term word for how the source itself rates it
     * @param mechanism key of the label that says how it comes about
     * @param effect key of the label that says what can happen
     * @param management key of the label that says what to do
     */
    record InteractionFinding(
            String row,
            MedicationUse object,
            Fact partner,
            String partnerName,
            String objects,
            String partners,
            Severity severity,
            Emphasis emphasis,
            String term,
            String mechanism,
            String effect,
            String management)
            implements InteractionFact {

        /**
         * Worst first; then what is shown more urgently; then the row that names substances rather than classes. The rest only
         * sees to it that the choice never depends on the order in which medicines were sent.
         */
        private static final Comparator<InteractionFinding> PRECEDENCE = Comparator.comparing(
                        InteractionFinding::severity)
                .thenComparing(InteractionFinding::emphasis)
                .thenComparing(InteractionFinding::substancesNamed, Comparator.reverseOrder())
                .thenComparing(InteractionFinding::row)
                .thenComparing(finding -> finding.object().key())
                .thenComparing(finding -> finding.object().origin().toString());

        /** How bad it is; worst first. */
        public enum Severity {
            CONTRAINDICATED,
            MAJOR,
            MODERATE,
            MINOR
        }

        /** Whether it is shown as its severity asks, more urgently because a safety rule says so, or only in the chart. */
        public enum Emphasis {
            RAISED,
            USUAL,
            QUIET
        }

        public enum Situation {
            /** One of the two is being ordered. */
            ORDERED,
            /** Both are there already. */
            CURRENT
        }

        /** The medicine that a prescriber can still change: the draft; the row's object when both are drafts or neither is. */
        public MedicationUse about() {
            return partner instanceof MedicationUse other && ordered(other) && !ordered(object) ? other : object;
        }

        /** What it does not go with. */
        public Fact with() {
            return about() == object ? partner : object;
        }

        /** What the reader calls it. */
        public String withName() {
            return about() == object ? partnerName : object.key();
        }

        public Situation situation() {
            return ordered(about()) ? Situation.ORDERED : Situation.CURRENT;
        }

        /** Whether a medicine is one of the two. */
        public boolean concerns(MedicationUse use) {
            return use.equals(object) || use.equals(partner);
        }

        /** Whether this finding is told instead of another one of the same pair. */
        public boolean beats(InteractionFinding other) {
            return this != other && samePair(other) && PRECEDENCE.compare(this, other) < 0;
        }

        /** Whether this finding is as bad as the strongest of the same pair, and comes from another row. */
        public boolean adds(InteractionFinding strongest) {
            return samePair(strongest) && severity == strongest.severity && !row.equals(strongest.row);
        }

        /** Whether what this finding asks for belongs to what is said of the pair. */
        public boolean isToldWith(InteractionFinding strongest) {
            return equals(strongest) || adds(strongest);
        }

        private boolean samePair(InteractionFinding other) {
            return (object.equals(other.object) && partner.equals(other.partner))
                    || (object.equals(other.partner) && partner.equals(other.object));
        }

        private int substancesNamed() {
            return named(objects, object) + (partner instanceof MedicationUse other ? named(partners, other) : 0);
        }

        private static int named(String cell, MedicationUse use) {
            return use.substance() != null && List.of(cell.split(";", -1)).contains(use.substance()) ? 1 : 0;
        }

        private static boolean ordered(MedicationUse use) {
            return use.status() == MedicationUse.Status.PROPOSED;
        }
    }

    /**
     * What is said of one pair: its strongest finding.
     *
     * @param row id of the row that says so
     * @param about the one that a prescriber can still change: the order, or the first of two
     * @param with the other medicine, or the circumstance
     */
    record Interaction(String row, MedicationUse about, Fact with, InteractionFinding finding)
            implements InteractionFact {

        /** Whether this is told first of several that one row makes about one medicine; the others are named beside it. */
        public boolean comesBefore(Interaction other) {
            if (this == other) {
                return false;
            }
            var order = finding.withName().compareTo(other.finding.withName());
            return order != 0 ? order < 0 : with.toString().compareTo(other.with.toString()) < 0;
        }
    }
}
