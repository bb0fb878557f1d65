package org.williscds.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.williscds.recommendation.Indicator;
import org.williscds.recommendation.Occasion;

class RowTest {

    private final Row row = SmallTable.of("""
                    columns:
                      id: { role: id, type: id }
                      indicator: { role: outcome, type: choice, values: [info, warning, critical] }
                      shown_at: { role: outcome, type: choices, values: [patient-view, order-sign] }
                      value: { role: outcome, type: decimal }
                      below: { role: condition, type: decimal, any: true, tests: lab.value, how: below }
                      age: { role: condition, type: decimal, any: true, tests: patient.ageYears, how: at least }
                      beside: { role: condition, type: codes, none: true, tests: medicine.combinedWith, how: none of }
                      note: { role: note, type: text, blank: true }
                    """, """
                    id,indicator,shown_at,value,below,age,beside,note
                    tsh-low,warning,patient-view;order-sign,0.40,0.4,any,oxycodone;tilidine,
                    """).rows().get(0);

    @Test
    void aRowKnowsItsTableItsNumberAndItsId() {
        assertThat(row.table()).isEqualTo("topic/small");
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.id()).isEqualTo("tsh-low");
        assertThat(row).hasToString("topic/small row 2 (tsh-low)");
    }

    @Test
    void aBlankCellAndAnUnknownColumnAreBothEmpty() {
        assertThat(row.text("note")).isEmpty();
        assertThat(row.text("no-such-column")).isEmpty();
        assertThat(row.list("note")).isEmpty();
        assertThat(row.decimal("note")).isEmpty();
    }

    @Test
    void anyAndNoneAreNoEntries() {
        assertThat(row.list("age")).isEmpty();
        assertThat(row.list("beside")).containsExactly("oxycodone", "tilidine");
    }

    @Test
    void numbersKeepTheirDecimals() {
        assertThat(row.number("value")).isEqualTo(new BigDecimal("0.40"));
    }

    @Test
    void askingForANumberThatIsNoneNamesRowAndColumn() {
        assertThatThrownBy(() -> row.number("indicator"))
                .hasMessageContaining("Row 2")
                .hasMessageContaining("topic/small")
                .hasMessageContaining("indicator (warning)");
    }

    @Test
    void wordsAreReadAsConstants() {
        assertThat(row.choice(Indicator.class, "indicator")).isEqualTo(Indicator.WARNING);
        assertThat(row.choices(Occasion.class, "shown_at"))
                .containsExactlyInAnyOrder(Occasion.PATIENT_VIEW, Occasion.ORDER_SIGN);
    }

    @Test
    void aConditionCellAcceptsWhatItSays() {
        assertThat(row.accepts("below", new BigDecimal("0.39"))).isTrue();
        assertThat(row.accepts("below", new BigDecimal("0.40"))).isFalse();
        assertThat(row.accepts("beside", List.of("naloxone"))).isTrue();
        assertThat(row.accepts("beside", List.of("naloxone", "tilidine"))).isFalse();
    }

    @Test
    void anUnknownValueIsAcceptedOnlyWhereThereIsNoRestriction() {
        assertThat(row.accepts("below", null)).isFalse();
        assertThat(row.accepts("age", null)).isTrue();
        assertThat(row.accepts("indicator", null)).isTrue();
    }

    @Test
    void theCellsKeepTheOrderOfTheSheet() {
        assertThat(row.cells().keySet())
                .containsExactly("id", "indicator", "shown_at", "value", "below", "age", "beside", "note");
    }
}
