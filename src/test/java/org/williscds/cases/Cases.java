package org.williscds.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.williscds.decision.DecisionService;
import org.williscds.problem.Fault;
import org.williscds.problem.ProblemException;
import org.williscds.testsupport.Rules;

/** Reads and answers cases without a server. */
final class Cases {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private Cases() {}

    static GivenCase read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    static GivenCase read(byte[] json) {
        return new CaseReader(Rules.release(), TODAY, "en").read(json);
    }

    /** What is wrong with a request that must be refused. */
    static List<Fault> faults(String json) {
        return faults(json.getBytes(StandardCharsets.UTF_8));
    }

    static List<Fault> faults(byte[] json) {
        try {
            var read = read(json);
            throw new AssertionError("The request was not refused: " + read);
        } catch (ProblemException e) {
            return e.document().errors();
        }
    }

    static JsonNode answer(byte[] json) {
        var release = Rules.release();
        var given = read(json);
        var decision = new DecisionService().decide(release, given.on(), given.profile(), given.patientCase());
        try {
            return new ObjectMapper()
                    .readTree(CaseJson.write(new AnswerWriter(release, given.language()).write(given, decision)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
