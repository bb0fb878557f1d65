package org.williscds.cases;

import java.util.ArrayList;
import java.util.List;
import org.williscds.explanation.FactWords;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.Fact;
import org.williscds.facts.KidneyFunction;
import org.williscds.facts.LabResult;
import org.williscds.facts.Measure;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.SecondaryCauseFact.IronResult;

/**
 * The facts of a rationale as lines: of what kind, in words, and where in the request they stand. What speaks of a list as
 * a whole is of the kind source and has no place. What was computed here stands where the result stands that it was computed
 * from.
 */
final class FactLines {

    private FactLines() {}

    /** Facts that only frame the question, such as its date, have no words and are left out. */
    static List<Answer.FactInWords> of(List<Fact> facts, FactWords words) {
        var lines = new ArrayList<Answer.FactInWords>();
        for (var fact : facts) {
            words.of(fact).ifPresent(text -> lines.add(line(fact, text)));
        }
        return lines.stream().distinct().toList();
    }

    private static Answer.FactInWords line(Fact fact, String words) {
        if (fact instanceof ConditionFinding finding) {
            return new Answer.FactInWords("condition", words, finding.origin().place());
        }
        if (fact instanceof MedicationUse use) {
            return new Answer.FactInWords("medication", words, use.origin().place());
        }
        if (fact instanceof LabResult lab) {
            return new Answer.FactInWords("lab", words, lab.origin().place());
        }
        if (fact instanceof ClinicalFinding finding) {
            return new Answer.FactInWords("finding", words, finding.origin().place());
        }
        if (fact instanceof Measure measure) {
            return new Answer.FactInWords("measure", words, measure.origin().place());
        }
        if (fact instanceof KidneyFunction kidney) {
            return new Answer.FactInWords(
                    "computed", words, kidney.because().origin().place());
        }
        if (fact instanceof IronResult iron) {
            return new Answer.FactInWords(
                    "computed", words, iron.result().origin().place());
        }
        return new Answer.FactInWords("source", words, "");
    }
}
