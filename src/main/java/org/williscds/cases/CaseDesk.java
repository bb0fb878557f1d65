package org.williscds.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.williscds.decision.DecisionService;
import org.williscds.facts.Fact;
import org.williscds.knowledge.Release;

/** Answers cases in plain JSON, for whoever brings them: a request of HTTP, or a file on the command line. */
public final class CaseDesk {

    private final Release release;
    private final DecisionService decisions;
    private final LocalDate today;

    /** @param today the day of a case that names none */
    public CaseDesk(Release release, DecisionService decisions, LocalDate today) {
        this.release = release;
        this.decisions = decisions;
        this.today = today;
    }

    /**
     * @param json the recommendations with their rationale, what was recognised and what was not checked
     * @param language BCP 47 tag of its texts
     */
    public record WrittenAnswer(String json, String language) {}

    /**
     * A case as the rules see it.
     *
     * @param facts with its day and profile, as for an evaluation
     */
    public record ReadCase(List<Fact> facts, Locale language) {
        public ReadCase {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Reads a case and decides nothing.
     *
     * @param body JSON in UTF-8
     * @param acceptLanguage as in the header of that name; the case may name a language of its own
     * @throws org.williscds.problem.ProblemException with everything that is wrong in the case
     */
    public ReadCase read(byte[] body, String acceptLanguage) {
        var given = new CaseReader(release, today, acceptLanguage).read(body);
        var facts = DecisionService.facts(given.on(), given.profile(), given.patientCase());
        return new ReadCase(facts, given.language());
    }

    /**
     * Reads a case, decides, writes the answer.
     *
     * @param body JSON in UTF-8
     * @param acceptLanguage as in the header of that name; the case may name a language of its own
     * @throws org.williscds.problem.ProblemException with everything that is wrong in the case
     */
    public WrittenAnswer answer(byte[] body, String acceptLanguage) {
        var given = new CaseReader(release, today, acceptLanguage).read(body);
        var decision = decisions.decide(release, given.on(), given.profile(), given.patientCase());
        var answer = new AnswerWriter(release, given.language()).write(given, decision);
        return new WrittenAnswer(CaseJson.write(answer), answer.language());
    }
}
