package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.williscds.knowledge.DossierCoverage.Entry;
import org.williscds.testsupport.Rules;
import org.williscds.testsupport.SmallRules;

/** Every statement of the clinical dossier has gone somewhere, or it is said why it has not. */
class DossierCoverageTest {

    private static final DossierCoverage COVERAGE = DossierCoverage.of(Rules.release());

    @Test
    void everyStatementIsCarriedOrExcused() {
        var entries = COVERAGE.entries();
        System.out.printf(
                "Dossier: %d of %d statements settled; %s statements of the source page.%n",
                entries.stream().filter(Entry::isSettled).count(),
                entries.size(),
                COVERAGE.summary().get("statement"));

        assertThat(entries.stream()
                        .filter(entry -> entry.carriers().isEmpty())
                        .filter(entry -> entry.notARule().isEmpty())
                        .map(Entry::id))
                .as("Neither carried by a row or rule nor excused in dossier.csv")
                .isEmpty();
        assertThat(entries.stream()
                        .filter(entry -> !entry.carriers().isEmpty())
                        .filter(entry -> !entry.notARule().isEmpty())
                        .map(Entry::id))
                .as("Excused in dossier.csv although something carries it")
                .isEmpty();
    }

    @Test
    void nothingOfTheDossierIsLost() {
        assertThat(COVERAGE.summary().keySet()).hasSize(12);
        assertThat(COVERAGE.entries()).hasSize(591);
        assertThat(COVERAGE.entries().stream().filter(entry -> entry.kind().equals("statement")))
                .hasSize(78);
    }

    @Test
    void rowsAndRulesCarryWhatTheyName() {
        var coverage = DossierCoverage.of(new SmallRules()
                .file("dossier.table.yaml", """
                        title: Dossier
                        question: Which statements are there?
                        columns:
                          id: { title: Id, role: id, type: text }
                          kind: { title: Kind, type: text }
                          says: { title: Says, type: text }
                          not_a_rule: { title: No rule, type: text, blank: true }
                        """)
                .file("dossier.csv", """
                        id,kind,says,not_a_rule
                        X-1,statement,One.,
                        X-2,statement,Two.,No rule needs it.
                        X-3,statement,Three.,No rule needs it.
                        X-4,statement,Four.,
                        """)
                .file("topic/list.table.yaml", """
                        title: List
                        question: What is there?
                        columns:
                          id: id
                          source: source
                          status: status
                          review: review
                          dossier: dossier
                        """)
                .file("topic/list.csv", """
                        id,source,status,review,dossier
                        a,SRC-A;SRC-B,verified,none,X-1;X-2
                        """)
                .file("topic/some.drl", """
                        package rules.topic;

                        import org.williscds.facts.Circumstance;
                        import org.williscds.facts.Patient;

                        rule "some"
                            @source("SRC-A")
                            @dossier("X-1")
                        when
                            $patient : Patient()
                        then
                            insertLogical( new Circumstance( "some", $patient ) );
                        end
                        """)
                .release());

        assertThat(coverage.entries().get(0).carriers())
                .extracting(DossierCoverage.Carrier::place, DossierCoverage.Carrier::id)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("topic/list", "a"),
                        org.assertj.core.groups.Tuple.tuple("topic", "some"));
        assertThat(coverage.unsettled()).extracting(Entry::id).containsExactly("X-2", "X-4");
        assertThat(coverage.summary()).containsEntry("statement", "2 of 4");
    }
}
