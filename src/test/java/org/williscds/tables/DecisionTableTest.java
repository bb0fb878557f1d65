package org.williscds.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.williscds.facts.Presence;

class DecisionTableTest {

    private final DecisionTable table = keyed("""
            id,medicine
            row-metoclopramide,metoclopramide
            row-ssri,ssri
            row-two,citalopram;sertraline
            row-class,qt-torsade
            """);

    @Test
    void aKeyFindsItsRows() {
        assertThat(table.rowsFor("metoclopramide")).extracting(Row::id).containsExactly("row-metoclopramide");
    }

    @Test
    void eachEntryOfAKeyCellFindsTheRow() {
        assertThat(table.rowsFor("citalopram")).extracting(Row::id).containsExactly("row-two");
        assertThat(table.rowsFor("sertraline")).extracting(Row::id).containsExactly("row-two");
        assertThat(table.rowsFor("citalopram;sertraline")).isEmpty();
    }

    @Test
    void aKeyThatNoRowNamesFindsNothing() {
        assertThat(table.rowsFor("ondansetron")).isEmpty();
        assertThat(table.rowsFor(null)).isEmpty();
    }

    @Test
    void rowsThatSayAnyAreFoundByEveryKeyEvenAnUnknownOne() {
        var withAny = keyed("id,medicine\nown,metoclopramide\nalways,any\n");

        assertThat(withAny.rowsFor("metoclopramide")).extracting(Row::id).containsExactly("own", "always");
        assertThat(withAny.rowsFor("ondansetron")).extracting(Row::id).containsExactly("always");
        assertThat(withAny.rowsFor(null)).extracting(Row::id).containsExactly("always");
        assertThat(withAny.rowsFor(List.of("metoclopramide", "ondansetron")))
                .extracting(Row::id)
                .containsExactly("own", "always");
        assertThat(withAny.rowsFor(List.of())).extracting(Row::id).containsExactly("always");
    }

    @Test
    void aRowThatSaysAnyIsTheLeastSpecificOne() {
        var withAny = keyed("id,medicine\nown,metoclopramide\nclass,ssri\nalways,any\n");

        assertThat(withAny.mostSpecific("metoclopramide", Set.of("ssri")))
                .extracting(Row::id)
                .containsExactly("own");
        assertThat(withAny.mostSpecific("citalopram", Set.of("ssri")))
                .extracting(Row::id)
                .containsExactly("class");
        assertThat(withAny.mostSpecific("ondansetron", Set.of()))
                .extracting(Row::id)
                .containsExactly("always");
        assertThat(withAny.rowsForAny("citalopram", Set.of("ssri")))
                .extracting(Row::id)
                .containsExactly("class", "always");
    }

    @Test
    void severalKeysFindTheRowsOfEach() {
        assertThat(table.rowsFor(Set.of("ssri"))).extracting(Row::id).containsExactly("row-ssri");
        assertThat(table.rowsFor(List.of("metoclopramide", "ssri")))
                .extracting(Row::id)
                .containsExactly("row-metoclopramide", "row-ssri");
    }

    @Test
    void aRowThatNamesTwoOfTheKeysIsFoundOnce() {
        assertThat(table.rowsFor(List.of("citalopram", "sertraline"))).hasSize(1);
        assertThat(table.rowsForAny("citalopram", List.of("sertraline"))).hasSize(1);
    }

    @Test
    void rowsAreFoundByTheEntriesOfAnotherColumnToo() {
        var pairs = SmallTable.of(
                """
                facts:
                  medicine: { is: MedicationUse }
                columns:
                  id: { role: id, type: id }
                  medicine: { role: condition, type: codes, tests: medicine.keys, how: one of, key: true }
                  other: { role: condition, type: codes, tests: medicine.keys, how: one of, any: true }
                """,
                "id,medicine,other\none,pramipexole,cimetidine;quinine\ntwo,ropinirole,cimetidine\nall,rotigotine,any\n");

        assertThat(pairs.rowsNaming("other", List.of("quinine", "cimetidine")))
                .extracting(Row::id)
                .containsExactly("one", "two");
        assertThat(pairs.rowsNaming("other", List.of("zinc"))).isEmpty();
        assertThat(pairs.rowsNaming("no_such_column", List.of("quinine"))).isEmpty();
    }

    @Test
    void aConstantIsFoundByItsWord() {
        var presences = keyed("id,medicine\nnot-known,not-assessed\n");

        assertThat(presences.rowsFor(Presence.NOT_ASSESSED)).extracting(Row::id).containsExactly("not-known");
    }

    @Test
    void aRowForTheSubstanceBeatsARowForItsClass() {
        assertThat(table.mostSpecific("citalopram", List.of("ssri")))
                .extracting(Row::id)
                .containsExactly("row-two");
        assertThat(table.mostSpecific("paroxetine", List.of("ssri")))
                .extracting(Row::id)
                .containsExactly("row-ssri");
        assertThat(table.mostSpecific(null, List.of("ssri")))
                .extracting(Row::id)
                .containsExactly("row-ssri");
        assertThat(table.mostSpecific("paroxetine", List.of("unknown-class"))).isEmpty();
        assertThat(table.mostSpecific("paroxetine", List.of())).isEmpty();
    }

    @Test
    void rowsForTheSubstanceAndForEachOfItsClassesAllCount() {
        assertThat(table.rowsForAny("citalopram", List.of("qt-torsade", "ssri")))
                .extracting(Row::id)
                .containsExactlyInAnyOrder("row-two", "row-class", "row-ssri");
        assertThat(table.rowsForAny(null, List.of("ssri"))).extracting(Row::id).containsExactly("row-ssri");
    }

    @Test
    void aRowIsFoundByItsId() {
        assertThat(table.row("row-ssri")).extracting(Row::number).containsExactly(3);
        assertThat(table.row("row-unknown")).isEmpty();
    }

    @Test
    void allRowsKeepTheOrderOfTheSheet() {
        assertThat(table.rows())
                .extracting(Row::id)
                .containsExactly("row-metoclopramide", "row-ssri", "row-two", "row-class");
    }

    private static DecisionTable keyed(String csv) {
        return SmallTable.of("""
                columns:
                  id: { role: id, type: id }
                  medicine: { role: condition, type: text, any: true, key: true, tests: medicine.substance, how: equals }
                """, csv);
    }
}
