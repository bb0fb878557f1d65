package org.williscds.tables.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * One shipped CSV file with one mistake, and how that mistake must be told.
 *
 * @param kind the mistake in words, as an editor would make it
 */
record Spoilt(String kind, String file, byte[] csv, String code, String cell, CheckedAgainst against) {

    Spoilt(String kind, String file, List<List<String>> grid, String code, String cell) {
        this(kind, file, ShippedTables.csv(grid).getBytes(UTF_8), code, cell, CheckedAgainst.NOTHING);
    }

    @Override
    public String toString() {
        return "%s: %s in %s %s".formatted(code, kind, file, cell);
    }
}
