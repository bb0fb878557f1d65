package org.williscds.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one case. What is not known is left out; an empty list says that there is nothing.
 *
 * @param on the day for which it holds
 * @param signed whether a neurologist and a pharmacist have signed the content of the release
 * @param notice what to tell users as long as nobody has; absent once signed
 * @param recommendations most urgent first
 * @param medications each medicine of the request, in its order, and how it was recognised
 * @param notChecked what could not be looked at: without an entry here, silence means "checked, nothing found"
 */
record Answer(
        String decisionId,
        LocalDate on,
        String profile,
        String language,
        ReleaseName release,
        boolean signed,
        @Nullable String notice,
        List<Advice> recommendations,
        List<Medicine> medications,
        List<NotChecked> notChecked) {

    /** Which knowledge answered; {@code digest} is the SHA-256 of its files. */
    record ReleaseName(String name, String version, String digest) {}

    /**
     * One recommendation.
     *
     * @param id of the row or rule it comes from, stable for ever
     * @param indicator info, warning or critical
     * @param occasions when it is worth showing: patient-view, order-select, order-sign
     * @param detail Markdown, like {@code advice}
     * @param withheld alternatives that this patient must not be offered
     * @param tests what to measure first
     * @param actions what may be done about the medicine; never more than a proposal
     * @param treatments of restless legs that may be considered, in order
     * @param steps what to do or to ask, in order
     * @param remarks what to know beside it
     * @param decision that the decision is the prescriber's, where a medicine is spoken of
     */
    record Advice(
            String id,
            String indicator,
            List<String> occasions,
            String summary,
            String detail,
            String advice,
            @Nullable About about,
            List<Alternative> alternatives,
            List<Withheld> withheld,
            List<Test> tests,
            List<Act> actions,
            List<Treatment> treatments,
            List<String> steps,
            List<String> remarks,
            String decision,
            Rationale rationale) {}

    /** The medicine of which a recommendation speaks; {@code given} as the request has it. */
    record About(String given, String substance, String name, String status, String place) {}

    /** {@code row} is the id of the row that names it. */
    record Alternative(String substance, String name, String row) {}

    /**
     * {@code treatment} is an id of {@code rules/treatment/treatments.csv}; {@code words} say how it is given, {@code sources}
     * who says so.
     */
    record Treatment(String treatment, String name, String words, List<String> sources) {}

    record Withheld(String substance, String name, String words) {}

    record Test(String test, String name, String words) {}

    /** {@code action}: stop-draft (do not place this order) or review-medication. */
    record Act(String action, String substance, String words, String place) {}

    /**
     * Why.
     *
     * @param rows the table rows that decided, the one that gave the id first
     * @param reviewNeeded whether part of it waits for confirmation by a neurologist and a pharmacist
     */
    record Rationale(
            List<DecidingRow> rows,
            List<String> rules,
            List<FactInWords> facts,
            List<Source> sources,
            boolean reviewNeeded) {}

    /**
     * @param row as the spreadsheet shows it
     * @param reference path of its page
     * @param status in words: read at its source, recalled …
     * @param reviewNeeded whether it waits for confirmation by a neurologist and a pharmacist
     * @param reviewDue the day by which somebody has to look again at what it rests on
     */
    record DecidingRow(
            String table,
            int row,
            String id,
            String words,
            String reference,
            String status,
            boolean reviewNeeded,
            @Nullable LocalDate reviewDue,
            Map<String, String> cells) {}

    record FactInWords(String kind, String words, String place) {}

    /** {@code reviewDue}: the day by which somebody has to look at it again. */
    record Source(
            String id,
            String citation,
            String where,
            String status,
            @Nullable LocalDate reviewDue) {}

    /**
     * @param application systemic or local; local medicines are not judged
     * @param substances empty when it was not recognised, and so not checked
     */
    record Medicine(
            String given,
            String place,
            String status,
            boolean recognised,
            @Nullable String application,
            List<Substance> substances) {}

    /**
     * @param substance absent when only the class is known
     * @param by code, class-code or name
     * @param matched the code, or the words of the name, that were found
     */
    record Substance(
            @Nullable String substance, String name, List<String> classes, String by, String system, String matched) {}

    record NotChecked(String kind, String what, String words, String place, String detail) {}
}
