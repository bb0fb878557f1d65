package org.williscds.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellAddressTest {

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
    void columnsAreLetteredAsSpreadsheetsDo(int column, String letters) {
        assertThat(CellAddress.of(column, 7)).isEqualTo(letters + "7");
    }

    @Test
    void theRowCanBeReadBack() {
        assertThat(CellAddress.row("AB120")).isEqualTo(120);
        assertThat(CellAddress.row("line 12")).isEqualTo(12);
        assertThat(CellAddress.row("")).isZero();
    }
}
