package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.williscds.tables.Row;
import org.williscds.testsupport.Rules;

/** A treatment whose keys lack a class would slip past the checks that name the class. */
class TreatmentsTest {

    @Test
    void eachTreatmentHasTheClassesOfItsSubstances() {
        treatments().filter(row -> !row.list("substance").isEmpty()).forEach(row -> {
            var classes = new TreeSet<String>();
            row.list("substance")
                    .forEach(substance ->
                            classes.addAll(Rules.release().terminology().classes(substance)));

            assertThat(row.list("classes")).as(row.id()).containsExactlyInAnyOrderElementsOf(classes);
        });
    }

    @Test
    void eachTreatmentIsNamedByItselfItsSubstancesAndItsClasses() {
        treatments().forEach(row -> {
            var keys = new TreeSet<String>();
            keys.add(row.id());
            keys.addAll(row.list("substance"));
            keys.addAll(row.list("classes"));

            assertThat(row.list("keys")).as(row.id()).containsExactlyInAnyOrderElementsOf(keys);
        });
    }

    private static java.util.stream.Stream<Row> treatments() {
        return Rules.table(Rules.release(), "treatment/treatments").rows().stream();
    }
}
