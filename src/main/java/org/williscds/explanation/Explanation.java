package org.williscds.explanation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.williscds.rulebase.Evaluation;

/**
 * One recommendation as its reader sees it, in one language. Plain text except {@code detail} and {@code advice}, which
 * are GitHub Markdown without HTML.
 *
 * @param reasons the facts it rests on, in words, with date and unit
 * @param withheld alternatives and treatments that this patient must not be offered, each with the reason
 * @param treatments what may be considered against restless legs, in order, each with how it is given
 * @param steps what to do or to ask, in order
 * @param remarks what to know beside it, such as that other guidelines differ
 * @param decision that the decision is the prescriber's; empty where no medicine is spoken of
 * @param rows the table rows that decided, each with file and row number
 * @param needsReview whether part of it still waits for a clinician's confirmation
 */
public record Explanation(
        Evaluation.Fired fired,
        String summary,
        String detail,
        String advice,
        List<String> reasons,
        List<Alternative> alternatives,
        List<String> withheld,
        List<Treatment> treatments,
        List<String> steps,
        List<String> remarks,
        String decision,
        List<Source> sources,
        List<DecidingRow> rows,
        boolean needsReview) {

    public Explanation {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
        withheld = List.copyOf(withheld);
        treatments = List.copyOf(treatments);
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
    }

    /** A substance that may be offered; {@code row} is the row that names it. */
    public record Alternative(String substance, String name, String row) {}

    /**
     * A treatment that may be considered.
     *
     * @param words how it is given and on whose advice
     * @param sources ids of the sources that say so
     */
    public record Treatment(String treatment, String name, String words, List<String> sources) {

        public Treatment {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A source as cited.
     *
     * @param status in words: read at its source, recalled …
     * @param reviewDue the day by which somebody has to look at it again
     */
    public record Source(
            String id,
            String citation,
            String where,
            String status,
            @Nullable LocalDate reviewDue) {}

    /**
     * A row that decided, such as table {@code medication/worsens_rls}, row 55.
     *
     * @param status in words, like that of a source
     * @param needsReview whether the row still waits for a clinician's confirmation
     * @param reviewDue the day by which somebody has to look at it again: the earliest of its sources
     */
    public record DecidingRow(
            String table,
            int row,
            String id,
            String words,
            String status,
            boolean needsReview,
            @Nullable LocalDate reviewDue) {}
}
